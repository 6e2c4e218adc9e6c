// @ts-check
// The operation of a plain list, written from what its sheet says of its columns.
import { labelAmong } from '../labels.js';
import { day, listed, word } from '../words.js';

/** @typedef {{ field: string, header: string, kind: string, words: string[], path: string | null, filterPath: string | null }} SheetColumn */
/** @typedef {{ name: string, label: string, listField: string | null, columns: SheetColumn[] }} Sheet */

/**
 * @param {Sheet} sheet
 * @param {{ where?: unknown, order?: unknown, first?: number, after?: string, last?: number, before?: string }} asked
 */
export function listOperation({ listField, columns }, asked) {
  const given = Object.entries(asked).filter(([, value]) => value !== undefined).map(([name, value]) => `${name}: ${literal(value)}`).join(', ');
  const fields = columns.map(({ path }, index) => (path ? `c${index}: ${path}` : '')).join(' ');
  return `query List { ${listField}${given && `(${given})`} { totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id ${fields} } } }`;
}

/**
 * What a row shows in a column: the one value at the end of its path, or several.
 * @param {any} row
 * @param {SheetColumn} column
 * @param {number} index of the column
 */
export const valueAt = (row, column, index) => listed([row[`c${index}`]].flat().map(leaf).filter(value => value !== null && value !== undefined).map(value => shown(value, column)));

/** @param {unknown} value @param {SheetColumn} column */
function shown(value, { kind, words }) {
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no');
  if (kind === 'DATE') return day(/** @type {string} */ (value));
  return kind === 'WORD' ? labelAmong(String(value), words) : String(value);
}

/** A search in any of the columns that hold text. @param {Sheet} sheet @param {string} text */
export function textFilter({ columns }, text) {
  const searched = columns.filter(column => column.kind === 'TEXT' && column.filterPath);
  return text && searched.length ? { or: searched.map(({ filterPath }) => nestedFilter(/** @type {string} */ (filterPath), { contains: text })) } : undefined;
}

/** @param {string} path @param {unknown} value */
const nestedFilter = (path, value) => path.split('.').reduceRight((inner, name) => ({ [name]: inner }), /** @type {any} */ (value));

/** @param {any} value @returns {any} */
const leaf = value => (value && typeof value === 'object' ? leaf(Object.values(value)[0]) : value);

/** JSON as GraphQL writes it; the only enum values in it are directions. @param {any} value @returns {string} */
function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value && typeof value === 'object') return `{${Object.entries(value).map(([name, inner]) => `${name.replace(/\W/g, '')}: ${literal(inner)}`).join(', ')}}`;
  return value === 'ASC' || value === 'DESC' ? value : JSON.stringify(value);
}
