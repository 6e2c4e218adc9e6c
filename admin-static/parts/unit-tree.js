// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { repeat } from 'lit/directives/repeat.js';
import { request, requestNode } from '../graphql.js';
import { word } from '../words.js';
import { drawn, failed } from './states.js';
import { plainTag } from './tags.js';

const TOP = /* GraphQL */ `query TreeTop {
  units(first: 1, where: { kind: { eq: CITY } }) { nodes { ...TreeUnit children { ...TreeUnit } } }
}
fragment TreeUnit on Unit { id name kind isLive childCount }`;

const BELOW = /* GraphQL */ `query TreeBelow($id: ID!) {
  node(id: $id) { ... on Unit { children { ...TreeUnit } } }
}
fragment TreeUnit on Unit { id name kind isLive childCount }`;

const WAY = /* GraphQL */ `query TreeWay($id: ID!) {
  node(id: $id) { ... on Unit { id ancestors { id children { ...TreeUnit } } } }
}
fragment TreeUnit on Unit { id name kind isLive childCount }`;

/** @typedef {{ id: string, name: string, kind: string, isLive: boolean, childCount: number }} TreeUnit */

/** 单位树 · draws what has been opened and nothing else: a city has thousands of units. Event `choose` with the id */
export class UnitTree extends LitElement {
  static properties = { selected: { type: String }, problem: { state: true } };

  /** @type {Map<string, TreeUnit[]>} what lies below each unit opened so far */
  #below = new Map();

  /** @type {Set<string>} */
  #open = new Set();

  #top = new Task(this, {
    args: () => [],
    task: async (_, { signal }) => {
      const top = (await request(TOP, {}, signal)).units.nodes[0];
      if (top) this.#keep(top.id, top.children);
      return top ?? null;
    },
  });

  constructor() {
    super();
    /** @type {string | undefined} */
    this.selected = undefined;
    /** @type {unknown} why the last opening failed */
    this.problem = undefined;
    new Task(this, { args: () => [this.selected], task: ([selected], { signal }) => this.#openWay(selected, signal), onComplete: () => this.#scrollToSelected() });
  }

  createRenderRoot() { return this; }

  render() {
    return drawn(this.#top, top => html`
      ${this.problem ? failed(this.problem) : nothing}
      <wa-tree aria-label=${word('unitTree')} @wa-selection-change=${this.#chosen}>${top ? this.#item(top) : nothing}</wa-tree>`);
  }

  /** @param {TreeUnit} unit @returns {unknown} */
  #item(unit) {
    const below = this.#below.get(unit.id);
    return html`
      <wa-tree-item data-id=${unit.id} ?selected=${unit.id === this.selected} ?expanded=${this.#open.has(unit.id)} ?lazy=${!below && unit.childCount > 0}
        @wa-lazy-load=${(/** @type {Event} */ event) => this.#load(event, unit.id)}
        @wa-expand=${(/** @type {Event} */ event) => this.#remember(event, unit.id, true)}
        @wa-collapse=${(/** @type {Event} */ event) => this.#remember(event, unit.id, false)}>
        <span class="tree-name">${unit.name}</span>
        ${unit.isLive ? nothing : plainTag(word('ended'))}
        ${unit.childCount ? html`<span class="tree-count" aria-hidden="true">${unit.childCount}</span>` : nothing}
        ${below ? repeat(below, child => child.id, child => this.#item(child)) : nothing}
      </wa-tree-item>`;
  }

  /** A unit that is linked to from elsewhere is shown in its place. @param {string | undefined} selected @param {AbortSignal} signal */
  async #openWay(selected, signal) {
    if (!selected) return;

    const unit = (await requestNode(WAY, selected, signal)).node;
    for (const ancestor of unit?.ancestors ?? []) this.#keep(ancestor.id, ancestor.children);
  }

  /** @param {string} id @param {TreeUnit[]} children */
  #keep(id, children) {
    this.#below.set(id, children);
    this.#open.add(id);
  }

  /** @param {Event} event @param {string} id */
  async #load(event, id) {
    if (event.target !== event.currentTarget) return;

    const item = /** @type {any} */ (event.target);
    try {
      this.problem = undefined;
      this.#keep(id, (await request(BELOW, { id })).node?.children ?? []);
      this.requestUpdate();
    } catch (error) {
      this.problem = error;
      // Closed again, it can be opened again.
      item.loading = item.expanded = false;
    }
  }

  /** The tree's own opening and closing, remembered so that drawing again does not undo it. @param {Event} event @param {string} id @param {boolean} isOpen */
  #remember(event, id, isOpen) {
    if (event.target !== event.currentTarget) return;

    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
  }

  /** @param {CustomEvent} event */
  #chosen(event) {
    const id = event.detail.selection[0]?.dataset.id;
    if (id && id !== this.selected) this.dispatchEvent(new CustomEvent('choose', { detail: id }));
  }

  async #scrollToSelected() {
    await this.updateComplete;
    this.querySelector('wa-tree-item[selected]')?.scrollIntoView({ block: 'nearest' });
  }
}
customElements.define('unit-tree', UnitTree);
