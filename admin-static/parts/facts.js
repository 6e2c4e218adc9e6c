// @ts-check
// What is known of one thing, by name, as entries of a list of facts.
import { html } from 'lit';

/** @param {string} name @param {unknown} value */
export const fact = (name, value) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;

/** What takes more than a line. @param {string} name @param {unknown} value */
export const longFact = (name, value) => html`<div class="whole"><dt>${name}</dt><dd>${value}</dd></div>`;
