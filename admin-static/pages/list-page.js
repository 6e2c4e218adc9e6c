// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { titleOf } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import { heading } from '../parts/heading.js';
import { listActions } from '../parts/list-actions.js';
import { pageOf, pager } from '../parts/pager.js';
import '../parts/search-box.js';
import { listOperation, textFilter, textOf, valueAt } from '../parts/sheet-query.js';
import { drawn, empty } from '../parts/states.js';
import { go, hrefWith, readJson } from '../route.js';
import { language, spaced, word } from '../words.js';

const SHEETS = /* GraphQL */ `query ListSheets {
  sheets { name label listField columns { field header kind words path filterPath } }
}`;

/** 普通清单 · any list, as its sheet describes it. URL: #/lists/duties?where=…&order=…&after=… */
class ListPage extends LitElement {
  static properties = { sheet: { type: String }, params: { attribute: false } };

  #sheets = new Task(this, { args: () => [], task: async (_, { signal }) => (await request(SHEETS, {}, signal)).sheets });

  #rows = new Task(this, {
    args: () => [this.#described, this.params.where, this.params.order, this.params.after, this.params.before],
    task: async ([described, where, order], { signal }) => {
      if (!described?.listField) return null;
      const asked = { where: readJson(where), order: readJson(order), ...pageOf(this.params) };
      return (await request(listOperation(described, asked), {}, signal))[described.listField];
    },
  });

  constructor() {
    super();
    this.sheet = '';
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return drawn(this.#sheets, () => (this.#described ? this.#list(this.#described) : html`${heading(word('noPage'))}${empty(word('noPage'), word('noPageHint'))}`));
  }

  /** @returns {import('../parts/sheet-query.js').Sheet | undefined} */
  get #described() { return this.#sheets.value?.find((/** @type {any} */ sheet) => sheet.name === this.sheet); }

  /** @param {import('../parts/sheet-query.js').Sheet} described */
  #list(described) {
    const where = readJson(this.params.where);
    const order = readJson(this.params.order);
    return html`
      ${heading(titleOf(described), { actions: listActions(described.name, { where, order }) })}
      <form class="filters" role="search" aria-label=${word('filter')} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <search-box .value=${textOf(where)} .label=${word('searchAny')} @search=${(/** @type {CustomEvent} */ event) => this.#search(described, event.detail)}></search-box>
      </form>
      ${drawn(this.#rows, rows => (rows === null ? empty(word('nothingYet'), word('nothingYetHint')) : rows.nodes.length ? html`${table(described, rows.nodes, order)}${pager(rows)}`
        : where ? empty(word('nothingFits'), word('nothingFitsHint')) : empty(word('nothingYet'), word('nothingYetHint'))))}`;
  }

  /** @param {import('../parts/sheet-query.js').Sheet} described @param {string} text */
  #search(described, text) {
    go(hrefWith({ where: JSON.stringify(textFilter(described, text)), after: undefined, before: undefined }), { replace: true });
  }
}

/** @param {import('../parts/sheet-query.js').Sheet} described @param {any[]} rows @param {any} order */
const table = (described, rows, order) => dataTable({
  caption: titleOf(described),
  rows,
  order,
  columns: described.columns
    .map((column, index) => ({ label: headerOf(column), sort: column.filterPath ?? undefined, kind: index === 0 ? 'title' : ['TEXT', 'NAME'].includes(column.kind) ? 'wide' : 'code', cell: (/** @type {any} */ row) => valueAt(row, column, index), isShown: column.path }))
    .filter(column => column.isShown),
});
/** A column's header is Chinese, as in the workbook; in English its field names it. @param {import('../parts/sheet-query.js').SheetColumn} column */
const headerOf = ({ header, field }) => (language === 'zh' ? header : spaced(field.replace(/Ids?$/, '')));
customElements.define('list-page', ListPage);
