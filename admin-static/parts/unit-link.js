// @ts-check
import { html } from 'lit';
import { href } from '../route.js';

/** @param {{ id: string, name: string }} unit */
export const unitLink = unit => html`<a href=${href('units', { selected: unit.id })}>${unit.name}</a>`;
