// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request, upload } from '../graphql.js';
import { headerOf, titleOf } from '../labels.js';
import '../parts/drop-zone.js';
import { heading } from '../parts/heading.js';
import { importSteps } from '../parts/import-steps.js';
import { exportAddress } from '../parts/list-actions.js';
import { drawn, failed } from '../parts/states.js';
import { go, href, hrefWith } from '../route.js';
import { listed, word } from '../words.js';

const SHEETS = /* GraphQL */ `query ImportableSheets {
  sheets { name label columns { field header isRequired } }
}`;

/** 新的导入 · choose a list, fetch its template, hand in the workbook. URL: #/imports/new?sheet=units */
class NewImportPage extends LitElement {
  static properties = { params: { attribute: false }, uploading: { state: true }, problem: { state: true } };

  #sheets = new Task(this, { args: () => [], task: async (_, { signal }) => (await request(SHEETS, {}, signal)).sheets });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
    /** @type {string | undefined} name of the file on its way */
    this.uploading = undefined;
    /** @type {unknown} */
    this.problem = undefined;
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('newImport'), { intro: word('newImportIntro'), actions: html`<div class="actions"><a class="button" href=${href('imports')}>${word('pastImports')}</a></div>` })}
      ${importSteps(this.params.sheet ? (this.uploading ? 2 : 1) : 0)}
      ${drawn(this.#sheets, sheets => this.#wizard(sheets, sheets.find((/** @type {any} */ sheet) => sheet.name === this.params.sheet)))}`;
  }

  /** @param {any[]} sheets @param {any} chosen */
  #wizard(sheets, chosen) {
    return html`
      <section class="panel">
        <fieldset class="choices">
          <legend>1. ${word('chooseIntro')}</legend>
          <div>${sheets.map(sheet => this.#choice(sheet, sheet === chosen))}</div>
        </fieldset>
      </section>
      <div class="panels panels-two">
        <section class="panel">
          <header><h2>2. ${word('stepTemplate')}</h2></header>
          <p>${word('templateIntro')}</p>
          ${chosen ? this.#template(chosen) : html`<p class="quiet">${word('chooseListFirst')}</p>`}
        </section>
        <section class="panel">
          <header><h2>3. ${word('stepUpload')}</h2></header>
          ${this.problem ? failed(this.problem) : nothing}
          ${this.uploading
            ? html`<p role="status">${word('uploading', { name: this.uploading })}</p><wa-progress-bar indeterminate label=${word('stepUpload')}></wa-progress-bar>`
            : html`<drop-zone ?disabled=${!chosen} @file=${(/** @type {CustomEvent<File>} */ event) => this.#upload(chosen.name, event.detail)}></drop-zone>`}
        </section>
      </div>`;
  }

  /** @param {any} sheet @param {boolean} isChosen */
  #choice(sheet, isChosen) {
    return html`
      <label class="choice">
        <input type="radio" name="sheet" value=${sheet.name} .checked=${isChosen} @change=${() => go(hrefWith({ sheet: sheet.name }), { replace: true })}>
        <span><strong>${titleOf(sheet)}</strong><small>${word('columnsNeeded', { columns: listed(sheet.columns.filter((/** @type {any} */ column) => column.isRequired).map(headerOf)) })}</small></span>
      </label>`;
  }

  /** @param {any} sheet */
  #template(sheet) {
    return html`
      <div class="actions actions-start">
        <a class="button button-main" href="/templates/${sheet.name}.xlsx" download><wa-icon name="export"></wa-icon>${word('downloadTemplate', { name: titleOf(sheet) })}</a>
        <a class="button" href=${exportAddress(sheet.name, {})} download>${word('exportExisting')}</a>
      </div>`;
  }

  /** @param {string} sheet @param {File} file */
  async #upload(sheet, file) {
    this.uploading = file.name;
    this.problem = undefined;
    try {
      go(href(`imports/${(await upload(sheet, file)).id}`));
    } catch (error) {
      this.problem = error;
    } finally {
      this.uploading = undefined;
    }
  }
}
customElements.define('new-import-page', NewImportPage);
