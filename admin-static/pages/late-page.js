// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import '../parts/bar-chart.js';
import { dataTable } from '../parts/data-table.js';
import '../parts/filter-bar.js';
import { valueOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import '../parts/late-rows.js';
import { isCounted } from '../parts/late-rows.js';
import { MOST_UNITS, shortNameOf, unitFilters, whereUnits } from '../parts/reporting-units.js';
import { drawn, empty } from '../parts/states.js';
import { unitLink } from '../parts/unit-link.js';
import { go, href, hrefWith } from '../route.js';
import { day, figure, today, word } from '../words.js';

const LATE = /* GraphQL */ `query Late($where: UnitFilterInput, $on: LocalDate, $role: TaskRole, $subtree: Boolean, $first: Int) {
  units(first: $first, where: $where, order: [{ rank: ASC }]) {
    totalCount
    nodes { id name shortName taskCounts(asOf: $on, role: $role, subtree: $subtree) { open overdue done } }
  }
}`;

const MOST_BARS = 20;

/** 谁逾期 · open, overdue and done tasks by unit as of a day. URL: #/late?on=2026-10-31&role=CO&of=AREAS&within=…&alone=yes&unit=…&figure=open */
class LatePage extends LitElement {
  static properties = { params: { attribute: false } };

  /** Made anew each time: the day is another after midnight. @returns {import('../parts/filters.js').Filter[]} */
  get #filters() {
    return [
      { name: 'on', kind: 'day', label: word('asOf'), any: today() },
      { name: 'role', kind: 'choice', label: word('lateRole'), any: word('lateLead'), options: [['CO', word('lateCo')]] },
      ...unitFilters(),
      { name: 'alone', kind: 'yes', label: word('lateAlone') },
    ];
  }

  #units = new Task(this, {
    args: () => [JSON.stringify(whereUnits(this.params)), this.#on, this.#role, this.#isAlone],
    task: async (_, { signal }) => (await request(LATE, { where: whereUnits(this.params), on: this.#on, role: this.#role, subtree: !this.#isAlone, first: MOST_UNITS }, signal)).units,
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    const { unit, figure: counted } = this.params;
    return html`
      ${heading(word('late'), { intro: word('lateIntro') })}
      <filter-bar .filters=${this.#filters} .params=${this.params}></filter-bar>
      ${unit && isCounted(counted) ? html`<late-rows .unit=${unit} .counted=${counted} .on=${this.#on} .role=${this.#role} .isAlone=${this.#isAlone}></late-rows>` : nothing}
      ${drawn(this.#units, units => this.#figures(units))}`;
  }

  get #on() { return this.#said(0) || today(); }

  get #role() { return this.#said(1) || 'LEAD'; }

  get #isAlone() { return this.params.alone === 'yes'; }

  /** @param {number} filter */
  #said(filter) { return valueOf(this.#filters[filter], this.params); }

  /** @param {any} units */
  #figures({ totalCount, nodes }) {
    const rows = nodes.filter((/** @type {any} */ { taskCounts: { open, done } }) => open + done > 0)
      .sort((/** @type {any} */ one, /** @type {any} */ other) => other.taskCounts.overdue - one.taskCounts.overdue || other.taskCounts.open - one.taskCounts.open);
    if (!rows.length) return empty(word('lateNone', { day: day(this.#on) }), word('lateNoneHint'), html`<a class="button" href=${href('imports/new', { sheet: 'tasks' })}>${word('importNow')}</a>`);

    const [open, overdue, done] = ['open', 'overdue', 'done'].map(name => rows.reduce((/** @type {number} */ sum, /** @type {any} */ row) => sum + row.taskCounts[name], 0));
    return html`
      <section class="panel">
        <header><h2>${word('lateChart', { day: day(this.#on) })}</h2></header>
        <p class="sum"><b>${figure(overdue)}/${figure(open)}</b> <span class="quiet">${word(this.#role === 'CO' ? 'lateSumCo' : 'lateSum', { done, units: rows.length, without: nodes.length - rows.length })}</span></p>
        <bar-chart .isTabled=${true} .caption=${word('late')} .rows=${rows.slice(0, MOST_BARS).map(barOf)} .parts=${parts()}
          @choose=${(/** @type {CustomEvent} */ event) => go(this.#addressOf(event.detail.unit, 'overdue'))}></bar-chart>
        ${rows.length > MOST_BARS ? html`<p class="quiet">${word('lateMoreBars', { shown: MOST_BARS, count: rows.length })}</p>` : nothing}
      </section>
      ${totalCount > nodes.length ? html`<p class="quiet">${word('tooManyUnits', { count: totalCount, shown: nodes.length })}</p>` : nothing}
      ${this.#table(rows)}`;
  }

  /** @param {any[]} rows */
  #table(rows) {
    return dataTable({
      caption: word('asTable', { name: word('late') }),
      rows,
      columns: [
        { label: word('unit'), kind: 'title', cell: unitLink },
        { label: label('TaskCounts', 'overdue'), kind: 'number', cell: unit => this.#figure(unit, 'overdue') },
        { label: label('TaskCounts', 'open'), kind: 'number', cell: unit => this.#figure(unit, 'open') },
        { label: word('lateShare'), kind: 'number', cell: ({ taskCounts: { overdue, open } }) => `${figure(overdue)}/${figure(open)}` },
        { label: label('TaskCounts', 'done'), kind: 'number', cell: unit => this.#figure(unit, 'done') },
      ],
    });
  }

  /** @param {any} unit @param {import('../parts/late-rows.js').Counted} counted */
  #figure(unit, counted) {
    const count = unit.taskCounts[counted];
    return count ? html`<a class=${counted === 'overdue' ? 'late-count' : ''} href=${this.#addressOf(unit, counted)}><span class="unseen">${unit.name} ${label('TaskCounts', counted)} </span>${figure(count)}</a>` : html`<span class="quiet">0</span>`;
  }

  // The list of tasks tells what is led today, by a unit or one below it; any other figure has its rows on this page.
  /** @param {any} unit @param {import('../parts/late-rows.js').Counted} counted */
  #addressOf({ id }, counted) {
    const isToday = this.#on === today() && this.#role === 'LEAD' && !this.#isAlone;
    if (isToday && counted === 'overdue') return href('tasks', { lead: id, overdue: 'yes' });
    if (isToday && counted === 'done') return href('tasks', { lead: id, state: 'DONE' });
    return hrefWith({ unit: id, figure: counted });
  }
}

/** What is overdue is open too, so the rest of the open follows it. @returns {import('../parts/bar-chart.js').BarPart[]} */
const parts = () => [
  { name: label('TaskCounts', 'overdue'), colour: '--bad', count: ({ unit }) => unit.taskCounts.overdue },
  { name: word('lateOnTime'), colour: '--bar-fill', count: ({ unit }) => Math.max(0, unit.taskCounts.open - unit.taskCounts.overdue) },
  { name: label('TaskCounts', 'done'), colour: '--good', count: ({ unit }) => unit.taskCounts.done },
];

/** @param {any} unit */
const barOf = unit => ({ name: shortNameOf(unit), count: unit.taskCounts.overdue, unit });
customElements.define('late-page', LatePage);
