// @ts-check
import { html } from 'lit';
import { label } from '../labels.js';
import { href } from '../route.js';
import { figure } from '../words.js';
import { periodName } from './task-filter.js';
import { toneOf } from './task-tags.js';

/** @type {Record<string, string>} the picture beside the word */
const ICONS = { REPORTED: 'check', LATE: 'clock', MISSING: 'warning', PENDING: 'info' };

/**
 * What a unit has reported for a period, leading to the tasks on which a report is missing, or to all it is about where none is.
 * @param {import('./reporting-query.js').ReportingUnit} unit
 * @param {string} period
 * @param {import('./reporting-query.js').Status} status
 * @param {string | undefined} on the day as of which it stands so, today if none is given
 */
export function reportingCell(unit, period, { state, expected, reported, late, missing }, on) {
  const text = label('ReportingState', state);
  if (state === 'NOTHING_DUE') return html`<span class="quiet">${text}</span>`;

  const address = href('tasks', { unit: unit.id, [missing ? 'unreported' : 'owed']: period, on });
  const share = `${figure(reported + late)}/${figure(expected)}`;
  return html`
    <a class="reporting-cell" href=${address}>
      <span class="unseen">${unit.name} ${periodName(period)} </span>
      <span class="tag tag-${toneOf(state)}"><wa-icon name=${ICONS[state]}></wa-icon>${text} ${share}</span>
    </a>`;
}
