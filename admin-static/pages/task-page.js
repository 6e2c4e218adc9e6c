// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { requestNode } from '../graphql.js';
import { label } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import { fact, longFact } from '../parts/facts.js';
import { heading } from '../parts/heading.js';
import { drawn, missing } from '../parts/states.js';
import '../parts/task-dialog.js';
import { plainTag } from '../parts/tags.js';
import { periodName } from '../parts/task-filter.js';
import { movesOf, movesOfExtension, movesOfReport } from '../parts/task-moves.js';
import { dueOf, stateTag } from '../parts/task-tags.js';
import { unitLink, unitLinks } from '../parts/unit-link.js';
import { href } from '../route.js';
import { day, listed, word } from '../words.js';

const TASK = /* GraphQL */ `query TaskPage($id: ID!) {
  node(id: $id) {
    ... on CampaignTask {
      id version numberText content measures period state progress stateReason submittedBy openedOn doneOn closedOn
      firstDueText firstDueOn dueText dueKind dueRule dueOn effectiveDueOn isOverdue overdueDays
      leadUnit { id name } coUnits { id name } coUnitWords unit { id name } plan { id name } item { id title }
      reports { id version period progressText difficulty nextStep reportedOn recordedBy review reviewedOn reviewedBy returnReason }
      extensions { id version from until reason askedOn askedBy decision decidedOn decidedBy decisionReason }
    }
  }
}`;

/** 任务 · one task: what, who, by when, its reports and the history of its deadline. URL: #/tasks/Q2FtcGFpZ25UYXNrOjE= */
class TaskPage extends LitElement {
  static properties = { task: { type: String }, move: { state: true } };

  #answer = new Task(this, { args: () => [this.task], task: async ([id], { signal }) => (await requestNode(TASK, id, signal)).node });

