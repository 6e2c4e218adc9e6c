// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { label } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import '../parts/filter-bar.js';
import { valueOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { reportingCell } from '../parts/reporting-cell.js';
import { askReporting, isExpected, isMissing } from '../parts/reporting-query.js';
import { MOST_UNITS, unitFilters } from '../parts/reporting-units.js';
import { drawn, empty } from '../parts/states.js';
import { periodName } from '../parts/task-filter.js';
import { unitLink } from '../parts/unit-link.js';
import { href } from '../route.js';
import { day, figure, today, word } from '../words.js';

/** 谁未报送 · units by their last four periods as of a day. URL: #/reporting?on=2026-10-31&by=MONTH&of=AREAS&within=…&missing=yes */
class ReportingPage extends LitElement {
  static properties = { params: { attribute: false } };

  /** Made anew each time: the day is another after midnight. @returns {import('../parts/filters.js').Filter[]} */
  get #filters() {
    return [
      { name: 'on', kind: 'day', label: word('asOf'), any: today() },
      { name: 'by', kind: 'choice', label: label('TaskReport', 'period'), any: word('reportingByQuarter'), options: [['MONTH', word('reportingByMonth')]] },
      ...unitFilters(),
      { name: 'missing', kind: 'yes', label: word('reportingOnlyMissing') },
    ];
  }

  #reporting = new Task(this, {
    args: () => [JSON.stringify({ ...this.#asked, missing: undefined }), today()],
    task: (_, { signal }) => askReporting(this.#asked, signal),
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('reporting'), { intro: word('reportingIntro') })}
      <filter-bar .filters=${this.#filters} .params=${this.params}></filter-bar>
      ${drawn(this.#reporting, answer => this.#matrix(answer))}`;
  }

  get #asked() { return Object.fromEntries(this.#filters.map(filter => [filter.name, valueOf(filter, this.params) || undefined])); }

  /** @param {Awaited<ReturnType<typeof askReporting>>} answer */
  #matrix({ periods, units, totalCount }) {
    if (!units.some(isExpected)) return empty(word('reportingNone'), word('reportingNoneHint'), html`<a class="button" href=${href('imports/new', { sheet: 'tasks' })}>${word('importNow')}</a>`);

    const shown = this.#asked.missing ? units.filter(isMissing) : units;
    return html`
      <ul class="reporting-totals" aria-label=${word('reportingTotals')}>${periods.map((period, index) => total(period, units.map(unit => unit.statuses[index])))}</ul>
      ${totalCount > MOST_UNITS ? html`<p class="quiet">${word('tooManyUnits', { count: totalCount, shown: MOST_UNITS })}</p>` : nothing}
      ${shown.length ? dataTable({
        caption: word('reporting'),
        rows: shown,
        columns: [
          { label: word('unit'), kind: 'title', cell: unitLink },
          ...periods.map((period, index) => ({ label: periodName(period), cell: (/** @type {any} */ unit) => reportingCell(unit, period, unit.statuses[index], this.#asked.on) })),
        ],
      }) : empty(word('reportingNoneMissing'), word('reportingNoneMissingHint'))}`;
  }
}

/** How many units owe a report for a period and how many of them have sent it. @param {string} period @param {import('../parts/reporting-query.js').Status[]} statuses */
function total(period, statuses) {
  const count = (/** @type {string} */ state) => statuses.filter(status => status.state === state).length;
  const expected = statuses.length - count('NOTHING_DUE');
  const states = ['LATE', 'MISSING', 'PENDING'].filter(count);
  return html`
    <li class="panel">
      <h2>${periodName(period)}</h2>
      <p class="sum"><b>${figure(count('REPORTED') + count('LATE'))}/${figure(expected)}</b> <span class="quiet">${word('reportingReported')}</span></p>
      <p class="quiet">${expected ? word('reportingDue', { day: day(statuses[0].dueOn) }) : word('reportingNobody')}</p>
      ${states.length ? html`<p>${states.map(state => html`<span class="reporting-state">${label('ReportingState', state)} <b>${figure(count(state))}</b></span> `)}</p>` : nothing}
    </li>`;
}
customElements.define('reporting-page', ReportingPage);
