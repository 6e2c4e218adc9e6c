// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import { heading } from '../parts/heading.js';
import { filterOf, whereOf } from '../parts/item-filter.js';
import '../parts/item-view.js';
import { listActions } from '../parts/list-actions.js';
import { pageOf, pager } from '../parts/pager.js';
import '../parts/search-box.js';
import { drawn, empty } from '../parts/states.js';
import { leadOf, plainTag, tag } from '../parts/tags.js';
import { unitLink } from '../parts/unit-link.js';
import { go, hrefWith, readJson } from '../route.js';
import { figure, word } from '../words.js';

const ITEMS = /* GraphQL */ `query Items($where: SupervisionItemFilterInput, $order: [SupervisionItemSortInput!], $first: Int, $after: String, $last: Int, $before: String) {
  supervisionItems(where: $where, order: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id code title kind isRepealed sharedLead lead { id name } sharedLeads { id name } coUnits { id } }
  }
}`;

const DEPARTMENTS = /* GraphQL */ `query Departments {
  units(first: 200, where: { kind: { eq: DEPARTMENT }, parent: { kind: { eq: CITY } } }, order: [{ rank: ASC }]) { nodes { id name } }
}`;

const KINDS = ['PERMIT', 'SUPERVISE', 'GUIDE', 'INTERNAL', 'SUPPORT'];
const FIRST_ORDER = [{ code: 'ASC' }];

/** 监管事项 · filtered and ordered by its address. URL: #/items?where={"kind":{"eq":"PERMIT"}}&order=[{"code":"ASC"}]&after=…&selected=… */
class ItemsPage extends LitElement {
  static properties = { params: { attribute: false } };

  #items = new Task(this, {
    args: () => [this.params.where, this.params.order, this.params.after, this.params.before],
    task: async (_, { signal }) => (await request(ITEMS, { where: this.#where, order: this.#order, ...pageOf(this.params) }, signal)).supervisionItems,
  });

  #departments = new Task(this, { args: () => [], task: async (_, { signal }) => (await request(DEPARTMENTS, {}, signal)).units.nodes });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    const isFiltered = this.#where !== undefined;
    return html`
      ${heading(word('items'), { actions: listActions('items', { where: this.#where, order: this.#order }) })}
      ${this.#filters(filterOf(this.#where))}
      ${drawn(this.#items, items => (items.nodes.length ? html`${this.#table(items.nodes)}${pager(items)}`
        : isFiltered ? empty(word('nothingFits'), word('nothingFitsHint'), html`<a class="button" href=${hrefWith({ where: undefined, after: undefined, before: undefined })}>${word('clearFilter')}</a>`)
        : empty(word('nothingYet'), word('nothingYetHint'))))}
      <wa-drawer label=${word('item')} ?open=${Boolean(this.params.selected)} light-dismiss @wa-after-hide=${this.#closed}>
        <item-view .item=${this.params.selected}></item-view>
      </wa-drawer>`;
  }

  get #where() { return readJson(this.params.where); }

  get #order() { return readJson(this.params.order) ?? FIRST_ORDER; }

  /** @param {import('../parts/item-filter.js').ItemFilter} filter */
  #filters(filter) {
    return html`
      <form class="filters" role="search" aria-label=${word('filter')} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        <search-box .value=${filter.text} .label=${word('searchItems')} @search=${(/** @type {CustomEvent} */ event) => this.#filter({ ...filter, text: event.detail }, true)}></search-box>
        <select aria-label=${label('SupervisionItem', 'kind')} @change=${(/** @type {Event} */ event) => this.#filter({ ...filter, kind: valueOf(event) })}>
          <option value="" ?selected=${!filter.kind}>${word('anyKind')}</option>
          ${KINDS.map(kind => html`<option value=${kind} ?selected=${filter.kind === kind}>${label('ItemKind', kind)}</option>`)}
        </select>
        <select aria-label=${label('SupervisionItem', 'lead')} @change=${(/** @type {Event} */ event) => this.#filter({ ...filter, lead: valueOf(event), isGap: false })}>
          <option value="" ?selected=${!filter.lead}>${word('anyLead')}</option>
          ${(this.#departments.value ?? []).map((/** @type {any} */ unit) => html`<option value=${unit.id} ?selected=${filter.lead === unit.id}>${unit.name}</option>`)}
        </select>
        <label class="check"><input type="checkbox" .checked=${filter.isGap} @change=${(/** @type {Event} */ event) => this.#filter({ ...filter, lead: '', isGap: /** @type {HTMLInputElement} */ (event.target).checked })}>${word('onlyGaps')}</label>
        ${this.#where ? html`<a class="button button-plain" href=${hrefWith({ where: undefined, after: undefined, before: undefined })}><wa-icon name="xmark"></wa-icon>${word('clearFilter')}</a>` : nothing}
      </form>`;
  }

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
        { label: label('SupervisionItem', 'lead'), sort: 'lead.name', cell: item => leadOf(item, unitLink) },
        { label: label('SupervisionItem', 'coUnits'), kind: 'number', cell: item => (item.coUnits.length ? figure(item.coUnits.length) : html`<span class="quiet">${word('none')}</span>`) },
        { label: word('state'), cell: item => (item.isRepealed ? plainTag(word('repealed'), 'warning') : plainTag(word('inForce'), 'good')) },
      ],
    });
  }

  /** @param {import('../parts/item-filter.js').ItemFilter} filter @param {boolean} [isTyping] */
  #filter(filter, isTyping = false) {
    go(hrefWith({ where: JSON.stringify(whereOf(filter)), after: undefined, before: undefined }), { replace: isTyping });
  }

  /** @param {Event} event */
  #closed(event) {
    if (event.target === event.currentTarget && this.params.selected) go(hrefWith({ selected: undefined }));
  }
}

/** @param {Event} event */
const valueOf = event => /** @type {HTMLSelectElement} */ (event.target).value;
customElements.define('items-page', ItemsPage);
