// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { headerOf, titleOf } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import '../parts/filter-bar.js';
import { isFiltered, nothingFits, whereOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { listActions } from '../parts/list-actions.js';
import { pageOf, pager } from '../parts/pager.js';
import { listOperation, textFilter, valueAt } from '../parts/sheet-query.js';
import { drawn, empty, missing } from '../parts/states.js';
import { href, readJson } from '../route.js';
import { word } from '../words.js';

const SHEETS = /* GraphQL */ `query ListSheets {
  sheets { name label listField columns { field header kind words path filterPath } }
}`;

/** 普通清单 · any list, as its sheet describes it. URL: #/lists/duties?text=消防&order=…&after=… */
class ListPage extends LitElement {
  static properties = { sheet: { type: String }, params: { attribute: false } };

  #sheets = new Task(this, { args: () => [], task: async (_, { signal }) => (await request(SHEETS, {}, signal)).sheets });

  #rows = new Task(this, {
    args: () => [this.#described, this.params.text, this.params.order, this.params.after, this.params.before],
    task: async ([described, , order], { signal }) => {
      if (!described?.listField) return null;
      const asked = { where: whereOf(filtersOf(described), this.params), order: readJson(order), ...pageOf(this.params) };
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
    return drawn(this.#sheets, () => (this.#described ? this.#list(this.#described) : html`${heading(word('noList'))}${missing(word('noList'), word('noPageHint'), href(''), word('backHome'))}`));
  }

  /** @returns {import('../parts/sheet-query.js').Sheet | undefined} */
  get #described() { return this.#sheets.value?.find((/** @type {any} */ sheet) => sheet.name === this.sheet); }

  /** @param {import('../parts/sheet-query.js').Sheet} described */
  #list(described) {
    const filters = filtersOf(described);
    const order = readJson(this.params.order);
    return html`
      ${heading(titleOf(described), { actions: listActions(described.name, { where: whereOf(filters, this.params), order }) })}
      <filter-bar .filters=${filters} .params=${this.params}></filter-bar>
      ${drawn(this.#rows, rows => (rows === null ? empty(word('nothingYet'), word('nothingYetHint')) : rows.nodes.length ? html`${table(described, rows.nodes, order)}${pager(rows)}`
        : isFiltered(filters, this.params) ? nothingFits(filters) : empty(word('nothingYet'), word('nothingYetHint'))))}`;
  }
}

/** @param {import('../parts/sheet-query.js').Sheet} described @returns {import('../parts/filters.js').Filter[]} */
const filtersOf = described => [{ name: 'text', kind: 'text', label: word('searchAny'), where: text => textFilter(described, text) }];

/** @param {import('../parts/sheet-query.js').Sheet} described @param {any[]} rows @param {any} order */
const table = (described, rows, order) => dataTable({
  caption: titleOf(described),
  rows,
  order,
  columns: described.columns
    .map((column, index) => ({ label: headerOf(column), sort: column.filterPath ?? undefined, kind: index === 0 ? 'title' : ['TEXT', 'NAME'].includes(column.kind) ? 'wide' : 'code', cell: (/** @type {any} */ row) => valueAt(row, column, index), isShown: column.path }))
    .filter(column => column.isShown),
});
customElements.define('list-page', ListPage);
