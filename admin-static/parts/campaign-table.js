// @ts-check
import { html } from 'lit';
import { label } from '../labels.js';
import { href } from '../route.js';
import { figure, word } from '../words.js';
import { dataTable } from './data-table.js';
import { TASK_STATES } from './task-filter.js';
import { unitLink } from './unit-link.js';

/** 行动方案 · plans by the states of their tasks; each figure leads to its tasks. @param {string} caption @param {any[]} plans */
export const campaignTable = (caption, plans) => html`<div class="campaign">${dataTable({
  caption,
  rows: plans,
  columns: [
    { label: label('CampaignPlan', 'name'), kind: 'title', cell: plan => html`<a href=${href('tasks', { plan: plan.id })}>${plan.name}</a> <small>${plan.kind}</small>` },
    { label: label('CampaignPlan', 'leadUnit'), cell: plan => (plan.leadUnit ? unitLink(plan.leadUnit) : html`<span class="quiet">${word('none')}</span>`) },
    { label: word('campaignDone'), kind: 'number', cell: doneOf },
    { label: label('PlanCounts', 'overdue'), kind: 'number', cell: plan => counted(plan, plan.taskCounts.overdue, label('PlanCounts', 'overdue'), { overdue: 'yes' }) },
    ...TASK_STATES.map(state => ({ label: label('TaskState', state), kind: 'number', cell: (/** @type {any} */ plan) => counted(plan, countOf(plan, state), label('TaskState', state), { state }) })),
  ],
})}</div>`;

/** @param {any} plan @param {string} state @returns {number} */
const countOf = (plan, state) => plan.taskCounts.states.find((/** @type {any} */ one) => one.state === state)?.count ?? 0;

/** What is called off need not be done, so it is not counted among what is. @param {any} plan */
function doneOf(plan) {
  const [done, all] = [countOf(plan, 'DONE'), plan.taskCounts.total - countOf(plan, 'CANCELLED')];
  return html`${figure(done)}/${figure(all)}<progress max=${Math.max(1, all)} value=${done} aria-hidden="true"></progress>`;
}

/** @param {any} plan @param {number} count @param {string} of @param {import('../route.js').Params} asked */
const counted = (plan, count, of, asked) => (count
  ? html`<a class=${asked.overdue ? 'late-count' : ''} href=${href('tasks', { plan: plan.id, ...asked })}><span class="unseen">${plan.name} ${of} </span>${figure(count)}</a>`
  : html`<span class="quiet">0</span>`);
