// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { requestNode } from '../graphql.js';
import { label } from '../labels.js';
import { href, hrefWith } from '../route.js';
import { day, word } from '../words.js';
import { dataTable } from './data-table.js';
import { drawn, missing } from './states.js';
import { plainTag } from './tags.js';

const MOST_ROWS = 50;

const ROWS = /* GraphQL */ `query LateRows($id: ID!, $role: TaskRole, $subtree: Boolean, $counted: TaskFigure, $on: LocalDate, $first: Int) {
  node(id: $id) {
    ... on Unit {
      id name
      tasks(role: $role, subtree: $subtree, counted: $counted, asOf: $on, first: $first, order: [{ effectiveDueOn: ASC }]) {
        totalCount
        nodes { id content state effectiveDueOn dueText leadUnit { name } }
      }
    }
  }
}`;

/** @typedef {'open' | 'overdue' | 'done'} Counted a figure of the task counts */

/** @param {string | undefined} figure @returns {figure is Counted} */
export const isCounted = figure => figure !== undefined && ['open', 'overdue', 'done'].includes(figure);

/** 任务 · the tasks behind one figure of one unit on one day */
class LateRows extends LitElement {
  static properties = { unit: { type: String }, counted: { type: String }, on: { type: String }, role: { attribute: false }, isAlone: { type: Boolean } };

  #isNew = false;

  #rows = new Task(this, {
    args: () => [this.unit, this.counted, this.on, this.role, this.isAlone],
    onComplete: () => { this.#isNew = true; },
    task: async (_, { signal }) => (await requestNode(ROWS, this.unit, signal, { role: this.role, subtree: !this.isAlone, counted: this.counted.toUpperCase(), on: this.on, first: MOST_ROWS })).node,
  });

  constructor() {
    super();
    this.unit = '';
    /** @type {Counted} which figure */
    this.counted = 'overdue';
    this.on = '';
    this.role = 'LEAD';
    /** Whether the units below it are left out. */
    this.isAlone = false;
  }

  createRenderRoot() { return this; }

  render() {
    return drawn(this.#rows, unit => (unit ? this.#panel(unit) : missing(word('unitNotFound'), word('gone'), href('late'), word('startOver'))));
  }

  updated() {
    const title = this.querySelector('h2');
    if (!this.#isNew || !title) return;

    // Who pressed a figure far below must see that something came.
    this.#isNew = false;
    title.focus();
  }

  /** @param {any} unit */
  #panel({ name, tasks }) {
    const title = word('lateRows', { unit: name, figure: label('TaskCounts', this.counted), day: day(this.on) });
    return html`
      <section class="panel" aria-label=${title}>
        <header><h2 tabindex="-1">${title}</h2><a class="button button-plain" href=${hrefWith({ unit: undefined, figure: undefined })}><wa-icon name="xmark"></wa-icon>${word('lateClose')}</a></header>
        ${tasks.nodes.length ? dataTable({
          caption: title,
          rows: tasks.nodes,
          columns: [
            { label: label('CampaignTask', 'content'), kind: 'title', cell: task => html`<a href=${href(`tasks/${task.id}`)}>${task.content}</a>` },
            { label: label('CampaignTask', 'leadUnit'), cell: task => task.leadUnit.name },
            { label: label('CampaignTask', 'effectiveDueOn'), cell: task => (task.effectiveDueOn ? day(task.effectiveDueOn) : task.dueText) },
            { label: word('lateStateNow'), cell: task => plainTag(label('TaskState', task.state)) },
          ],
        }) : html`<p class="quiet">${word('lateNoRows')}</p>`}
        ${tasks.totalCount > tasks.nodes.length ? html`<p class="quiet">${word('lateMoreRows', { count: tasks.totalCount, shown: tasks.nodes.length })}</p>` : ''}
      </section>`;
  }
}
customElements.define('late-rows', LateRows);
