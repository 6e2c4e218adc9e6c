// @ts-check
import { html } from 'lit';
import { href } from '../route.js';
import { language } from '../words.js';

/** @param {{ id: string, name: string }} unit */
export const unitLink = unit => html`<a href=${href('units', { selected: unit.id })}>${unit.name}</a>`;

/** @param {{ id: string, name: string }[]} units */
export const unitLinks = units => units.map((unit, index) => html`${index ? (language === 'zh' ? '、' : ', ') : ''}${unitLink(unit)}`);
