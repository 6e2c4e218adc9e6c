// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { requestNode } from '../graphql.js';
import { label } from '../labels.js';
import { href } from '../route.js';
import { period, word } from '../words.js';
import { drawn, missing } from './states.js';
import { forceOf, leadOf, plainTag } from './tags.js';
import { unitLink } from './unit-link.js';

const ITEM = /* GraphQL */ `query ItemView($id: ID!) {
  node(id: $id) {
    ... on SupervisionItem {
      id code title kind legalBasis authorityDocument validFrom validTo isRepealed hasLeadGap sharedLead
      lead { id name }
      sharedLeads { id name }
      coUnits { id name }
    }
  }
}`;

/** 监管事项详情 · one item, who leads on it and who works on it */
export class ItemView extends LitElement {
  static properties = { item: { type: String } };

  #answer = new Task(this, { args: () => [this.item], task: async ([id], { signal }) => (await requestNode(ITEM, id, signal)).node });

  constructor() {
    super();
    /** @type {string | undefined} */
    this.item = undefined;
  }

  createRenderRoot() { return this; }

  render() {
    if (!this.item) return nothing;

    return drawn(this.#answer, item => (item ? whole(item) : missing(word('itemNotFound'), word('gone'), href('items'), word('backToItems'))));
  }
}

/** @param {any} item */
const whole = item => html`
  <article class="item">
    <h2>${item.title}</h2>
    <p>${plainTag(label('ItemKind', item.kind), 'info')} ${forceOf(item)}</p>
    <dl class="facts facts-tall">
      ${fact('code', html`<code>${item.code}</code>`)}
      ${fact('lead', leadOf(item))}
      ${fact('coUnits', item.coUnits.length ? html`<ul class="plain">${item.coUnits.map((/** @type {any} */ unit) => html`<li>${unitLink(unit)}</li>`)}</ul>` : word('none'))}
      ${fact('legalBasis', item.legalBasis ?? word('none'))}
      ${fact('authorityDocument', item.authorityDocument ?? word('none'))}
      <div><dt>${word('validity')}</dt><dd>${period(item.validFrom, item.validTo)}</dd></div>
    </dl>
  </article>`;

/** @param {string} field @param {unknown} value */
const fact = (field, value) => html`<div><dt>${label('SupervisionItem', field)}</dt><dd>${value}</dd></div>`;
customElements.define('item-view', ItemView);
