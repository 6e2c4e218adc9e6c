// @ts-check
import { html } from 'lit';
import { label } from '../labels.js';
import { word } from '../words.js';

/** @type {Record<string, string>} how an outcome or state looks */
const TONES = {
  RECEIVED: 'info', CHECKED: 'warning', APPLIED: 'good', REJECTED: 'quiet', FAILED: 'bad',
  NEW: 'good', CHANGED: 'info', UNCHANGED: 'quiet', CONFLICT: 'warning', ERROR: 'bad',
};

/** A value of an enum as a coloured word. @param {string} type @param {string} value */
export const tag = (type, value) => html`<span class="tag tag-${TONES[value] ?? 'quiet'}">${label(type, value)}</span>`;

/** @param {string} text @param {string} [tone] */
export const plainTag = (text, tone = 'quiet') => html`<span class="tag tag-${tone}">${text}</span>`;

/** 无牵头, 共同牵头 or the one unit. @param {any} item @param {(unit: any) => unknown} link */
export function leadOf(item, link) {
  if (item.sharedLead) return html`${plainTag(word('shared'), 'info')} ${item.sharedLeads.map((/** @type {any} */ unit, /** @type {number} */ index) => html`${index ? '、' : ''}${link(unit)}`)}`;
  return item.lead ? link(item.lead) : plainTag(word('gap'), 'warning');
}
