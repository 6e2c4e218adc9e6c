// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { change, requestNode } from '../graphql.js';
import { label } from '../labels.js';
import { heading } from '../parts/heading.js';
import '../parts/import-rows.js';
import { reasons } from '../parts/import-rows.js';
import { importCounts } from '../parts/import-counts.js';
import { standingOf, standingTag } from '../parts/import-standing.js';
import { importSteps } from '../parts/import-steps.js';
import { listOf } from '../parts/jobs-table.js';
import { drawn, failed, missing } from '../parts/states.js';
import { href } from '../route.js';
import { listed, moment, word } from '../words.js';

const JOB = /* GraphQL */ `query ImportReview($id: ID!) {
  node(id: $id) {
    ... on ImportJob {
      id version sheet fileName state applyScope reason reasonCode receivedAt createdBy progress phase
      counts { rows new changed unchanged conflict error warning }
      issues(first: 20, where: { row: { eq: null } }) { nodes { id severity sentence: message candidates } }
    }
  }
  sheets { name label }
}`;

const APPLY = /* GraphQL */ `mutation ApplyImport($input: ApplyImportInput!) {
  applyImport(input: $input) { importJob { id } errors { ... on Error { message code } } }
}`;

const REJECT = /* GraphQL */ `mutation RejectImport($input: RejectImportInput!) {
  rejectImport(input: $input) { importJob { id } errors { ... on Error { message code } } }
}`;

const LOOK_AGAIN_MS = 700;

/** 核对导入 · progress, what was found, the decision, and how it ended. URL: #/imports/{id}?outcome=ERROR&after=… */
class ImportPage extends LitElement {
  static properties = { job: { type: String }, params: { attribute: false }, problem: { state: true }, isDeciding: { state: true }, isRejecting: { state: true } };

  #timer = 0;

