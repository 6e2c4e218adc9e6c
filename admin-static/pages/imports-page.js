// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { heading } from '../parts/heading.js';
import { jobsTable } from '../parts/jobs-table.js';
import { pageOf, pager } from '../parts/pager.js';
import { drawn, empty } from '../parts/states.js';
import { go, href, hrefWith, readJson } from '../route.js';
import { word } from '../words.js';

const JOBS = /* GraphQL */ `query ImportJobs($where: ImportJobFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
  importJobs(where: $where, order: [{ receivedAt: DESC }], first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id sheet fileName state receivedAt createdBy counts { rows new changed error } }
  }
  sheets { name label }
}`;

const STATES = ['RECEIVED', 'CHECKED', 'APPLIED', 'REJECTED', 'FAILED'];

/** 导入记录 · every import, newest first. URL: #/imports?where={"state":{"eq":"CHECKED"}} */
class ImportsPage extends LitElement {
  static properties = { params: { attribute: false } };

  #jobs = new Task(this, {
    args: () => [this.params.where, this.params.after, this.params.before],
    task: ([where], { signal }) => request(JOBS, { where: readJson(where), ...pageOf(this.params) }, signal),
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    const start = html`<a class="button button-main" href=${href('imports/new')}><wa-icon name="import"></wa-icon>${word('importNow')}</a>`;
    return html`
      ${heading(word('pastImports'), { actions: html`<div class="actions">${start}</div>` })}
      ${this.#filter()}
      ${drawn(this.#jobs, ({ importJobs, sheets }) => (importJobs.nodes.length
        ? html`${jobsTable(word('pastImports'), importJobs.nodes, sheets)}${pager(importJobs)}`
        : this.params.where ? empty(word('nothingFits'), word('nothingFitsHint')) : empty(word('noImports'), word('noImportsHint'), start)))}`;
  }

  #filter() {
    const shown = readJson(this.params.where)?.state?.eq ?? '';
    return html`
      <form class="filters" role="search" aria-label=${word('filter')}>
        <select aria-label=${label('ImportJob', 'state')} @change=${this.#choose}>
          <option value="" ?selected=${!shown}>${word('all')}</option>
          ${STATES.map(state => html`<option value=${state} ?selected=${shown === state}>${label('ImportState', state)}</option>`)}
        </select>
      </form>`;
  }

  /** @param {Event} event */
  #choose(event) {
    const state = /** @type {HTMLSelectElement} */ (event.target).value;
    go(hrefWith({ where: state ? JSON.stringify({ state: { eq: state } }) : undefined, after: undefined, before: undefined }));
  }
}
customElements.define('imports-page', ImportsPage);
