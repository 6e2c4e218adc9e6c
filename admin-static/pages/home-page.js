// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import '../parts/bar-chart.js';
import { heading } from '../parts/heading.js';
import { importCounts } from '../parts/import-counts.js';
import { whereStanding } from '../parts/import-standing.js';
import { ended, inForce } from '../parts/in-force.js';
import { gaps } from '../parts/item-filter.js';
import { jobsTable, listOf } from '../parts/jobs-table.js';
import { askReporting, isMissing } from '../parts/reporting-query.js';
import { drawn, empty } from '../parts/states.js';
import { go, href } from '../route.js';
import { day, figure, moment, today, word } from '../words.js';

const ATTENTION = /* GraphQL */ `query HomeAttention($waiting: ImportJobFilterInput, $gaps: SupervisionItemFilterInput) {
  waiting: importJobs(first: 5, where: $waiting, order: [{ receivedAt: DESC }]) {
    totalCount
    nodes { id sheet fileName receivedAt createdBy counts { rows new changed unchanged conflict error warning } }
  }
  gaps: supervisionItems(first: 5, where: $gaps, order: [{ code: ASC }]) { totalCount nodes { id code title } }
  sheets { name label }
}`;

const OVERDUE = /* GraphQL */ `query HomeOverdue($today: LocalDate) {
  tasks(first: 5, overdueOn: $today, order: [{ effectiveDueOn: ASC }]) { totalCount nodes { id content effectiveDueOn leadUnit { name } } }
}`;

const REVIEWS = /* GraphQL */ `query HomeReviews {
  taskReports(first: 5, where: { review: { eq: UNREVIEWED } }, order: [{ reportedOn: ASC }, { id: ASC }]) { totalCount nodes { id reportedOn unit { name } task { content } } }
}`;

const UNITS = /* GraphQL */ `query HomeUnits($live: UnitFilterInput!, $ended: UnitFilterInput) {
  all: units(where: $live) { totalCount }
  ended: units(where: $ended) { totalCount }
  COUNTY: units(where: { and: [$live, { kind: { eq: COUNTY } }] }) { totalCount }
  PARK: units(where: { and: [$live, { kind: { eq: PARK } }] }) { totalCount }
  TOWNSHIP: units(where: { and: [$live, { kind: { eq: TOWNSHIP } }] }) { totalCount }
  VILLAGE: units(where: { and: [$live, { kind: { eq: VILLAGE } }] }) { totalCount }
  DEPARTMENT: units(where: { and: [$live, { kind: { eq: DEPARTMENT } }] }) { totalCount }
  OFFICE: units(where: { and: [$live, { kind: { eq: OFFICE } }] }) { totalCount }
  SUBORDINATE: units(where: { and: [$live, { kind: { eq: SUBORDINATE } }] }) { totalCount }
}`;

const AREAS = /* GraphQL */ `query HomeAreas($live: UnitFilterInput!) {
  units(first: 40, where: { and: [$live, { kind: { in: [COUNTY, PARK] } }] }, order: [{ rank: ASC }]) {
    nodes { id name shortName descendants(first: 1, where: $live) { totalCount } }
  }
}`;

const ITEMS = /* GraphQL */ `query HomeItems($live: SupervisionItemFilterInput!, $ended: SupervisionItemFilterInput) {
  all: supervisionItems(where: $live) { totalCount }
  ended: supervisionItems(where: $ended) { totalCount }
  PERMIT: supervisionItems(where: { and: [$live, { kind: { eq: PERMIT } }] }) { totalCount }
  SUPERVISE: supervisionItems(where: { and: [$live, { kind: { eq: SUPERVISE } }] }) { totalCount }
  GUIDE: supervisionItems(where: { and: [$live, { kind: { eq: GUIDE } }] }) { totalCount }
  INTERNAL: supervisionItems(where: { and: [$live, { kind: { eq: INTERNAL } }] }) { totalCount }
  SUPPORT: supervisionItems(where: { and: [$live, { kind: { eq: SUPPORT } }] }) { totalCount }
}`;

const IMPORTS = /* GraphQL */ `query HomeImports {
  importJobs(first: 5, order: [{ receivedAt: DESC }]) {
    nodes { id sheet fileName state applyScope reasonCode reason receivedAt createdBy counts { rows new changed unchanged conflict error warning } }
  }
  sheets { name label }
}`;