  #answer = new Task(this, {
    args: () => [this.job],
    task: ([id], { signal }) => requestNode(JOB, id, signal),
    onComplete: ({ node }) => this.#lookAgain(node),
  });

  constructor() {
    super();
    this.job = '';
    /** @type {import('../route.js').Params} */
    this.params = {};
    /** @type {unknown} */
    this.problem = undefined;
    this.isDeciding = false;
    this.isRejecting = false;
  }

  createRenderRoot() { return this; }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    // While it is looked at again and again the page must not flicker, so the last answer simply stays.
    if (this.#answer.value) return this.#whole(this.#answer.value);

    return html`${heading(word('stepReview'))}${drawn(this.#answer, answer => this.#whole(answer))}`;
  }

  /** @param {any} answer */
  #whole({ node, sheets }) {
    if (!node) return html`${heading(word('importNotFound'))}${missing(word('importNotFound'), word('gone'), href('imports'), word('backToImports'))}`;

    const list = listOf(node, sheets);
    return html`
      ${heading(node.fileName, {
        intro: [list, moment(node.receivedAt), node.createdBy].join(' · '),
        actions: html`<div class="actions">${standingTag(node)}</div>`,
      })}
      ${stepsOf(node)}
      ${this.problem ? failed(this.problem) : nothing}
      ${isBusy(node) ? progress(node) : this.#outcome(node, list)}`;
  }

  /** @param {any} job @param {string} list */
  #outcome(job, list) {
    const { tone, sentences } = verdict(job);
    const issues = job.issues.nodes.filter((/** @type {any} */ issue) => issue.sentence !== job.reason);
    return html`
      <section class="note note-${tone}" role="status">
        <wa-icon name=${{ good: 'done', warning: 'warning', bad: 'failed', info: 'info' }[tone] ?? 'info'}></wa-icon>
        <div>${sentences.map(sentence => html`<p>${sentence}</p>`)}${job.counts.rows ? importCounts(job.counts) : nothing}${this.#decisions(job, list)}</div>
      </section>
      ${issues.length ? html`<section class="panel"><header><h2>${word('wholeFile')}</h2></header>${reasons(issues)}</section>` : nothing}
      ${job.counts.rows ? html`<section class="panel"><import-rows .job=${job.id} .state=${job.state} .counts=${job.counts} .params=${this.params}></import-rows></section>` : nothing}
      <wa-dialog label=${word('rejectTitle')} ?open=${this.isRejecting} @wa-after-hide=${() => { this.isRejecting = false; }}>
        <p>${word('rejectText')}</p>
        <div class="actions" slot="footer">
          <button type="button" class="button" @click=${() => { this.isRejecting = false; }}>${word('cancel')}</button>
          <button type="button" class="button button-danger" @click=${() => this.#decide(REJECT, { id: job.id, version: job.version })}>${word('reject')}</button>
        </div>
      </wa-dialog>`;
  }

  /** @param {any} job @param {string} list */
  #decisions(job, list) {
    const { counts } = job;
    const good = counts.new + counts.changed;
    const mayDecide = job.state === 'CHECKED';
    const isFaulty = counts.error + counts.conflict > 0 || job.reasonCode === 'WORKSHEET_IN_ERROR';
    const mayApplyAll = mayDecide && !isFaulty && good > 0;
    const mayApplyGood = mayDecide && isFaulty && good > 0;
    const page = ['units', 'items', 'tasks'].includes(job.sheet) ? job.sheet : `lists/${job.sheet}`;
    return html`
      <div class="actions actions-start">
        ${mayApplyAll ? html`<button type="button" class="button button-main" ?disabled=${this.isDeciding} @click=${() => this.#decide(APPLY, { id: job.id, version: job.version, scope: 'ALL' })}>${word('applyAll')}</button>` : nothing}
        ${mayApplyGood ? html`<button type="button" class="button button-main" ?disabled=${this.isDeciding} @click=${() => this.#decide(APPLY, { id: job.id, version: job.version, scope: 'GOOD' })}>${word('applyGood', { count: good })}</button>` : nothing}
        ${job.state === 'APPLIED' ? html`<a class="button button-main" href=${href(page)}>${word('seeList', { name: list })}</a>` : nothing}
        ${counts.rows ? html`<a class="button" href="/imports/${job.id}/annotated" download title=${word('annotatedHint')}><wa-icon name="export"></wa-icon>${word('annotated')}</a>` : nothing}
        <a class="button button-plain" href="/imports/${job.id}/original" download>${word('original')}</a>
        ${mayDecide ? html`<button type="button" class="button button-plain" ?disabled=${this.isDeciding} @click=${() => { this.isRejecting = true; }}>${word('reject')}</button>`
          : html`<a class="button ${job.state === 'APPLIED' ? 'button-plain' : ''}" href=${href('imports/new', { sheet: job.sheet })}>${word('again')}</a>`}
      </div>`;
  }

  /** @param {string} document @param {Record<string, unknown>} input */
  async #decide(document, input) {
    this.isDeciding = true;
    this.isRejecting = false;
    this.problem = undefined;
    try {
      await change(document, input);
    } catch (error) {
      this.problem = error;
    } finally {
      await this.#answer.run();
      this.isDeciding = false;
    }
  }

  /** @param {any} job */
  #lookAgain(job) {
    clearTimeout(this.#timer);
    if (job && isBusy(job) && this.isConnected) this.#timer = window.setTimeout(() => this.#answer.run(), LOOK_AGAIN_MS);
  }
}

/** @param {any} job */
const isBusy = job => job.state === 'RECEIVED' || (job.state === 'CHECKED' && job.applyScope);

/** @param {any} job */
const progress = job => html`
  <section class="panel progress" role="status">
    <h2>${job.phase ? label('ImportPhase', job.phase) : word('waiting')}</h2>
    <wa-progress-bar value=${Math.round((job.progress ?? 0) * 100)} ?indeterminate=${!job.progress} label=${word('checking')}></wa-progress-bar>
    <p class="quiet">${word('checkingHint')}</p>
  </section>`;

/** Where it stopped is said at that step; a refused file never got past the check. @param {any} job */
function stepsOf(job) {
  if (isBusy(job)) return importSteps(2);
  if (job.state === 'APPLIED') return importSteps(5);
  return importSteps(3, { hasStopped: job.state !== 'CHECKED' });
}

/** How many rows cannot be stored, and why. @param {any} counts */
const faultsOf = ({ error, conflict }) => listed([
  ...(error ? [word('rowsInError', { count: error })] : []),
  ...(conflict ? [word('rowsInConflict', { count: conflict })] : []),
]);

/**
 * How it stands, in words; nothing applied is never called a success.
 * @param {any} job
 * @returns {{ tone: string, sentences: string[] }}
 */
function verdict(job) {
  const { counts, reason } = job;
  const good = counts.new + counts.changed;
  const isFaulty = counts.error + counts.conflict > 0;
  const told = reason ? [reason] : [];
  const doubts = counts.warning ? [word('rowsWithWarning', { count: counts.warning })] : [];
  switch (standingOf(job)) {
    case 'CHECKED':
      if (isFaulty) return { tone: 'warning', sentences: [word('checkedFaulty', { faults: faultsOf(counts), good }), ...told, ...doubts] };
      if (reason) return { tone: 'warning', sentences: [...told, ...doubts] };
      return good ? { tone: doubts.length ? 'warning' : 'good', sentences: [word('checkedClean', counts), ...doubts] } : { tone: 'info', sentences: [word('checkedNothing'), ...doubts] };
    case 'APPLIED': return { tone: isFaulty ? 'warning' : 'good', sentences: [word('appliedSome', counts), ...(isFaulty ? [word('appliedRest', { faults: faultsOf(counts) })] : []), ...told] };
    case 'NOTHING': return { tone: 'info', sentences: told };
    case 'REFUSED': return { tone: 'bad', sentences: [...told, word('refusedHint')] };
    case 'EXPIRED': return { tone: 'info', sentences: [...told, word('expiredHint')] };
    case 'FAILED': return { tone: 'bad', sentences: reason ? told : [word('failed')] };
    default: return { tone: 'info', sentences: reason ? told : [word('rejected')] };
  }
}
customElements.define('import-page', ImportPage);
