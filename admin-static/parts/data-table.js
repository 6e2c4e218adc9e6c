// @ts-check
import { html, nothing } from 'lit';
import { hrefWith } from '../route.js';
import { word } from '../words.js';

/**
 * @typedef {object} TableColumn
 * @property {string} label
 * @property {(row: any) => unknown} cell
 * @property {string} [sort] path a list is ordered by, such as code or lead.name
 * @property {string} [kind] class of its cells: code, wide, number; title heads a row's card
 */

/**
 * A table whose headers order the list; on a narrow screen each row becomes a card.
 * @param {{ caption: string, columns: TableColumn[], rows: any[], order?: any }} table
 */
export const dataTable = ({ caption, columns, rows, order }) => html`
  <div class="table"><table class="data">
    <caption class="unseen">${caption}</caption>
    <thead><tr>${columns.map(column => header(column, order))}</tr></thead>
    <tbody>${rows.map(row => html`
      <tr>${columns.map(column => cell(column, column.cell(row)))}</tr>`)}
    </tbody>
  </table></div>`;

/** @param {TableColumn} column @param {unknown} content */
const cell = ({ label, kind }, content) => html`<td class=${kind ?? ''} data-label=${label} ?data-empty=${content === ''}><div>${content}</div></td>`;

/** @param {TableColumn} column @param {any} order */
function header({ label, sort, kind }, order) {
  if (!sort) return html`<th scope="col" class=${kind ?? ''}>${label}</th>`;

  const direction = directionOf(sort, order);
  const next = JSON.stringify([nested(sort, direction === 'ASC' ? 'DESC' : 'ASC')]);
  return html`
    <th scope="col" class=${kind ?? ''} aria-sort=${direction ? (direction === 'ASC' ? 'ascending' : 'descending') : nothing}>
      <a class="sorter" href=${hrefWith({ order: next, after: undefined, before: undefined })} title=${word('sortBy', { column: label })}>
        ${label}<wa-icon name=${direction ? (direction === 'ASC' ? 'sort-up' : 'sort-down') : 'sort-none'}></wa-icon>
      </a>
    </th>`;
}

/** lead.name and ASC become { lead: { name: ASC } }. @param {string} path @param {unknown} value */
export const nested = (path, value) => path.split('.').reduceRight((inner, name) => ({ [name]: inner }), /** @type {any} */ (value));

/** @param {string} path @param {any} order @returns {string | undefined} */
const directionOf = (path, order) => path.split('.').reduce((inner, name) => inner?.[name], order?.[0]);
