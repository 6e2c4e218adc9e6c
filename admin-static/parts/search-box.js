// @ts-check
import { LitElement, html } from 'lit';

const PAUSE_MS = 250;

/** 搜索框 · tells what was typed after a pause, as event `search` with the text; the key / leads to it from anywhere */
export class SearchBox extends LitElement {
  static properties = { value: { type: String }, label: { type: String } };

  #timer = 0;

  constructor() {
    super();
    this.value = '';
    this.label = '';
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      <label class="search">
        <wa-icon name="search"></wa-icon>
        <input type="search" data-search aria-label=${this.label} placeholder=${this.label} .value=${this.value} autocomplete="off" spellcheck="false"
          @input=${this.#typed} @keydown=${this.#pressed}>
        <kbd aria-hidden="true">/</kbd>
      </label>`;
  }

  /** @param {InputEvent} event */
  #typed(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#tell(text), PAUSE_MS);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    if (event.key === 'Escape') input.value = '';
    else if (event.key !== 'Enter' || event.isComposing) return;

    clearTimeout(this.#timer);
    this.#tell(input.value);
  }

  /** @param {string} text */
  #tell(text) {
    this.dispatchEvent(new CustomEvent('search', { detail: text.trim() }));
  }
}
customElements.define('search-box', SearchBox);
