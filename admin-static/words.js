// @ts-check
// The console's own words. What names a thing of the city comes from the schema, see labels.js.
import { FIGURES } from './words/figures.js';
import { HOME } from './words/home.js';
import { IMPORTS } from './words/imports.js';
import { ITEMS } from './words/items.js';
import { REVIEWS } from './words/reviews.js';
import { SHELL } from './words/shell.js';
import { TASKS } from './words/tasks.js';
import { UNITS } from './words/units.js';

/** @typedef {'zh' | 'en'} Language */

const REMEMBERED = 'language';

/** @type {Language} */
export const language = localStorage.getItem(REMEMBERED) === 'en' ? 'en' : 'zh';
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

/** @param {Language} chosen */
export function speak(chosen) {
  localStorage.setItem(REMEMBERED, chosen);
  location.reload();
}

/** A word stands in the file of its subject, once. */
const WORDS = { ...SHELL, ...HOME, ...UNITS, ...ITEMS, ...FIGURES, ...TASKS, ...REVIEWS, ...IMPORTS };

/** @typedef {keyof typeof WORDS} Word */

const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
const figures = new Intl.NumberFormat(locale);

/** @param {number} count */
export const figure = count => figures.format(count);

/**
 * @param {Word} key
 * @param {Record<string, unknown>} [values] by the names in the sentence's braces; {count:row|rows} is the word for one or for several
 */
export function word(key, values = {}) {
  const [chinese, english] = WORDS[key];
  return (language === 'zh' ? chinese : english).replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name, one, several) => {
    const value = values[name] ?? '';
    if (several !== undefined) return value === 1 ? one : several;
    return typeof value === 'number' ? figure(value) : String(value);
  });
}

/** A name such as parentUnit or STILL_OPEN as words: Parent unit, Still open. @param {string} name */
export function spaced(name) {
  const isValue = name === name.toUpperCase();
  const words = isValue ? name.replaceAll('_', ' ').toLowerCase() : name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// Days and times are the city's wherever the reader sits; the server says its zone in the page.
const timeZone = document.querySelector('meta[name="time-zone"]')?.getAttribute('content') || 'Asia/Shanghai';
const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });

/** @param {string | undefined | null} at */
export const moment = at => (at ? moments.format(new Date(at)) : '');

/** @param {string | undefined | null} date as the server writes days */
export const day = date => (date ? days.format(new Date(`${date}T00:00:00Z`)) : '');

/** The day it is in the city, as the server writes days. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date());

/** The moment a day begins in the city. @param {string} date */
export function startOf(date) {
  const name = offsets.formatToParts(new Date(`${date}T00:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return `${date}T00:00:00${name.replace('GMT', '') || 'Z'}`;
}

/** @param {string} date */
export const dayAfter = date => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** @param {string[]} names */
export const listed = names => names.join(language === 'zh' ? '、' : ', ');

/** @param {string | null | undefined} from @param {string | null | undefined} to */
export function period(from, to) {
  if (from && to) return word('fromTo', { from: day(from), to: day(to) });
  if (from) return word('since', { from: day(from) });
  return to ? word('until', { to: day(to) }) : word('always');
}
