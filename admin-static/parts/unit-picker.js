// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request, requestNode } from '../graphql.js';
import { label as schemaLabel } from '../labels.js';
import { word } from '../words.js';
import { matchedName } from './matched-name.js';
import { plainTag } from './tags.js';

const FOUND = /* GraphQL */ `query UnitPicker($search: String!) {
  units(search: $search, first: 20) { totalCount nodes { id name kind path isLive matchedName(search: $search) { text kind validFrom validTo } } }
}`;

const CHOSEN = /* GraphQL */ `query PickedUnit($id: ID!) {
  node(id: $id) { ... on Unit { id name } }
}`;

const PAUSE_MS = 200;
let pickers = 0;

/**
 * 选单位 · finds a unit by any of its names while one types; the path tells units of the same name apart.
 * Arrows move, Enter chooses, Escape closes. Event `choose` with the id, empty when the choice is taken back.
 */
export class UnitPicker extends LitElement {
  static properties = { value: { type: String }, label: { type: String }, text: { state: true }, asked: { state: true }, isOpen: { state: true }, active: { state: true } };

  #number = ++pickers;
  #timer = 0;

  #chosen = new Task(this, { args: () => [this.value], task: async ([id], { signal }) => (await requestNode(CHOSEN, id, signal)).node });

  #found = new Task(this, {
    args: () => [this.asked],
    task: async ([search], { signal }) => (search ? (await request(FOUND, { search }, signal)).units : null),
  });

  constructor() {
    super();
    /** @type {string} id of the unit chosen */
    this.value = '';
    this.label = '';
    /** @type {string | undefined} what is being typed; the name of the chosen unit while nobody types */
    this.text = undefined;
    this.asked = '';
    this.isOpen = false;
    /** Index of the unit the arrows have reached. */
    this.active = 0;
    this.addEventListener('focusout', event => this.#left(/** @type {FocusEvent} */ (event)));
  }

  createRenderRoot() { return this; }

  render() {
    const options = this.#options;
    return html`
      <div class="picker">
        <input type="text" role="combobox" aria-label=${this.label} placeholder="${this.label}…" autocomplete="off" spellcheck="false"
          aria-expanded=${this.isOpen} aria-controls=${this.#id('list')} aria-autocomplete="list" aria-activedescendant=${this.isOpen && options.length ? this.#id(this.active) : nothing}
          title=${this.#name || nothing} .value=${this.text ?? this.#name} @input=${this.#typed} @keydown=${this.#pressed}>
        ${this.value ? html`<button type="button" class="picker-clear" aria-label=${word('clearOne', { name: this.label })} @click=${() => this.#choose('')}><wa-icon name="xmark"></wa-icon></button>` : nothing}
        <div class="picker-list" ?hidden=${!this.isOpen}>
          <ul id=${this.#id('list')} role="listbox" aria-label=${this.label}>${options.map((unit, index) => this.#option(unit, index))}</ul>
          <p class=${options.length && !this.#hasMore ? 'unseen' : 'quiet'} role="status">${this.#said}</p>
        </div>
      </div>`;
  }

  get #name() { return this.value ? this.#chosen.value?.name ?? '' : ''; }

  /** @returns {any[]} */
  get #options() { return this.asked ? this.#found.value?.nodes ?? [] : []; }

  get #hasMore() { return (this.#found.value?.totalCount ?? 0) > this.#options.length; }

  get #said() {
    if (!this.isOpen || !this.#found.value) return this.isOpen ? word('loading') : '';
    if (!this.#options.length) return word('noUnitFits');
    return this.#hasMore ? word('tooManyUnits', { count: this.#found.value.totalCount, shown: this.#options.length }) : word('unitsFound', { count: this.#options.length });
  }

  /** @param {string | number} part */
  #id(part) { return `picker-${this.#number}-${part}`; }

  /** @param {any} unit @param {number} index */
  #option(unit, index) {
    return html`
      <li id=${this.#id(index)} role="option" aria-selected=${index === this.active} @mousedown=${(/** @type {Event} */ event) => event.preventDefault()} @click=${() => this.#choose(unit.id)}>
        <span class="result-name">${unit.name} ${plainTag(schemaLabel('UnitKind', unit.kind))} ${unit.isLive ? nothing : plainTag(word('ended'), 'warning')}</span>
        ${matchedName(unit.matchedName)}
        ${unit.path === unit.name ? nothing : html`<small>${unit.path}</small>`}
      </li>`;
  }

  /** @param {Event} event */
  #typed(event) {
    this.text = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), PAUSE_MS);
  }

  #ask() {
    this.asked = this.text?.trim() ?? '';
    this.active = 0;
    this.isOpen = this.asked !== '';
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    if (event.isComposing) return;

    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.isOpen) {
      event.preventDefault();
      this.#move(step);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (this.isOpen && this.#options[this.active]) this.#choose(this.#options[this.active].id);
      else if (this.text === '') this.#choose('');
    } else if (event.key === 'Escape' && this.text !== undefined) {
      event.stopPropagation();
      this.#close();
    }
  }

  /** @param {number} step */
  async #move(step) {
    const count = this.#options.length;
    this.active = count ? (this.active + step + count) % count : 0;
    await this.updateComplete;
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {FocusEvent} event */
  #left(event) {
    if (this.contains(/** @type {Node | null} */ (event.relatedTarget))) return;

    // An emptied box takes the choice back; half a name does not change it.
    if (this.text === '' && this.value) this.#choose('');
    else this.#close();
  }

  #close() {
    clearTimeout(this.#timer);
    [this.text, this.asked, this.isOpen] = [undefined, '', false];
  }

  /** @param {string} id */
  #choose(id) {
    this.#close();
    if (id !== this.value) this.dispatchEvent(new CustomEvent('choose', { detail: id }));
    this.querySelector('input')?.focus();
  }
}
customElements.define('unit-picker', UnitPicker);
