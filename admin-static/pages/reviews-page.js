// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { keyed } from 'lit/directives/keyed.js';
import { change, request } from '../graphql.js';
import { label } from '../labels.js';
import { fact, longFact } from '../parts/facts.js';
import '../parts/filter-bar.js';
import { argsOf, isFiltered, nothingFits, valueOf, whereOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { drawn, empty } from '../parts/states.js';
import { fieldErrors, moveField, refusal } from '../parts/task-fields.js';
import { periodName, periodOptions } from '../parts/task-filter.js';
import { movesOfExtension, movesOfReport } from '../parts/task-moves.js';
import { dueOf, stateTag } from '../parts/task-tags.js';
import { unitLink } from '../parts/unit-link.js';
import { go, href, hrefWith } from '../route.js';
import { day, word } from '../words.js';

const SHOWN = 50;

const WAITING = /* GraphQL */ `query Waiting($reports: TaskReportFilterInput, $extensions: DueExtensionFilterInput, $unitWithin: ID, $first: Int!) {
  taskReports(where: $reports, unitWithin: $unitWithin, order: [{ reportedOn: ASC }, { id: ASC }], first: $first) {
    totalCount
    nodes { id version period progressText difficulty nextStep reportedOn recordedBy review unit { id name } task { ...Reviewed } }
  }
  dueExtensions(where: $extensions, unitWithin: $unitWithin, order: [{ askedOn: ASC }, { id: ASC }], first: $first) {
    totalCount
    nodes { id version from until reason askedOn askedBy decision task { ...Reviewed } }
  }
  submitted: tasks(where: { state: { eq: SUBMITTED_DONE } }, first: 1) { totalCount }
}
fragment Reviewed on CampaignTask { id content measures period state progress dueText dueKind effectiveDueOn isOverdue overdueDays leadUnit { id name } unit { id name } }`;

/** 待审 · reports and requests for later deadlines, the oldest first, one after the other. URL: #/reviews?unit=…&period=2026-Q3&kind=reports&at=… */
class ReviewsPage extends LitElement {
  static properties = { params: { attribute: false }, problem: { state: true }, done: { state: true }, isSending: { state: true } };

  #waiting = new Task(this, {
    args: () => [JSON.stringify(this.#asked)],
    task: async (_, { signal }) => queueOf(await request(WAITING, { ...this.#asked, first: SHOWN }, signal), valueOf(kindFilter(), this.params)),
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
    /** @type {any} why the last decision was refused, and of what */
    this.problem = undefined;
    /** What was decided last, for who cannot see it go. */
    this.done = '';
    this.isSending = false;
  }

  createRenderRoot() { return this; }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('params') && changed.get('params')?.at !== this.params.at) this.problem = undefined;
  }

  render() {
    return html`
      ${heading(word('reviews'), { intro: word('reviewsIntro') })}
      <filter-bar .filters=${filters()} .params=${this.params}></filter-bar>
      <p class="unseen" role="status">${this.done}</p>
      ${drawn(this.#waiting, waiting => html`
        ${waiting.submitted ? html`<p class="quiet"><a href=${href('tasks', { state: 'SUBMITTED_DONE' })}>${word('submittedTasks', { count: waiting.submitted })}</a></p>` : nothing}
        ${waiting.queue.length ? this.#desk(waiting) : isFiltered(filters(), this.params) ? nothingFits(filters()) : empty(word('nothingWaits'), word('nothingWaitsHint'))}`)}`;
  }

  get #asked() {
    return {
      reports: { and: [{ review: { eq: 'UNREVIEWED' } }, ...[whereOf(filters(period => ({ period })), this.params) ?? []].flat()] },
      extensions: { and: [{ decision: { eq: 'PENDING' } }, ...[whereOf(filters(period => ({ task: { period } })), this.params) ?? []].flat()] },
      ...argsOf(filters(), this.params),
    };
  }

  /** @param {{ queue: any[], count: number }} waiting */
  #desk({ queue, count }) {
    const at = queue.find(one => one.id === this.params.at) ?? queue[0];
    return html`
      <div class="review">
        <section class="review-queue" aria-label=${word('queue')}>
          <p class="quiet">${count > queue.length ? word('oldestShown', { count, shown: queue.length }) : word('total', { count })}</p>
          <ul class="results" @keydown=${this.#stepped}>${queue.map(one => html`
            <li><a href=${hrefWith({ at: one.id })} aria-current=${one === at ? 'true' : nothing}>
              <span class="result-name clamped">${one.task.content}</span>
              <small>${[day(one.since), word(one.isReport ? 'waitingReports' : 'waitingExtensions'), one.task.unit.name].join(' · ')}</small>
            </a></li>`)}</ul>
        </section>
        <section class="panel">${this.#looked(at, queue[(queue.indexOf(at) + 1) % queue.length])}</section>
      </div>`;
  }

  /** @param {any} one @param {any} next */
  #looked(one, next) {
    const moves = one.isReport ? movesOfReport(one) : movesOfExtension(one);
    const problem = this.problem?.of === one.id ? this.problem : undefined;
    return html`
      <h2>${word(one.isReport ? 'waitingReport' : 'waitingExtension')}</h2>
      <p class="looked"><a href=${href(`tasks/${one.task.id}`)}>${one.task.content}</a></p>
      <p>${stateTag('TaskState', one.task.state)} <small>${word(one.isReport ? 'recordedBy' : 'askedBy', { by: one.by, on: day(one.since) })}</small></p>
      <dl class="facts facts-task">${one.isReport ? ofReport(one) : ofExtension(one)}${ofTask(one.task)}</dl>
      ${keyed(one.id, html`<form class="fields" novalidate @submit=${(/** @type {SubmitEvent} */ event) => this.#decide(event, one, moves)}>
        ${refusal(problem, [{ name: 'reason' }])}
        ${moveField({ name: 'reason', label: word(one.isReport ? 'reasonToReturn' : 'reasonToRefuse'), kind: 'lines' }, fieldErrors(problem, 'reason'))}
        <div class="actions actions-start">
          ${moves.map((move, index) => html`<button type="submit" class="button ${index ? '' : 'button-main'}" value=${index} ?disabled=${this.isSending}>${move.title}</button>`)}
          ${next === one ? nothing : html`<a class="button button-plain" href=${hrefWith({ at: next.id })} @click=${() => this.#look()}>${word('skipOne')}</a>`}
        </div>
      </form>`)}`;
  }

  /** The next one comes up by itself: what was decided is no longer in the queue. @param {SubmitEvent} event @param {any} one @param {import('../parts/task-moves.js').Move[]} moves */
  async #decide(event, one, moves) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const move = moves[Number(/** @type {HTMLButtonElement | null} */ (event.submitter)?.value ?? 0)];
    const waiting = /** @type {any} */ (this.#waiting.value).queue;
    const next = waiting[waiting.indexOf(one) + 1];
    this.isSending = true;
    this.problem = undefined;
    try {
      const reason = String(new FormData(form).get('reason') ?? '');
      const isReasonKept = move.fields.some(({ name }) => name === 'reason');
      if (reason.trim() && !isReasonKept) throw { errors: [{ message: word('reasonNotKept'), path: ['input', 'reason'] }] };

      await change(move.document, move.input({ reason }, one.version));
      this.done = word('reviewed', { name: one.task.content });
      go(hrefWith({ at: next?.id }), { replace: true });
      await this.#waiting.run();
      await this.#look();
    } catch (error) {
      this.problem = Object.assign(/** @type {any} */ (error), { of: one.id });
      // What somebody else changed is shown as it is now, or gone from the queue.
      if (this.problem.code === 'STALE_VERSION') await this.#waiting.run();
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid]'))?.focus();
    } finally {
      this.isSending = false;
    }
  }

  async #look() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.looked a'))?.focus();
  }

  /** Arrows walk through the queue. @param {KeyboardEvent} event */
  #stepped(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;

    event.preventDefault();
    const links = [...this.querySelectorAll('.review-queue a')];
    /** @type {HTMLElement | undefined} */ (links[links.indexOf(/** @type {Element} */ (document.activeElement)) + step])?.focus();
  }
}

