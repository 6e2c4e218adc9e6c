// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { heading } from '../parts/heading.js';
import { listActions } from '../parts/list-actions.js';
import { matchedName } from '../parts/matched-name.js';
import '../parts/search-box.js';
import { drawn, empty } from '../parts/states.js';
import { plainTag } from '../parts/tags.js';
import '../parts/unit-tree.js';
import '../parts/unit-view.js';
import { go, hrefWith } from '../route.js';
import { word } from '../words.js';

const FOUND = /* GraphQL */ `query UnitSearch($search: String!) {
  units(search: $search, first: 100) { totalCount nodes { id name code kind path isLive matchedName(search: $search) { text kind validFrom validTo } } }
}`;

/** 单位 · the tree, or what a search finds, beside one unit. URL: #/units?search=住建&selected=… */
class UnitsPage extends LitElement {
  static properties = { params: { attribute: false } };

  #found = new Task(this, {
    args: () => [this.params.search],
    task: async ([search], { signal }) => (search ? (await request(FOUND, { search }, signal)).units : null),
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    const { search = '', selected } = this.params;
    return html`
      ${heading(word('units'), { actions: listActions('units', { where: this.#shownOnly }) })}
      <div class="split" ?data-selected=${selected}>
        <div class="split-list">
          <search-box .value=${search} .label=${word('searchUnits')} @search=${this.#search}></search-box>
          <div class="split-scroll">
            ${search ? drawn(this.#found, found => this.#results(found, selected)) : html`<unit-tree .selected=${selected} @choose=${this.#choose}></unit-tree>`}
          </div>
        </div>
        <div class="split-detail">
          ${selected
            ? html`<a class="back" href=${hrefWith({ selected: undefined })}><wa-icon name="chevron-left"></wa-icon>${word('backToTree')}</a><unit-view .unit=${selected}></unit-view>`
            : empty(word('chooseUnit'), word('chooseUnitHint'))}
        </div>
      </div>`;
  }

  /** An export of a search holds what the search found, aliases and all. */
  get #shownOnly() {
    const found = this.params.search ? this.#found.value : undefined;
    return found ? { id: { in: found.nodes.map((/** @type {any} */ unit) => unit.id) } } : undefined;
  }

  /** @param {any} found @param {string | undefined} selected */
  #results(found, selected) {
    if (!found) return nothing;
    if (found.nodes.length === 0) return empty(word('nothingFits'), word('noUnitFound', { text: this.params.search }));

    return html`
      <p class="quiet" role="status">${found.totalCount > found.nodes.length
        ? word('tooManyUnits', { count: found.totalCount, shown: found.nodes.length })
        : word('total', { count: found.totalCount })}</p>
      <ul class="results" aria-label=${word('searchResults')}>${found.nodes.map((/** @type {any} */ unit) => html`
        <li><a href=${hrefWith({ selected: unit.id })} aria-current=${unit.id === selected ? 'true' : nothing}>
          <span class="result-name">${unit.name} ${plainTag(label('UnitKind', unit.kind))} ${unit.isLive ? nothing : plainTag(word('ended'), 'warning')}</span>
          ${matchedName(unit.matchedName)}
          ${unit.path === unit.name ? nothing : html`<small>${unit.path}</small>`}
        </a></li>`)}</ul>`;
  }

  /** @param {CustomEvent<string>} event */
  #search(event) {
    go(hrefWith({ search: event.detail }), { replace: true });
  }

  /** @param {CustomEvent<string>} event */
  #choose(event) {
    go(hrefWith({ selected: event.detail }));
  }
}
customElements.define('units-page', UnitsPage);
