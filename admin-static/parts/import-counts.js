// @ts-check
import { html, nothing } from 'lit';
import { label } from '../labels.js';
import { figure } from '../words.js';

/** @type {[name: string, tone: string][]} */
const COUNTS = [['new', 'good'], ['changed', 'info'], ['unchanged', 'quiet'], ['conflict', 'warning'], ['error', 'bad'], ['warning', 'warning']];

/** How many rows of an import came out how, each kind by its own word; kinds without rows are left out. @param {Record<string, number>} counts */
export const importCounts = counts => html`
  <ul class="counts">
    <li>${label('ImportCounts', 'rows')} <b>${figure(counts.rows)}</b></li>
    ${COUNTS.map(([name, tone]) => (counts[name] ? html`<li class="tag tag-${tone}">${label('ImportCounts', name)} <b>${figure(counts[name])}</b></li>` : nothing))}
  </ul>`;
