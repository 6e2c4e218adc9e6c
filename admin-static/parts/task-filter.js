// @ts-check
// What can be asked of the list of tasks, as its page asks it and other pages link to it.
import { label } from '../labels.js';
import { currentRoute } from '../route.js';
import { today, word } from '../words.js';
import { endsOf } from './filters.js';

export const TASK_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED_DONE', 'RETURNED', 'DONE', 'SUSPENDED', 'CANCELLED'];

// A unit of the city lies at most three levels below another.
const LEVELS_BELOW = 3;

/** The unit or one below it stands in a field, as counts with their subtree count it. @param {string} id @param {(unit: any) => any} field */
export const within = (id, field) => ({ or: Array.from({ length: LEVELS_BELOW + 1 }, (_, level) => field(above(level, { id: { eq: id } }))) });

/** @param {number} level @param {any} unit @returns {any} */
const above = (level, unit) => (level ? { parent: above(level - 1, unit) } : unit);

/** @returns {import('./filters.js').Filter[]} */
export const taskFilters = () => [
  { name: 'text', kind: 'text', label: word('searchTasks'), where: text => ({ or: [{ content: { contains: text } }, { measures: { contains: text } }] }) },
  { name: 'lead', kind: 'unit', label: word('leadWithin'), where: id => within(id, leadUnit => ({ leadUnit })) },
  { name: 'co', kind: 'unit', label: word('coWithin'), where: id => ({ coUnits: { some: within(id, unit => unit) } }) },
  { name: 'unit', kind: 'unit', label: label('CampaignTask', 'unit'), where: id => ({ unit: { id: { eq: id } } }) },
  { name: 'state', kind: 'choice', label: label('CampaignTask', 'state'), any: word('anyState'), options: TASK_STATES.map(state => [state, label('TaskState', state)]), where: state => ({ state: { eq: state } }) },
  { name: 'period', kind: 'choice', label: label('CampaignTask', 'period'), any: word('anyPeriod'), options: [...owedOption(), ...periods().map(period => /** @type {[string, string]} */ ([period, periodName(period)]))], where: period => ({ period: { in: period.split(',') } }) },
  { name: 'due', kind: 'days', label: word('dueBetween'), where: days => ({ effectiveDueOn: daysOf(days) }) },
  { name: 'overdue', kind: 'choice', label: label('CampaignTask', 'isOverdue'), any: word('overdueOrNot'), options: [['yes', word('overdue')], ['no', word('notOverdue')]], where: overdue => ({ isOverdue: { eq: overdue === 'yes' } }) },
];

/** A quarter with the longer lists that are reported by quarters too. @param {string} quarter @returns {string} */
export function owedIn(quarter) {
  const [year, part] = quarter.split('-');
  return [quarter, `${year}-${'Q1 Q2'.includes(part) ? 'H1' : 'H2'}`, year].join(',');
}

/** Only where the address asks for it. @returns {[string, string][]} */
function owedOption() {
  const { period } = currentRoute().params;
  return period?.includes(',') ? [[period, word('periodOwed', { period: periodName(period.split(',')[0]) })]] : [];
}

/** Days as a condition on a day. @param {string} value */
function daysOf(value) {
  const { from, to } = endsOf(value);
  return { ...(from && { gte: from }), ...(to && { lte: to }) };
}

/** Periods of last year, this year and the next, the newest first. */
export function periods() {
  const year = Number(today().slice(0, 4));
  return [year + 1, year, year - 1].flatMap(one => [`${one}`, `${one}-H2`, `${one}-H1`, `${one}-Q4`, `${one}-Q3`, `${one}-Q2`, `${one}-Q1`,
    ...Array.from({ length: 12 }, (_, month) => `${one}-${String(12 - month).padStart(2, '0')}`)]);
}

/** The quarter it is in the city. */
export const quarterNow = () => `${today().slice(0, 4)}-Q${Math.ceil(Number(today().slice(5, 7)) / 3)}`;

/** 2026-Q3 as words. @param {string} period */
export function periodName(period) {
  const [year, part] = period.split('-');
  if (!part) return word('periodYear', { year });
  if (part.startsWith('H')) return word(part === 'H1' ? 'periodFirstHalf' : 'periodSecondHalf', { year });
  return part.startsWith('Q') ? word('periodQuarter', { year, part: part.slice(1) }) : word('periodMonth', { year, part: String(Number(part)) });
}
