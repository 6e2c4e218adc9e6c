// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { requestNode } from '../graphql.js';
import { label } from '../labels.js';
import { href } from '../route.js';
import { day, figure, period, word } from '../words.js';
import { drawn, missing } from './states.js';
import { plainTag } from './tags.js';
import { unitLink, unitLinks } from './unit-link.js';

const UNIT = /* GraphQL */ `query UnitView($id: ID!) {
  node(id: $id) {
    ... on Unit {
      id code name shortName kind category contactName contactPhone validFrom validTo isLive childCount
      ancestors { id name }
      parent { id name }
      sectorSuperior { id name }
      hostUnit { id name }
      successors { id name }
      aliases { name validFrom validTo }
      leadItems { id code title kind }
      coItems { id code title kind }
    }
  }
}`;

/** 单位详情 · all that is known of one unit */
export class UnitView extends LitElement {
  static properties = { unit: { type: String } };

  #answer = new Task(this, { args: () => [this.unit], task: ([id], { signal }) => requestNode(UNIT, id, signal) });

  constructor() {
    super();
    /** @type {string | undefined} */
    this.unit = undefined;
  }

  createRenderRoot() { return this; }

  render() {
    return drawn(this.#answer, ({ node }) => (node ? whole(node) : missing(word('unitNotFound'), word('gone'), href('units'), word('backToUnits'))));
  }
}

/** @param {any} unit */
const whole = unit => html`
  <article class="unit">
    <header>
      <p class="crumbs">${unit.ancestors.map((/** @type {any} */ above) => html`${unitLink(above)}<wa-icon name="chevron-right"></wa-icon>`)}<span>${unit.name}</span></p>
      <h2>${unit.name} ${plainTag(label('UnitKind', unit.kind), 'info')} ${unit.isLive ? nothing : plainTag(word('ended'), 'warning')}</h2>
    </header>
    <div class="unit-parts">
      ${section(word('basics'), facts([
        [label('Unit', 'code'), html`<code>${unit.code}</code>`],
        [label('Unit', 'shortName'), unit.shortName],
        [label('Unit', 'category'), unit.category && label('DepartmentCategory', unit.category)],
        [word('children'), unit.childCount ? figure(unit.childCount) : undefined],
        [label('Unit', 'contactName'), unit.contactName],
        [label('Unit', 'contactPhone'), unit.contactPhone && html`<a href="tel:${unit.contactPhone}">${unit.contactPhone}</a>`],
        [label('Unit', 'validFrom'), day(unit.validFrom)],
        [label('Unit', 'validTo'), day(unit.validTo)],
      ]))}
      ${section(word('relations'), facts([
        [label('Unit', 'parent'), unit.parent && unitLink(unit.parent)],
        [label('Unit', 'sectorSuperior'), unit.sectorSuperior && unitLink(unit.sectorSuperior)],
        [label('Unit', 'hostUnit'), unit.hostUnit && unitLink(unit.hostUnit)],
        [label('Unit', 'successors'), unit.successors.length ? unitLinks(unit.successors) : undefined],
        [word('formerNames'), unit.aliases.length ? html`<ul class="plain">${unit.aliases.map((/** @type {any} */ alias) => html`<li>${alias.name} ${alias.validFrom || alias.validTo ? html`<small>${period(alias.validFrom, alias.validTo)}</small>` : nothing}</li>`)}</ul>` : undefined],
      ], 'facts-wide'))}
    </div>
    ${items(word('leadFor'), unit.leadItems)}
    ${items(word('coFor'), unit.coItems)}
  </article>`;

/** @param {string} title @param {unknown} content */
const section = (title, content) => html`<section><h3>${title}</h3>${content}</section>`;

/** What is not known is left out, so that what is stands out. @param {[string, unknown][]} given @param {string} [shape] */
const facts = (given, shape = '') => html`<dl class="facts ${shape}">${given.filter(([, value]) => value).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;

/** @param {string} title @param {any[]} rows */
const items = (title, rows) => (rows.length === 0 ? nothing : html`
  <section>
    <h3>${title} <span class="count">${figure(rows.length)}</span></h3>
    <ul class="item-list">${rows.map(item => html`
      <li><code>${item.code}</code><a href=${href('items', { selected: item.id })}>${item.title}</a>${plainTag(label('ItemKind', item.kind))}</li>`)}</ul>
  </section>`);
customElements.define('unit-view', UnitView);
