// @ts-check
import { html } from 'lit';
import { href } from '../route.js';
import { word } from '../words.js';

/** @typedef {{ where?: unknown, order?: unknown, args?: Record<string, unknown> }} Shown what a page asks of its list: args by the list's own arguments */

/**
 * Import and Export of a list; the export carries the filter and order of the page.
 * @param {string} sheet
 * @param {Shown} [shown]
 */
export const listActions = (sheet, shown = {}) => html`
  <div class="actions">
    <a class="button" href=${exportAddress(sheet, shown)} download title=${word('exportHint')}><wa-icon name="export"></wa-icon>${word('export')}</a>
    <a class="button button-main" href=${href('imports/new', { sheet })}><wa-icon name="import"></wa-icon>${word('import')}</a>
  </div>`;

/**
 * @param {string} sheet
 * @param {Shown} shown
 */
export function exportAddress(sheet, { where, order, args } = {}) {
  const query = new URLSearchParams();
  if (where) query.set('where', JSON.stringify(where));
  if (order) query.set('order', JSON.stringify(order));
  if (args && Object.keys(args).length) query.set('arguments', JSON.stringify(args));
  return `/exports/${encodeURIComponent(sheet)}.xlsx${query.size ? `?${query}` : ''}`;
}
