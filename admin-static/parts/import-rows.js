// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { hrefWith } from '../route.js';
import { figure, listed, word } from '../words.js';
import { PAGE_SIZE, pager } from './pager.js';
import { drawn, empty } from './states.js';
import { tag } from './tags.js';

const ROWS = /* GraphQL */ `query ImportRows($id: ID!, $where: ImportRowFilterInput, $first: Int, $after: String, $last: Int, $before: String) {
  node(id: $id) {
    ... on ImportJob {
      rows(where: $where, first: $first, after: $after, last: $last, before: $before) {
        totalCount
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes {
          id worksheet number outcome label
          changes { field oldValue newValue }
          cells { header field text }
          issues { id severity header field sentence candidates }
        }
      }
    }
  }
}`;

/** Which rows can be asked for, and which count says how many those are; a row with a warning has an outcome besides. */
const OUTCOMES = [['', 'rows'], ['NEW', 'new'], ['CHANGED', 'changed'], ['UNCHANGED', 'unchanged'], ['CONFLICT', 'conflict'], ['ERROR', 'error'], ['WARNING', 'warning']];

/** What the rows are asked for an outcome in the address; a mistyped one shows all rows. @param {string | undefined} outcome */
function whereOf(outcome) {
  if (!outcome || !OUTCOMES.some(([value]) => value === outcome)) return undefined;

  return outcome === 'WARNING' ? { issues: { some: { severity: { eq: outcome } } } } : { outcome: { eq: outcome } };
}

/** 核对结果 · the rows of an import as a sheet, changed cells old → new, faulty cells marked with their reason */
export class ImportRows extends LitElement {
  static properties = { job: { type: String }, state: { type: String }, counts: { attribute: false }, params: { attribute: false } };

  #rows = new Task(this, {
    args: () => [this.job, this.state, this.params.outcome, this.params.after, this.params.before],
    task: async ([id, , outcome, after, before], { signal }) => {
      const page = before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after };
      return (await request(ROWS, { id, where: whereOf(outcome), ...page }, signal)).node.rows;
    },
  });

  constructor() {
    super();
    this.job = '';
    this.state = '';
    /** @type {Record<string, number>} */
    this.counts = {};
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      <nav class="outcomes" aria-label=${word('filter')}>${OUTCOMES.map(([value, name]) => this.#outcome(value, this.counts[name]))}</nav>
      ${drawn(this.#rows, rows => (rows.nodes.length ? html`${sheet(rows.nodes)}${pager(rows)}` : empty(word('noRows'), '')))}`;
  }

  /** @param {string} value @param {number} count */
  #outcome(value, count) {
    const isRare = value === 'CONFLICT' || value === 'WARNING';
    if (isRare && count === 0) return nothing;

    const isShown = (this.params.outcome ?? '') === value;
    return html`
      <a class="outcome" href=${hrefWith({ outcome: value, after: undefined, before: undefined })} aria-current=${isShown ? 'true' : nothing} data-zero=${count === 0}>
        ${outcomeName(value)} <b>${figure(count)}</b>
      </a>`;
  }
}

/** @param {string} value */
function outcomeName(value) {
  if (!value) return word('allRows');

  return value === 'WARNING' ? label('ImportCounts', 'warning') : label('RowOutcome', value);
}

/** @typedef {{ header: string, field: string | null }} SheetHeader */

/** @param {any[]} rows */
function sheet(rows) {
  const headers = headersOf(rows);
  const elsewhere = (/** @type {any} */ issue) => !headers.some(header => isAbout(issue, header));
  return html`
    <div class="sheet" tabindex="0" role="region" aria-label=${word('preview')}>
      <table>
        <thead><tr><th scope="col">${word('row')}</th><th scope="col">${word('result')}</th>${headers.map(({ header }) => html`<th scope="col">${header}</th>`)}</tr></thead>
        <tbody>${rows.map((row, index) => html`
          ${row.worksheet === rows[index - 1]?.worksheet ? nothing : html`<tr class="row-worksheet"><th scope="rowgroup" colspan=${headers.length + 2}>${word('worksheet', { name: row.worksheet })}</th></tr>`}
          <tr class="row-${row.outcome.toLowerCase()}">
            <th scope="row">${row.number}</th>
            <td class="row-outcome">${tag('RowOutcome', row.outcome)}${reasons(row.issues.filter(elsewhere))}</td>
            ${headers.map(header => cell(row, header))}
          </tr>`)}
        </tbody>
      </table>
    </div>`;
}

/** The columns as the file has them, in its order. @param {any[]} rows @returns {SheetHeader[]} */
const headersOf = rows => [...new Map(rows.flatMap(row => row.cells).map(({ header, field }) => [header, { header, field }])).values()];

/** Issues name the header of the file, changes the field: a file may head its columns in words of its own. @param {any} one @param {SheetHeader} header */
const isAbout = (one, { header, field }) => one.header === header || (field !== null && one.field === field);

/** @param {any} row @param {SheetHeader} header */
function cell(row, header) {
  const given = row.cells.find((/** @type {any} */ one) => one.header === header.header);
  const change = row.changes.find((/** @type {any} */ one) => isAbout(one, header));
  const issues = row.issues.filter((/** @type {any} */ one) => isAbout(one, header));
  const worst = issues.some((/** @type {any} */ issue) => issue.severity === 'ERROR') ? 'cell-faulty' : issues.length ? 'cell-doubtful' : '';
  return html`<td class=${worst} data-header=${header.header}>${change && row.outcome === 'CHANGED' ? oldToNew(change) : given?.text ?? ''}${reasons(issues)}</td>`;
}

/** @param {any} change */
const oldToNew = ({ oldValue, newValue }) => html`
  <del aria-label=${word('oldValue')}>${oldValue || word('emptyValue')}</del>
  <wa-icon name="arrow-right"></wa-icon>
  <ins aria-label=${word('newValue')}>${newValue || word('emptyValue')}</ins>`;

/** Whether it knows of values that its sentence does not name. @param {any} issue */
const hasMore = ({ candidates, sentence }) => candidates?.length > 0 && !sentence.includes(candidates[0]);

/** @param {any[]} issues */
export const reasons = issues => (issues.length === 0 ? nothing : html`
  <ul class="reasons">${issues.map(issue => html`
    <li class=${issue.severity === 'ERROR' ? 'reason-error' : 'reason-warning'}>
      ${issue.sentence}
      ${hasMore(issue) ? html`<span class="candidates">${word('candidates')}${listed(issue.candidates)}</span>` : nothing}
    </li>`)}</ul>`);
customElements.define('import-rows', ImportRows);
