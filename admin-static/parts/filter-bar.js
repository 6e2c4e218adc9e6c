// @ts-check
import { LitElement, html, nothing } from 'lit';
import { go } from '../route.js';
import { day, word } from '../words.js';
import { endsOf, hrefCleared, hrefFiltered, isFiltered, notUnderstood, valueOf } from './filters.js';
import './search-box.js';
import './unit-picker.js';

/** 筛选栏 · the controls of a list's filters; what they say goes into the address, which draws the page again */
export class FilterBar extends LitElement {
  static properties = { filters: { attribute: false }, params: { attribute: false } };

  constructor() {
    super();
    /** @type {import('./filters.js').Filter[]} */
    this.filters = [];
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      <form class="filters" role="search" aria-label=${word('filter')} @submit=${(/** @type {Event} */ event) => event.preventDefault()}>
        ${this.filters.map(filter => this.#control(filter, valueOf(filter, this.params)))}
        ${isFiltered(this.filters, this.params) ? html`<a class="button button-plain" href=${hrefCleared(this.filters)}><wa-icon name="xmark"></wa-icon>${word('clearFilter')}</a>` : nothing}
      </form>
      ${this.#ignored(notUnderstood(this.filters, this.params))}`;
  }

  /** Of a value that cannot be it is said what is shown instead. @param {import('./filters.js').Filter[]} filters */
  #ignored(filters) {
    if (!filters.length) return nothing;

    return html`
      <div class="note note-warning" role="status">
        <wa-icon name="warning"></wa-icon>
        <div>${filters.map(filter => html`<p>${word('filterIgnored', { name: filter.label, value: this.params[filter.name], shown: insteadOf(filter) })}</p>`)}
          <a href=${hrefFiltered(Object.fromEntries(filters.map(({ name }) => [name, undefined])))}>${word('filterForget')}</a></div>
      </div>`;
  }

  /** @param {import('./filters.js').Filter} filter @param {string} value */
  #control(filter, value) {
    const { name, label } = filter;
    switch (filter.kind) {
      case 'text': return html`<search-box .value=${value} .label=${label} @search=${(/** @type {CustomEvent<string>} */ event) => go(hrefFiltered({ [name]: event.detail }), { replace: true })}></search-box>`;
      case 'unit': return html`<unit-picker .value=${value} .label=${label} @choose=${(/** @type {CustomEvent<string>} */ event) => this.#set(name, event.detail)}></unit-picker>`;
      case 'yes': return html`<label class="check"><input type="checkbox" .checked=${value === 'yes'} @change=${(/** @type {Event} */ event) => this.#set(name, inputOf(event).checked ? 'yes' : '')}>${label}</label>`;
      case 'day': return html`<label class="days"><span>${label}</span><input type="date" .value=${value || filter.any || ''} @change=${(/** @type {Event} */ event) => this.#setDay(name, inputOf(event).value)}></label>`;
      case 'days': return this.#days(filter, endsOf(value));
      default: return this.#choice(filter, value);
    }
  }

  /** @param {import('./filters.js').Filter} filter @param {string} value */
  #choice({ name, label, any, options = [] }, value) {
    return html`
      <select aria-label=${label} .value=${value} @change=${(/** @type {Event} */ event) => this.#set(name, inputOf(event).value)}>
        <option value="" ?selected=${!value}>${any ?? word('unsaid')}</option>
        ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
      </select>`;
  }

  /** @param {import('./filters.js').Filter} filter @param {{ from: string, to: string }} ends */
  #days({ name, label }, { from, to }) {
    return html`
      <span class="days" role="group" aria-label=${label}>
        <span>${label}</span>
        <input type="date" aria-label=${word('fromDay', { name: label })} max=${to || nothing} .value=${from} @change=${(/** @type {Event} */ event) => this.#setDays(name, inputOf(event).value, to)}>
        <span>–</span>
        <input type="date" aria-label=${word('toDay', { name: label })} min=${from || nothing} .value=${to} @change=${(/** @type {Event} */ event) => this.#setDays(name, from, inputOf(event).value)}>
      </span>`;
  }

  /** @param {string} name @param {string} from @param {string} to */
  #setDays(name, from, to) {
    if (![from, to].some(isBeingTyped)) go(hrefFiltered({ [name]: from || to ? `${from}..${to}` : undefined }), { replace: true });
  }

  /** @param {string} name @param {string} date */
  #setDay(name, date) {
    if (!isBeingTyped(date)) go(hrefFiltered({ [name]: date }), { replace: true });
  }

  /** @param {string} name @param {string} value */
  #set(name, value) {
    go(hrefFiltered({ [name]: value }));
  }
}

/** What holds while a filter says nothing. @param {import('./filters.js').Filter} filter */
const insteadOf = ({ kind, any }) => (kind === 'day' ? day(any) : any) || word('unsaid');

/** A year typed digit by digit is 0002, 0020 and 0202 before it is 2026. @param {string} date */
const isBeingTyped = date => date.startsWith('0');

/** @param {Event} event */
const inputOf = event => /** @type {HTMLInputElement} */ (event.target);
customElements.define('filter-bar', FilterBar);