/** @returns {import('../parts/filters.js').Filter} */
const kindFilter = () => ({ name: 'kind', kind: 'choice', label: word('waitingKind'), any: word('anyWaiting'), options: [['reports', word('waitingReports')], ['extensions', word('waitingExtensions')]] });

/** @param {(period: any) => any} [ofPeriod] @returns {import('../parts/filters.js').Filter[]} */
const filters = (ofPeriod = () => ({})) => [
  { name: 'unit', kind: 'unit', label: word('unitWithin'), args: unitWithin => ({ unitWithin }) },
  { name: 'period', kind: 'choice', label: label('TaskReport', 'period'), any: word('anyPeriod'), options: periodOptions('period'), where: period => ofPeriod({ eq: period }) },
  kindFilter(),
];

/** Both kinds as one queue, the oldest first. @param {any} answer @param {string} kind */
function queueOf({ taskReports, dueExtensions, submitted }, kind) {
  const reports = kind === 'extensions' ? [] : taskReports.nodes.map((/** @type {any} */ one) => ({ ...one, isReport: true, since: one.reportedOn, by: one.recordedBy }));
  const extensions = kind === 'reports' ? [] : dueExtensions.nodes.map((/** @type {any} */ one) => ({ ...one, isReport: false, since: one.askedOn, by: one.askedBy }));
  // Where one kind was cut, what is later of the other must not look as if it came next.
  const lasts = [[reports, taskReports], [extensions, dueExtensions]].filter(([shown, { totalCount }]) => shown.length && shown.length < totalCount).map(([shown]) => shown.at(-1).since);
  const isComplete = (/** @type {any} */ one) => lasts.every(last => one.since <= last);
  return {
    queue: [...reports, ...extensions].filter(isComplete).sort((one, other) => one.since.localeCompare(other.since)),
    count: (kind === 'extensions' ? 0 : taskReports.totalCount) + (kind === 'reports' ? 0 : dueExtensions.totalCount),
    submitted: submitted.totalCount,
  };
}

/** @param {any} report */
const ofReport = report => [
  fact(label('TaskReport', 'period'), periodName(report.period)),
  ...['progressText', 'difficulty', 'nextStep'].map(field => longFact(label('TaskReport', field), report[field] ?? word('notSaid'))),
];

/** @param {any} extension */
const ofExtension = extension => [
  fact(word('extensionUntil'), word('fromUntil', { from: day(extension.from), until: day(extension.until) })),
  longFact(label('DueExtension', 'reason'), extension.reason),
];

/** @param {any} task */
const ofTask = task => [
  ...(task.measures ? [longFact(label('CampaignTask', 'measures'), task.measures)] : []),
  fact(label('CampaignTask', 'leadUnit'), unitLink(task.leadUnit)),
  fact(label('CampaignTask', 'unit'), unitLink(task.unit)),
  fact(label('CampaignTask', 'effectiveDueOn'), dueOf(task)),
  fact(label('CampaignTask', 'progress'), `${task.progress}%`),
];

customElements.define('reviews-page', ReviewsPage);