  constructor() {
    super();
    /** @type {string | undefined} */
    this.task = undefined;
    /** @type {import('../parts/task-moves.js').Move | undefined} the one its dialog asks about */
    this.move = undefined;
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('task'), { actions: html`<div class="actions"><a class="button" href=${href('tasks')}>${word('backToTasks')}</a></div>` })}
      ${drawn(this.#answer, task => (task ? whole(task, this.#buttons) : missing(word('taskNotFound'), word('gone'), href('tasks'), word('backToTasks'))))}
      <task-dialog .move=${this.move} @moved=${() => this.#answer.run()} @closed=${() => { this.move = undefined; }}></task-dialog>`;
  }

  /** @param {import('../parts/task-moves.js').Move[]} moves */
  #buttons = moves => moves.map(move => html`<button type="button" class="button" @click=${() => { this.move = move; }}>${move.title}</button>`);
}

/** @typedef {(moves: import('../parts/task-moves.js').Move[]) => unknown} Buttons */

/** @param {any} task @param {Buttons} buttons */
const whole = (task, buttons) => html`
  <section class="panel">
    <h2>${task.numberText ? `${task.numberText} ` : ''}${task.content}</h2>
    <p class="tags">${stateTag('TaskState', task.state)} ${task.isOverdue ? plainTag(word('overdueBy', { count: task.overdueDays }), 'bad') : nothing}</p>
    ${movesOf(task).length ? html`<div class="actions actions-start" role="group" aria-label=${word('actionsOnTask')}>${buttons(movesOf(task))}</div>` : nothing}
    ${task.stateReason ? html`<p>${label('CampaignTask', 'stateReason')}: ${task.stateReason}</p>` : nothing}
    <dl class="facts facts-task">
      ${task.measures ? longFact(label('CampaignTask', 'measures'), task.measures) : nothing}
      ${ofTask('leadUnit', unitLink(task.leadUnit))}
      ${ofTask('coUnits', task.coUnits.length || task.coUnitWords.length ? html`${unitLinks(task.coUnits)} ${listed(task.coUnitWords)}` : word('none'))}
      ${ofTask('unit', unitLink(task.unit))}
      ${ofTask('period', periodName(task.period))}
      ${ofTask('plan', task.plan ? html`<a href=${href('tasks', { plan: task.plan.id })}>${task.plan.name}</a>` : word('none'))}
      ${ofTask('item', task.item ? html`<a href=${href('items', { selected: task.item.id })}>${task.item.title}</a>` : word('none'))}
      ${ofTask('progress', `${task.progress}%`)}
      ${task.submittedBy ? ofTask('submittedBy', task.submittedBy) : nothing}
      ${task.doneOn ? ofTask('doneOn', day(task.doneOn)) : nothing}
    </dl>
  </section>
  <section class="panel">
    <header><h2>${word('deadline')}</h2></header>
    <dl class="facts facts-task">
      ${ofTask('dueText', task.dueText || word('none'))}
      ${ofTask('dueOn', html`${task.dueOn ? day(task.dueOn) : word('none')} · ${label('DueKind', task.dueKind)}`)}
      ${ofTask('dueRule', label('DueRule', task.dueRule))}
      ${ofTask('effectiveDueOn', dueOf(task))}
      ${firstDeadline(task)}
    </dl>
    <h3>${word('dueHistory')}</h3>
    ${task.extensions.length ? extensions(task.extensions, buttons) : html`<p class="quiet">${word('neverExtended')}</p>`}
  </section>
  <section class="panel">
    <header><h2>${label('CampaignTask', 'reports')}</h2></header>
    ${task.reports.length ? reports(task.reports, buttons) : html`<p class="quiet">${word('noReports')}</p>`}
  </section>`;

/** What it was before anybody wrote it anew; nothing where it is still the present one. @param {any} task */
function firstDeadline({ firstDueText, firstDueOn, dueText, dueOn }) {
  if (!firstDueText || (firstDueText === dueText && firstDueOn === dueOn)) return nothing;

  const written = firstDueText === firstDueOn ? nothing : html`<small class="quiet">${word('asWritten', { text: firstDueText })}</small>`;
  return fact(word('firstDeadline'), html`${day(firstDueOn)} ${written}`);
}

/** @param {any[]} rows @param {Buttons} buttons */
const reports = (rows, buttons) => dataTable({
  caption: label('CampaignTask', 'reports'),
  rows,
  columns: [
    { label: label('TaskReport', 'period'), kind: 'title', cell: report => periodName(report.period) },
    { label: label('TaskReport', 'progressText'), kind: 'wide', cell: report => report.progressText ?? '' },
    { label: label('TaskReport', 'difficulty'), kind: 'wide', cell: report => report.difficulty ?? '' },
    { label: label('TaskReport', 'nextStep'), kind: 'wide', cell: report => report.nextStep ?? '' },
    { label: label('TaskReport', 'reportedOn'), cell: report => html`${day(report.reportedOn)} · ${report.recordedBy}` },
    { label: label('TaskReport', 'review'), cell: report => decided(stateTag('ReportReview', report.review), report.reviewedOn, report.reviewedBy, report.returnReason, buttons(movesOfReport(report))) },
  ],
});

/** @param {any[]} rows @param {Buttons} buttons */
const extensions = (rows, buttons) => dataTable({
  caption: word('dueHistory'),
  rows,
  columns: [
    { label: label('DueExtension', 'from'), cell: extension => day(extension.from) },
    { label: label('DueExtension', 'until'), kind: 'title', cell: extension => day(extension.until) },
    { label: label('DueExtension', 'reason'), kind: 'wide', cell: extension => extension.reason },
    { label: label('DueExtension', 'askedOn'), cell: extension => html`${day(extension.askedOn)} · ${extension.askedBy}` },
    { label: label('DueExtension', 'decision'), cell: extension => decided(stateTag('ExtensionDecision', extension.decision), extension.decidedOn, extension.decidedBy, extension.decisionReason, buttons(movesOfExtension(extension))) },
  ],
});

/** @param {unknown} outcome @param {string | null} on @param {string | null} by @param {string | null} reason @param {unknown} buttons */
const decided = (outcome, on, by, reason, buttons) => html`
  ${outcome}
  ${on ? html`<small>${day(on)} · ${by}</small>` : nothing}
  ${reason ? html`<div>${reason}</div>` : nothing}
  <div class="row-actions">${buttons}</div>`;

/** @param {string} field @param {unknown} value */
const ofTask = (field, value) => fact(label('CampaignTask', field), value);
customElements.define('task-page', TaskPage);
