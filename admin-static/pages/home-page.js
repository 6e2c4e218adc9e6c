// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { heading } from '../parts/heading.js';
import { gaps } from '../parts/item-filter.js';
import { jobsTable } from '../parts/jobs-table.js';
import { drawn, empty } from '../parts/states.js';
import { href } from '../route.js';
import { figure, word } from '../words.js';

const COUNTS = /* GraphQL */ `query HomeCounts($gaps: SupervisionItemFilterInput) {
  units { totalCount }
  supervisionItems { totalCount }
  gaps: supervisionItems(where: $gaps) { totalCount }
}`;

const UNITS = /* GraphQL */ `query HomeUnits {
  COUNTY: units(where: { kind: { eq: COUNTY } }) { totalCount }
  PARK: units(where: { kind: { eq: PARK } }) { totalCount }
  TOWNSHIP: units(where: { kind: { eq: TOWNSHIP } }) { totalCount }
  VILLAGE: units(where: { kind: { eq: VILLAGE } }) { totalCount }
  DEPARTMENT: units(where: { kind: { eq: DEPARTMENT } }) { totalCount }
  OFFICE: units(where: { kind: { eq: OFFICE } }) { totalCount }
  SUBORDINATE: units(where: { kind: { eq: SUBORDINATE } }) { totalCount }
}`;

const ITEMS = /* GraphQL */ `query HomeItems {
  PERMIT: supervisionItems(where: { kind: { eq: PERMIT } }) { totalCount }
  SUPERVISE: supervisionItems(where: { kind: { eq: SUPERVISE } }) { totalCount }
  GUIDE: supervisionItems(where: { kind: { eq: GUIDE } }) { totalCount }
  INTERNAL: supervisionItems(where: { kind: { eq: INTERNAL } }) { totalCount }
  SUPPORT: supervisionItems(where: { kind: { eq: SUPPORT } }) { totalCount }
}`;

const IMPORTS = /* GraphQL */ `query HomeImports {
  RECEIVED: importJobs(where: { state: { eq: RECEIVED } }) { totalCount }
  CHECKED: importJobs(where: { state: { eq: CHECKED } }) { totalCount }
  APPLIED: importJobs(where: { state: { eq: APPLIED } }) { totalCount }
  REJECTED: importJobs(where: { state: { eq: REJECTED } }) { totalCount }
  FAILED: importJobs(where: { state: { eq: FAILED } }) { totalCount }
  recent: importJobs(first: 5, order: [{ receivedAt: DESC }]) {
    nodes { id sheet fileName state receivedAt createdBy counts { rows new changed error } }
  }
  sheets { name label }
}`;

/** 首页 · how much there is, what is missing, where the imports stand. URL: #/ */
class HomePage extends LitElement {
  #counts = this.#ask(COUNTS, { gaps: gaps() });
  #units = this.#ask(UNITS);
  #items = this.#ask(ITEMS);
  #imports = this.#ask(IMPORTS);

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('home'), {
        intro: word('homeIntro'),
        actions: html`<div class="actions"><a class="button button-main" href=${href('imports/new')}><wa-icon name="import"></wa-icon>${word('importNow')}</a></div>`,
      })}
      ${drawn(this.#counts, counts => this.#tiles(counts))}
      <div class="panels">
        ${this.#panel('byKind', this.#units, 'UnitKind', 'units')}
        ${this.#panel('itemsByKind', this.#items, 'ItemKind', 'items')}
        ${this.#panel('importsByState', this.#imports, 'ImportState', 'imports')}
      </div>
      <section class="panel">
        <header><h2>${word('recentImports')}</h2><a href=${href('imports')}>${word('allImports')}</a></header>
        ${drawn(this.#imports, ({ recent, sheets }) => this.#recent(recent.nodes, sheets))}
      </section>`;
  }

  /** @param {string} document @param {Record<string, unknown>} [variables] */
  #ask(document, variables = {}) {
    return new Task(this, { args: () => [], task: (_, { signal }) => request(document, variables, signal) });
  }

  /** @param {any} counts */
  #tiles({ units, supervisionItems, gaps: withoutLead }) {
    const waiting = this.#imports.value?.CHECKED.totalCount;
    const isWithoutGap = withoutLead.totalCount === 0;
    return html`
      <div class="tiles">
        ${tile('unit', word('unitCount'), units.totalCount, href('units'))}
        ${tile('item', word('itemCount'), supervisionItems.totalCount, href('items'))}
        ${tile(isWithoutGap ? 'done' : 'warning', word('gapCount'), withoutLead.totalCount, href('items', { where: JSON.stringify(gaps()) }), isWithoutGap ? 'good' : 'warning', word(isWithoutGap ? 'gapNone' : 'gapSome'))}
        ${tile('clock', word('openImports'), waiting, href('imports', { where: '{"state":{"eq":"CHECKED"}}' }), waiting ? 'warning' : '')}
      </div>`;
  }

  /** @param {import('../words.js').Word} title @param {Task<any, any>} task @param {string} type @param {string} page */
  #panel(title, task, type, page) {
    return html`
      <section class="panel">
        <header><h2>${word(title)}</h2></header>
        ${drawn(task, counts => bars(counts, type, page))}
      </section>`;
  }

  /** @param {any[]} jobs @param {any[]} sheets */
  #recent(jobs, sheets) {
    return jobs.length ? jobsTable(word('recentImports'), jobs, sheets) : empty(word('noImports'), word('noImportsHint'), html`<a class="button button-main" href=${href('imports/new')}>${word('importNow')}</a>`);
  }
}

/** @param {string} icon @param {string} name @param {number | undefined} count @param {string} address @param {string} [tone] @param {string} [hint] */
const tile = (icon, name, count, address, tone = '', hint = '') => html`
  <a class="tile ${tone ? `tile-${tone}` : ''}" href=${address}>
    <wa-icon name=${icon}></wa-icon>
    <span class="tile-name">${name}</span>
    <span class="tile-count">${count === undefined ? '…' : figure(count)}</span>
    <span class="tile-hint">${hint}</span>
  </a>`;

/** @param {Record<string, any>} counts @param {string} type @param {string} page */
function bars(counts, type, page) {
  const rows = Object.entries(counts).filter(([, list]) => list.totalCount !== undefined).map(([value, list]) => ({ value, count: list.totalCount }));
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const field = type === 'ImportState' ? 'state' : 'kind';
  return html`<ul class="bars">${rows.map(({ value, count }) => html`
    <li>
      ${page === 'units' ? html`<span>${label(type, value)}</span>` : html`<a href=${href(page, { where: JSON.stringify({ [field]: { eq: value } }) })}>${label(type, value)}</a>`}
      <progress max=${most} value=${count} aria-hidden="true"></progress>
      <span class="number">${figure(count)}</span>
    </li>`)}</ul>`;
}
customElements.define('home-page', HomePage);
