// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import '../parts/filter-bar.js';
import { isFiltered, momentsOf, nothingFits, whereOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { standingOptions, whereStanding } from '../parts/import-standing.js';
import { jobsTable } from '../parts/jobs-table.js';
import { pageOf, pager } from '../parts/pager.js';
import { drawn, empty } from '../parts/states.js';
import { href } from '../route.js';
import { word } from '../words.js';

const JOBS = /* GraphQL */ `query ImportJobs($where: ImportJobFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
  importJobs(where: $where, order: [{ receivedAt: DESC }], first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id sheet fileName state applyScope reasonCode reason receivedAt createdBy counts { rows new changed unchanged conflict error warning } }
  }
  sheets { name label }
}`;

/** @type {import('../parts/filters.js').Filter[]} */
const FILTERS = [
  { name: 'state', kind: 'choice', label: word('state'), any: word('anyState'), options: standingOptions, where: whereStanding },
  { name: 'received', kind: 'days', label: word('received'), where: value => ({ receivedAt: momentsOf(value) }) },
];

/** 导入记录 · every import, newest first. URL: #/imports?state=CHECKED&received=2026-01-01.. */
class ImportsPage extends LitElement {
  static properties = { params: { attribute: false } };

  #jobs = new Task(this, {
    args: () => [this.params.state, this.params.received, this.params.after, this.params.before],
    task: (_, { signal }) => request(JOBS, { where: whereOf(FILTERS, this.params), ...pageOf(this.params) }, signal),
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
      <filter-bar .filters=${FILTERS} .params=${this.params}></filter-bar>
      ${drawn(this.#jobs, ({ importJobs, sheets }) => (importJobs.nodes.length
        ? html`${jobsTable(word('pastImports'), importJobs.nodes, sheets)}${pager(importJobs)}`
        : isFiltered(FILTERS, this.params) ? nothingFits(FILTERS) : empty(word('noImports'), word('noImportsHint'), start)))}`;
  }
}
customElements.define('imports-page', ImportsPage);
