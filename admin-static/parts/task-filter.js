// @ts-check
// What can be asked of the list of tasks, as its page asks it and other pages link to it.
import { label } from '../labels.js';
import { currentRoute } from '../route.js';
import { today, word } from '../words.js';
import { endsOf } from './filters.js';

const PERIOD = /^\d{4}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$/;

export const TASK_STATES = ['NOT_STARTED', 'IN_PROGRESS', 'SUBMITTED_DONE', 'RETURNED', 'DONE', 'SUSPENDED', 'CANCELLED'];

/** @returns {import('./filters.js').Filter[]} */
export const taskFilters = () => [
  { name: 'text', kind: 'text', label: word('searchTasks'), args: search => ({ search }) },
  { name: 'lead', kind: 'unit', label: word('leadWithin'), args: leadWithin => ({ leadWithin }) },
  { name: 'co', kind: 'unit', label: word('coWithin'), args: coWithin => ({ coWithin }) },
  { name: 'unit', kind: 'unit', label: label('CampaignTask', 'unit'), where: id => ({ unit: { id: { eq: id } } }) },
  { name: 'state', kind: 'choice', label: label('CampaignTask', 'state'), any: word('anyState'), options: TASK_STATES.map(state => [state, label('TaskState', state)]), where: state => ({ state: { eq: state } }) },
  { name: 'period', kind: 'choice', label: label('CampaignTask', 'period'), any: word('anyPeriod'), options: periodOptions('period'), where: period => ({ period: { eq: period } }) },
  { name: 'due', kind: 'days', label: word('dueBetween'), where: days => ({ effectiveDueOn: daysOf(days) }) },
  { name: 'overdue', kind: 'choice', label: label('CampaignTask', 'isOverdue'), any: word('overdueOrNot'), options: [['yes', word('overdue')], ['no', word('notOverdue')]], where: overdue => ({ isOverdue: { eq: overdue === 'yes' } }) },
  ...reportFilters(),
];

/** What was to be reported or is missing: only where an address asks for it. @returns {import('./filters.js').Filter[]} */
function reportFilters() {
  const { owed, unreported } = currentRoute().params;
  return [
    ...(owed ? [{ name: 'owed', kind: /** @type {const} */ ('choice'), label: word('owedIn'), any: word('anyOwed'), options: quarterOption(owed, 'periodOwed'), args: (/** @type {string} */ owedIn) => ({ owedIn }) }] : []),
    ...(unreported ? [{ name: 'unreported', kind: /** @type {const} */ ('choice'), label: word('unreportedIn'), any: word('anyOwed'), options: quarterOption(unreported, 'periodUnreported'), args: (/** @type {string} */ unreportedIn) => ({ unreportedIn }) }] : []),
    ...(owed || unreported ? [{ name: 'on', kind: /** @type {const} */ ('day'), label: word('asOf'), any: today(), args: (/** @type {string} */ asOf) => ({ asOf }) }] : []),
  ];
}

/** The one period an address asks about, if it is one. @param {string} period @param {'periodOwed' | 'periodUnreported'} said @returns {[string, string][]} */
const quarterOption = (period, said) => (PERIOD.test(period) ? [[period, word(said, { period: periodName(period) })]] : []);

/** Periods of these years, and the one an address asks for. @param {string} parameter @returns {[string, string][]} */
export function periodOptions(parameter) {
  const [asked = '', offered] = [currentRoute().params[parameter], periods()];
  return [...(PERIOD.test(asked) && !offered.includes(asked) ? [asked] : []), ...offered].map(period => [period, periodName(period)]);
}

/** Days as a condition on a day. @param {string} value */
function daysOf(value) {
  const { from, to } = endsOf(value);
  return { ...(from && { gte: from }), ...(to && { lte: to }) };
}

/** Periods of last year, this year and the next, the newest first. */
function periods() {
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
