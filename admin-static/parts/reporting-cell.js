// @ts-check
import { html } from 'lit';
import { label } from '../labels.js';
import { href } from '../route.js';
import { figure } from '../words.js';
import { owedIn, periodName } from './task-filter.js';
import { toneOf } from './task-tags.js';

/** @type {Record<string, string>} the picture beside the word */
const ICONS = { REPORTED: 'check', LATE: 'clock', MISSING: 'warning', PENDING: 'info' };

/** What a unit has reported for a period, leading to the tasks it is about. @param {import('./reporting-query.js').ReportingUnit} unit @param {string} period @param {import('./reporting-query.js').Status} status */
export function reportingCell(unit, period, { state, expected, reported, late }) {
  const text = label('ReportingState', state);
  if (state === 'NOTHING_DUE') return html`<span class="quiet">${text}</span>`;

  // The tasks of a list for a year carry the year, not the quarter they are reported for.
  const address = href('tasks', { unit: unit.id, period: unit.isLonger && period.includes('Q') ? owedIn(period) : period });
  const share = `${figure(reported + late)}/${figure(expected)}`;
  return html`
    <a class="reporting-cell" href=${address}>
      <span class="unseen">${unit.name} ${periodName(period)} </span>
      <span class="tag tag-${toneOf(state)}"><wa-icon name=${ICONS[state]}></wa-icon>${text} ${share}</span>
    </a>`;
}
