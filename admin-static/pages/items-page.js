// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import '../parts/filter-bar.js';
import { isFiltered, nothingFits, whereOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { itemFilters } from '../parts/item-filter.js';
import '../parts/item-view.js';
import { listActions } from '../parts/list-actions.js';
import { pageOf, pager } from '../parts/pager.js';
import { drawn, empty } from '../parts/states.js';
import { forceOf, leadOf, tag } from '../parts/tags.js';
import { go, hrefWith, readJson } from '../route.js';
import { figure, word } from '../words.js';

const ITEMS = /* GraphQL */ `query Items($where: SupervisionItemFilterInput, $order: [SupervisionItemSortInput!], $first: Int, $after: String, $last: Int, $before: String) {
  supervisionItems(where: $where, order: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id code title kind validFrom isRepealed sharedLead lead { id name } sharedLeads { id name } coUnits { id } }
  }
}`;

const FIRST_ORDER = [{ code: 'ASC' }];

/** 监管事项 · filtered and ordered by its address. URL: #/items?text=消防&kind=PERMIT&lead=…&state=IN_FORCE&gap=yes&order=[{"code":"ASC"}]&after=…&selected=… */
class ItemsPage extends LitElement {
  static properties = { params: { attribute: false } };

  #filters = itemFilters();

  #items = new Task(this, {
    args: () => [JSON.stringify(this.#where), this.params.order, this.params.after, this.params.before],
    task: async (_, { signal }) => (await request(ITEMS, { where: this.#where, order: this.#order, ...pageOf(this.params) }, signal)).supervisionItems,
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('items'), { actions: listActions('items', { where: this.#where, order: this.#order }) })}
      <filter-bar .filters=${this.#filters} .params=${this.params}></filter-bar>
      ${drawn(this.#items, items => (items.nodes.length ? html`${this.#table(items.nodes)}${pager(items)}`
        : isFiltered(this.#filters, this.params) ? nothingFits(this.#filters)
        : empty(word('nothingYet'), word('nothingYetHint'))))}
      <wa-drawer label=${word('item')} ?open=${Boolean(this.params.selected)} light-dismiss @wa-after-hide=${this.#closed}>
        <item-view .item=${this.params.selected}></item-view>
      </wa-drawer>`;
  }

  get #where() { return whereOf(this.#filters, this.params); }

  get #order() { return readJson(this.params.order) ?? FIRST_ORDER; }

  /** @param {any[]} rows */
  #table(rows) {
    return dataTable({
      caption: word('items'),
      rows,
      order: this.#order,
      columns: [
        { label: label('SupervisionItem', 'code'), sort: 'code', kind: 'code', cell: item => item.code },
        { label: label('SupervisionItem', 'title'), sort: 'title', kind: 'title', cell: item => html`<a href=${hrefWith({ selected: item.id })}>${item.title}</a>` },
        { label: label('SupervisionItem', 'kind'), sort: 'kind', cell: item => tag('ItemKind', item.kind) },
        { label: label('SupervisionItem', 'lead'), sort: 'lead.name', cell: item => leadOf(item) },
        { label: label('SupervisionItem', 'coUnits'), kind: 'number', cell: item => (item.coUnits.length ? figure(item.coUnits.length) : html`<span class="quiet">${word('none')}</span>`) },
        { label: word('state'), cell: item => forceOf(item) },
      ],
    });
  }

  /** @param {Event} event */
  #closed(event) {
    if (event.target === event.currentTarget && this.params.selected) go(hrefWith({ selected: undefined }));
  }
}

customElements.define('items-page', ItemsPage);
