// @ts-check
// Labels of types, fields and values: one file the server makes from its schema.
import { readWords } from './graphql.js';
import { language, spaced } from './words.js';

/** @type {Record<string, string>} */
let labels = {};

/** Before the first page is drawn; without it pages would have to wait for each word. */
export async function loadLabels() {
  labels = await readWords(`/console/words.${language}.json`);
}

/**
 * The label of a type, or of one of its fields or values; the bare name where the schema has none.
 * @param {string} type
 * @param {string} [member]
 */
export const label = (type, member) => labels[member ? `${type}.${member}` : type] ?? member ?? type;

/** A list's title as a heading. @param {{ label: string }} sheet */
export const titleOf = ({ label: text }) => text.charAt(0).toUpperCase() + text.slice(1);

/** A column's header is Chinese, as in the workbook; in English its field names it. @param {{ header: string, field: string }} column */
export const headerOf = ({ header, field }) => (language === 'zh' ? header : spaced(field.replace(/Ids?$/, '')));

/**
 * The label of a value whose type is not known, by the words its column takes; in English a value's name says it.
 * @param {string} value
 * @param {string[]} words
 */
export const labelAmong = (value, words) => Object.entries(labels).find(([key, text]) => key.endsWith(`.${value}`) && words.includes(text))?.[1] ?? spaced(value);
