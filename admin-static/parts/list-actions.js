// @ts-check
import { html } from 'lit';
import { href } from '../route.js';
import { word } from '../words.js';

/**
 * Import and Export of a list; the export carries the filter and order of the page.
 * @param {string} sheet
 * @param {{ where?: unknown, order?: unknown }} [shown]
 */
export const listActions = (sheet, shown = {}) => html`
  <div class="actions">
    <a class="button" href=${exportAddress(sheet, shown)} download title=${word('exportHint')}><wa-icon name="export"></wa-icon>${word('export')}</a>
    <a class="button button-main" href=${href('imports/new', { sheet })}><wa-icon name="import"></wa-icon>${word('import')}</a>
  </div>`;

/**
 * @param {string} sheet
 * @param {{ where?: unknown, order?: unknown }} shown
 */
export function exportAddress(sheet, { where, order } = {}) {
  const query = new URLSearchParams();
  if (where) query.set('where', JSON.stringify(where));
  if (order) query.set('order', JSON.stringify(order));
  return `/exports/${encodeURIComponent(sheet)}.xlsx${query.size ? `?${query}` : ''}`;
}
