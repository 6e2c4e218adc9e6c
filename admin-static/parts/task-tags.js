// @ts-check
import { html, nothing } from 'lit';
import { label } from '../labels.js';
import { day, word } from '../words.js';
import { plainTag } from './tags.js';

/** @type {Record<string, string>} how a state looks */
const TONES = {
  IN_PROGRESS: 'info', SUBMITTED_DONE: 'info', RETURNED: 'warning', DONE: 'good',
  UNREVIEWED: 'info', ACCEPTED: 'good', PENDING: 'info', APPROVED: 'good', REFUSED: 'warning',
  REPORTED: 'good', LATE: 'warning', MISSING: 'bad',
};

/** @param {string} value */
export const toneOf = value => TONES[value] ?? 'quiet';

/** @param {string} type @param {string} value */
export const stateTag = (type, value) => plainTag(label(type, value), toneOf(value));

/** The last day as extended, and whether it has passed; what was written stands below it. @param {any} task */
export const dueOf = task => [
  html`<span class="code">${task.effectiveDueOn ? day(task.effectiveDueOn) : label('DueKind', task.dueKind)}</span> `,
  task.dueText && task.dueText !== task.effectiveDueOn ? html`<small class="quiet">${word('asWritten', { text: task.dueText })}</small> ` : nothing,
  task.isOverdue ? plainTag(task.overdueDays ? word('overdueBy', { count: task.overdueDays }) : word('overdue'), 'bad') : nothing,
];
