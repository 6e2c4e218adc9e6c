// @ts-check
// Filters of a list: each is one parameter of the page's address, and what the list is asked is made from them.
import { html } from 'lit';
import { hrefWith } from '../route.js';
import { dayAfter, startOf, word } from '../words.js';
import { empty } from './states.js';

/**
 * @typedef {object} Filter
 * @property {string} name of its parameter in the address
 * @property {'text' | 'choice' | 'unit' | 'yes' | 'day' | 'days'} kind a unit's value is its id, that of a day 2026-03-31, that of days 2026-01-01..2026-03-31 with either end open
 * @property {string} label
 * @property {string} [any] what a choice says while nothing is chosen, the day that then holds
 * @property {[value: string, label: string][]} [options] of a choice; none while they are not known yet
 * @property {(value: string) => any} [where] what the list is asked for a value; none where the value is asked for in another way
 * @property {(value: string) => Record<string, unknown>} [args] the same where the list has arguments of its own for it
 */

/** What an address says of a filter; a value that cannot be is none, so that a mistyped address shows the list. @param {Filter} filter @param {import('../route.js').Params} params */
export function valueOf(filter, params) {
  const value = params[filter.name] ?? '';
  return isPossible(filter, value) ? value : '';
}

/** The filters of which an address says what cannot be. @param {Filter[]} filters @param {import('../route.js').Params} params */
export const notUnderstood = (filters, params) => filters.filter(filter => params[filter.name] && !valueOf(filter, params));

/** @param {Filter} filter @param {string} value */
function isPossible({ kind, options }, value) {
  switch (kind) {
    case 'yes': return value === 'yes';
    case 'day': return isDay(value);
    case 'days': return value.split('..').length === 2 && value !== '..' && Object.values(endsOf(value)).every(end => !end || isDay(end));
    case 'choice': return !options || options.some(([option]) => option === value);
    default: return true;
  }
}

/** 2026-02-30 is none. @param {string} value */
const isDay = value => /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).getUTCDate() === Number(value.slice(8));

/** One condition for all filters that say something, none if none does. @param {Filter[]} filters @param {import('../route.js').Params} params */
export function whereOf(filters, params) {
  const asked = filters.flatMap(filter => {
    const value = valueOf(filter, params);
    return value && filter.where ? [filter.where(value)] : [];
  });
  return asked.length > 1 ? { and: asked } : asked[0];
}

/** What the list is asked by arguments of its own. @param {Filter[]} filters @param {import('../route.js').Params} params @returns {Record<string, unknown>} */
export const argsOf = (filters, params) => Object.assign({}, ...filters.map(filter => {
  const value = valueOf(filter, params);
  return value && filter.args ? filter.args(value) : {};
}));

/** Both ends of a value of days. @param {string} value */
export function endsOf(value) {
  const [from = '', to = ''] = value.split('..');
  return { from, to };
}

/** Days of the city as a condition on a moment. @param {string} value */
export function momentsOf(value) {
  const { from, to } = endsOf(value);
  return { ...(from && { gte: startOf(from) }), ...(to && { lt: startOf(dayAfter(to)) }) };
}

/** A filter has changed: the list begins at its first page again. @param {import('../route.js').Params} changes */
export const hrefFiltered = changes => hrefWith({ ...changes, after: undefined, before: undefined });

/** @param {Filter[]} filters */
export const hrefCleared = filters => hrefFiltered(Object.fromEntries(filters.map(({ name }) => [name, undefined])));

/** Whether an address filters at all. @param {Filter[]} filters @param {import('../route.js').Params} params */
export const isFiltered = (filters, params) => filters.some(filter => valueOf(filter, params));

/** Nothing was found, and the filter is why. @param {Filter[]} filters */
export const nothingFits = filters => empty(word('nothingFits'), word('nothingFitsHint'), html`<a class="button" href=${hrefCleared(filters)}>${word('clearFilter')}</a>`);
