// @ts-check
import { html, nothing } from 'lit';
import { word } from '../words.js';

/**
 * The top of a page: what it is, one sentence of why, what can be done. The browser's tab says the same.
 * @param {string} title
 * @param {{ intro?: string, actions?: unknown }} [more]
 */
export function heading(title, { intro, actions } = {}) {
  document.title = `${title} · ${word('product')}`;
  return html`
    <div class="heading">
      <div><h1>${title}</h1>${intro ? html`<p>${intro}</p>` : nothing}</div>
      ${actions ?? nothing}
    </div>`;
}
