// @ts-check
import { LitElement, html } from 'lit';
import { word } from '../words.js';

/** 拖放区 · takes one workbook, dropped or chosen. Event `file` with it */
export class DropZone extends LitElement {
  static properties = { disabled: { type: Boolean }, isOver: { state: true } };

  constructor() {
    super();
    this.disabled = false;
    this.isOver = false;
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      <label class="drop" ?data-over=${this.isOver} ?data-disabled=${this.disabled} @dragover=${this.#over} @dragleave=${() => { this.isOver = false; }} @drop=${this.#dropped}>
        <wa-icon name="workbook"></wa-icon>
        <strong>${word(this.disabled ? 'chooseListFirst' : this.isOver ? 'dropNow' : 'dropHere')}</strong>
        <span class="button button-main" aria-hidden="true">${word('chooseFile')}</span>
        <input type="file" accept=".xlsx,.xls,.csv" aria-label=${word('chooseFile')} ?disabled=${this.disabled} @change=${this.#picked}>
        <small>${word('fileKinds')}</small>
      </label>`;
  }

  /** @param {DragEvent} event */
  #over(event) {
    event.preventDefault();
    this.isOver = !this.disabled;
  }

  /** @param {DragEvent} event */
  #dropped(event) {
    event.preventDefault();
    this.isOver = false;
    if (!this.disabled) this.#take(event.dataTransfer?.files[0]);
  }

  /** @param {Event} event */
  #picked(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.#take(input.files?.[0]);
    // The same file may be chosen again once it has been corrected.
    input.value = '';
  }

  /** @param {File | undefined} file */
  #take(file) {
    if (file) this.dispatchEvent(new CustomEvent('file', { detail: file }));
  }
}
customElements.define('drop-zone', DropZone);