/** 首页 · what needs somebody, then how much there is today, then the last imports. URL: #/ */
class HomePage extends LitElement {
  #attention = this.#ask(ATTENTION, () => ({ waiting: whereStanding('CHECKED'), gaps: gaps() }));
  #overdue = this.#ask(OVERDUE, () => ({ today: today() }));
  #reviews = this.#ask(REVIEWS);
  #reporting = new Task(this, { args: () => [], task: async (_, { signal }) => (await askReporting({}, signal)).units.filter(isMissing) });
  #units = this.#ask(UNITS, () => ({ live: inForce(), ended: ended() }));
  #items = this.#ask(ITEMS, () => ({ live: inForce(), ended: ended() }));
  #areas = this.#ask(AREAS, () => ({ live: inForce() }));
  #imports = this.#ask(IMPORTS);

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('home'), {
        intro: word('homeIntro'),
        actions: html`<div class="actions"><a class="button button-main" href=${href('imports/new')}><wa-icon name="import"></wa-icon>${word('importNow')}</a></div>`,
      })}
      <section aria-label=${word('attention')}>${drawn(this.#attention, attention)}
        <div class="panels">
          ${drawn(this.#overdue, overdue)}
          ${drawn(this.#reviews, reviews)}
          ${drawn(this.#reporting, unreported)}
        </div>
      </section>
      <div class="panels panels-two">
        ${panel(word('liveUnits'), this.#units, counts => kinds(counts, 'UnitKind', 'endedBeside'))}
        ${panel(word('liveItems'), this.#items, counts => kinds(counts, 'ItemKind', 'repealedBeside', kind => href('items', { state: 'IN_FORCE', kind })))}
      </div>
      ${panel(word('unitsPerArea'), this.#areas, ({ units }) => areas(units.nodes))}
      <section class="panel">
        <header><h2>${word('recentImports')}</h2><a href=${href('imports')}>${word('allImports')}</a></header>
        ${drawn(this.#imports, recent)}
      </section>`;
  }

  // Today is asked each time: a page left open over night and tried again means the new day.
  /** @param {string} document @param {() => Record<string, unknown>} [variables] */
  #ask(document, variables = () => ({})) {
    return new Task(this, { args: () => [], task: (_, { signal }) => request(document, variables(), signal) });
  }
}

/** @param {string} title @param {Task<any, any>} task @param {(answer: any) => unknown} content */
const panel = (title, task, content) => html`<section class="panel"><header><h2>${title}</h2></header>${drawn(task, content)}</section>`;

/** @param {any} answer */
const attention = ({ waiting, gaps: withoutLead, sheets }) => html`
  <div class="panels panels-two">
    ${todo(word('waitingImports'), word('noWaiting'), waiting, href('imports', { state: 'CHECKED' }), job => html`
      <a href=${href(`imports/${job.id}`)}>${job.fileName}</a>
      <small>${listOf(job, sheets)} · ${job.createdBy} · ${moment(job.receivedAt)}</small>
      ${importCounts(job.counts)}`)}
    ${todo(word('gapItems'), word('gapNone'), withoutLead, href('items', { gap: 'yes' }), item => html`
      <a href=${href('items', { gap: 'yes', selected: item.id })}>${item.title}</a>
      <small>${item.code}</small>`)}
  </div>`;

/** @param {any} answer */
const overdue = ({ tasks }) => todo(word('homeOverdue'), word('homeNoOverdue'), tasks, href('late'), task => html`
  <a href=${href(`tasks/${task.id}`)}>${task.content}</a>
  <small>${task.leadUnit.name} · ${day(task.effectiveDueOn)}</small>`);

/** @param {any} answer */
const reviews = ({ taskReports }) => todo(word('homeReviews'), word('homeNoReviews'), taskReports, href('reviews'), report => html`
  <a href=${href('reviews', { at: report.id })}>${report.task.content}</a>
  <small>${report.unit.name} · ${day(report.reportedOn)}</small>`);

/** @param {import('../parts/reporting-query.js').ReportingUnit[]} units */
const unreported = units => todo(word('homeMissing'), word('reportingNoneMissing'), { totalCount: units.length, nodes: units.slice(0, 5) }, href('reporting', { missing: 'yes' }), unit => html`
  <a href=${href('reporting', { missing: 'yes' })}>${unit.name}</a>`);

/** @param {string} title @param {string} none @param {any} list @param {string} address of the whole list @param {(one: any) => unknown} line */
const todo = (title, none, { totalCount, nodes }, address, line) => html`
  <section class="panel todo" ?data-open=${totalCount > 0}>
    <header><h2><wa-icon name=${totalCount ? 'warning' : 'done'}></wa-icon>${title}</h2>${totalCount ? html`<a class="todo-count" href=${address} aria-label="${title}：${word('seeAll', { count: totalCount })}">${figure(totalCount)}</a>` : nothing}</header>
    ${totalCount ? html`<ul class="todo-list">${nodes.map((/** @type {any} */ one) => html`<li>${line(one)}</li>`)}</ul>` : html`<p class="quiet">${none}</p>`}
    ${totalCount > nodes.length ? html`<a href=${address}>${word('seeAll', { count: totalCount })}</a>` : nothing}
  </section>`;

/** @param {Record<string, any>} counts @param {string} type @param {'endedBeside' | 'repealedBeside'} beside @param {(kind: string) => string} [addressOf] */
function kinds({ all, ended: past, ...counts }, type, beside, addressOf) {
  const rows = Object.entries(counts).map(([kind, list]) => ({ kind, count: list.totalCount }));
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return html`
    <p class="sum"><b>${figure(all.totalCount)}</b> ${past.totalCount ? html`<span class="quiet">${word(beside, { count: past.totalCount })}</span>` : nothing}</p>
    <ul class="bars">${rows.map(({ kind, count }) => html`
      <li>
        ${addressOf ? html`<a href=${addressOf(kind)}>${label(type, kind)}</a>` : html`<span>${label(type, kind)}</span>`}
        <progress max=${most} value=${count} aria-hidden="true"></progress>
        <span class="number">${figure(count)}</span>
      </li>`)}</ul>`;
}

/** @param {any[]} units */
const areas = units => html`
  <bar-chart .caption=${word('unitsPerArea')} .head=${word('area')} .unit=${word('unitsBelow')}
    .rows=${units.map(({ id, name, shortName, descendants }) => ({ id, name: shortName ?? name, count: descendants.totalCount }))}
    @choose=${(/** @type {CustomEvent} */ event) => go(href('units', { selected: event.detail.id }))}></bar-chart>`;

/** @param {any} answer */
const recent = ({ importJobs, sheets }) => (importJobs.nodes.length
  ? jobsTable(word('recentImports'), importJobs.nodes, sheets)
  : empty(word('noImports'), word('noImportsHint'), html`<a class="button button-main" href=${href('imports/new')}>${word('importNow')}</a>`));
customElements.define('home-page', HomePage);
