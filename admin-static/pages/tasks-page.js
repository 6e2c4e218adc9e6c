// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { label } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import '../parts/filter-bar.js';
import { argsOf, isFiltered, nothingFits, whereOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { listActions } from '../parts/list-actions.js';
import { pageOf, pager } from '../parts/pager.js';
import { drawn, empty } from '../parts/states.js';
import { periodName, taskFilters } from '../parts/task-filter.js';
import { dueOf, stateTag } from '../parts/task-tags.js';
import { unitLink } from '../parts/unit-link.js';
import { href, readJson } from '../route.js';
import { word } from '../words.js';

const TASKS = /* GraphQL */ `query Tasks($search: String, $leadWithin: ID, $coWithin: ID, $owedIn: Period, $unreportedIn: Period, $asOf: LocalDate, $where: CampaignTaskFilterInput, $order: [CampaignTaskSortInput!], $first: Int, $after: String, $last: Int, $before: String) {
  tasks(search: $search, leadWithin: $leadWithin, coWithin: $coWithin, owedIn: $owedIn, unreportedIn: $unreportedIn, asOf: $asOf, where: $where, order: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id numberText content period progress dueText dueKind effectiveDueOn isOverdue overdueDays state leadUnit { id name } plan { id name } unit { id name } }
  }
}`;

const PLANS = /* GraphQL */ `query TasksPlans {
  plans(first: 200) { nodes { id name } }
}`;

// What is overdue, then what is due next; last what has no deadline or is settled.
const FIRST_ORDER = [{ isOverdue: 'DESC' }, { isUpcoming: 'DESC' }, { effectiveDueOn: 'ASC' }];

/** 任务 · filtered and ordered by its address. URL: #/tasks?text=消防&lead=…&co=…&unit=…&due=2026-07-01..2026-09-30&state=IN_PROGRESS&period=2026-Q3&overdue=yes&unreported=2026-Q3&on=2026-10-31&plan=…&order=[{"content":"ASC"}]&after=… */
class TasksPage extends LitElement {
  static properties = { params: { attribute: false } };

  #tasks = new Task(this, {
    args: () => [JSON.stringify([this.#where, this.#args]), this.params.order, this.params.after, this.params.before],
    task: async (_, { signal }) => {
      // Only then is it known whether the address names one of them.
      if (this.params.plan) await this.#plans.taskComplete;
      return (await request(TASKS, { ...this.#args, where: this.#where, order: this.#order, ...pageOf(this.params) }, signal)).tasks;
    },
  });

  #plans = new Task(this, { args: () => [], task: async (_, { signal }) => (await request(PLANS, {}, signal)).plans.nodes });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('tasks'), { actions: listActions('tasks', { where: this.#where, order: this.#order, args: this.#args }) })}
      <filter-bar .filters=${this.#filters} .params=${this.params}></filter-bar>
      ${drawn(this.#tasks, tasks => (tasks.nodes.length ? html`${this.#table(tasks.nodes)}${pager(tasks)}`
        : isFiltered(this.#filters, this.params) ? nothingFits(this.#filters)
        : empty(word('nothingYet'), word('nothingYetHint'))))}`;
  }

  /** @returns {import('../parts/filters.js').Filter[]} */
  get #filters() {
    const plans = this.#plans.value?.map((/** @type {any} */ { id, name }) => /** @type {[string, string]} */ ([id, name]));
    return [...taskFilters(), { name: 'plan', kind: 'choice', label: label('CampaignTask', 'plan'), any: word('anyPlan'), options: plans, where: id => ({ plan: { id: { eq: id } } }) }];
  }

  get #where() { return whereOf(this.#filters, this.params); }

  get #args() { return argsOf(this.#filters, this.params); }

  get #order() { return readJson(this.params.order) ?? FIRST_ORDER; }

  /** @param {any[]} rows */
  #table(rows) {
    return dataTable({
      caption: word('tasks'),
      rows,
      order: this.#order,
      columns: [
        { label: label('CampaignTask', 'content'), sort: 'content', kind: 'title', cell: task => html`<a class="clamped" href=${href(`tasks/${task.id}`)}>${task.content}</a>` },
        { label: label('CampaignTask', 'leadUnit'), sort: 'leadUnit.name', cell: task => unitLink(task.leadUnit) },
        { label: label('CampaignTask', 'effectiveDueOn'), sort: 'effectiveDueOn', cell: dueOf },
        { label: label('CampaignTask', 'state'), sort: 'state', cell: task => stateTag('TaskState', task.state) },
        { label: label('CampaignTask', 'progress'), sort: 'progress', kind: 'number', cell: task => `${task.progress}%` },
        { label: label('CampaignTask', 'plan'), sort: 'plan.name', cell: task => task.plan?.name ?? '' },
        { label: label('CampaignTask', 'period'), sort: 'period', cell: task => periodName(task.period) },
        { label: label('CampaignTask', 'unit'), sort: 'unit.name', cell: task => unitLink(task.unit) },
      ],
    });
  }
}
customElements.define('tasks-page', TasksPage);
