// @ts-check
import { html } from 'lit';
import { label } from '../labels.js';
import { word } from '../words.js';
import { isToCome } from './in-force.js';
import { unitLink, unitLinks } from './unit-link.js';

/** @type {Record<string, string>} how an outcome looks */
const TONES = {
  NEW: 'good', CHANGED: 'info', UNCHANGED: 'quiet', CONFLICT: 'warning', ERROR: 'bad',
};

/** A value of an enum as a coloured word. @param {string} type @param {string} value */
export const tag = (type, value) => html`<span class="tag tag-${TONES[value] ?? 'quiet'}">${label(type, value)}</span>`;

/** @param {string} text @param {string} [tone] */
export const plainTag = (text, tone = 'quiet') => html`<span class="tag tag-${tone}">${text}</span>`;

/** 无牵头, 共同牵头 or the one unit. @param {any} item */
export function leadOf(item) {
  if (item.sharedLead) return html`${plainTag(word('shared'), 'info')} ${unitLinks(item.sharedLeads)}`;
  return item.lead ? unitLink(item.lead) : plainTag(word('gap'), 'warning');
}

/** @param {any} item */
export const forceOf = item => (item.isRepealed ? plainTag(word('repealed'), 'warning') : isToCome(item) ? plainTag(word('notYet'), 'info') : plainTag(word('inForce'), 'good'));
