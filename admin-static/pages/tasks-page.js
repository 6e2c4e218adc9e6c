// @ts-check
import { LitElement, html } from 'lit';
import { Task } from '@lit/task';
import { request, requestNode } from '../graphql.js';
import { label } from '../labels.js';
import { dataTable } from '../parts/data-table.js';
import '../parts/filter-bar.js';
import { isFiltered, nothingFits, whereOf } from '../parts/filters.js';
import { heading } from '../parts/heading.js';
import { listActions } from '../parts/list-actions.js';
import { pageOf, pager } from '../parts/pager.js';
import { drawn, empty } from '../parts/states.js';
import { periodName, taskFilters } from '../parts/task-filter.js';
import { dueOf, stateTag } from '../parts/task-tags.js';
import { unitLink } from '../parts/unit-link.js';
import { href, readJson } from '../route.js';
import { word } from '../words.js';

const TASKS = /* GraphQL */ `query Tasks($where: CampaignTaskFilterInput, $order: [CampaignTaskSortInput!], $first: Int, $after: String, $last: Int, $before: String) {
  tasks(where: $where, order: $order, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { id numberText content period progress dueText dueKind effectiveDueOn isOverdue overdueDays state leadUnit { id name } plan { id name } unit { id name } }
  }
}`;

const PLAN = /* GraphQL */ `query TasksPlan($id: ID!) {
  node(id: $id) { ... on CampaignPlan { id name } }
}`;

const FIRST_ORDER = [{ effectiveDueOn: 'ASC' }];

/** 任务 · filtered and ordered by its address. URL: #/tasks?text=消防&lead=…&co=…&unit=…&due=2026-07-01..2026-09-30&state=IN_PROGRESS&period=2026-Q3&overdue=yes&plan=…&order=[{"content":"ASC"}]&after=… */
class TasksPage extends LitElement {
  static properties = { params: { attribute: false } };

  #tasks = new Task(this, {
    args: () => [JSON.stringify(this.#where), this.params.order, this.params.after, this.params.before],
    task: async (_, { signal }) => (await request(TASKS, { where: this.#where, order: this.#order, ...pageOf(this.params) }, signal)).tasks,
  });

  #plan = new Task(this, {
    args: () => [this.params.plan],
    task: async ([id], { signal }) => (await requestNode(PLAN, id, signal)).node,
  });

  constructor() {
    super();
    /** @type {import('../route.js').Params} */
    this.params = {};
  }

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('tasks'), { actions: listActions('tasks', { where: this.#where, order: this.#order }) })}
      <filter-bar .filters=${this.#filters} .params=${this.params}></filter-bar>
      ${drawn(this.#tasks, tasks => (tasks.nodes.length ? html`${this.#table(tasks.nodes)}${pager(tasks)}`
        : isFiltered(this.#filters, this.params) ? nothingFits(this.#filters)
        : empty(word('nothingYet'), word('nothingYetHint'))))}`;
  }

  /** A plan is chosen on the page of the campaigns; here it can be taken back. */
  get #filters() {
    const { plan } = this.params;
    /** @type {import('../parts/filters.js').Filter[]} */
    const ofPlan = plan ? [{ name: 'plan', kind: 'choice', label: label('CampaignTask', 'plan'), any: word('anyPlan'), options: [[plan, this.#plan.value?.name ?? label('CampaignTask', 'plan')]], where: id => ({ plan: { id: { eq: id } } }) }] : [];
    return [...taskFilters(), ...ofPlan];
  }

  get #where() { return whereOf(this.#filters, this.params); }

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
