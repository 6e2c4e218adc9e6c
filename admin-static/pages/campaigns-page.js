// @ts-check
import { LitElement, html, nothing } from 'lit';
import { Task } from '@lit/task';
import { request } from '../graphql.js';
import { campaignTable } from '../parts/campaign-table.js';
import { heading } from '../parts/heading.js';
import { drawn, empty } from '../parts/states.js';
import { href } from '../route.js';
import { period, word } from '../words.js';

const CAMPAIGNS = /* GraphQL */ `query Campaigns {
  campaigns(first: 20, order: [{ startsOn: DESC }]) {
    nodes {
      id code name startsOn endsOn
      plans { id code name kind leadUnit { id name } taskCounts { total overdue states { state count } } }
    }
  }
}`;

/** 专项行动 · each campaign with its plans and how their tasks stand today. URL: #/campaigns */
class CampaignsPage extends LitElement {
  #campaigns = new Task(this, { args: () => [], task: async (_, { signal }) => (await request(CAMPAIGNS, {}, signal)).campaigns });

  createRenderRoot() { return this; }

  render() {
    return html`
      ${heading(word('campaigns'), { intro: word('campaignsIntro') })}
      ${drawn(this.#campaigns, ({ nodes }) => (nodes.length ? nodes.map(campaign)
        : empty(word('campaignsNone'), word('campaignsNoneHint'), html`<a class="button" href=${href('lists/campaigns')}>${word('campaignsFill')}</a>`)))}`;
  }
}

/** @param {any} one */
const campaign = one => html`
  <section class="panel">
    <header><h2 lang="zh-CN">${one.name}</h2><span class="quiet">${one.code} · ${period(one.startsOn, one.endsOn)}</span></header>
    ${one.plans.length ? campaignTable(one.name, one.plans) : html`<p class="quiet">${word('campaignNoPlans')}</p>`}
    ${one.plans.length && !one.plans.some((/** @type {any} */ plan) => plan.taskCounts.total) ? html`<p class="quiet">${word('campaignNoTasks')}</p>` : nothing}
  </section>`;
customElements.define('campaigns-page', CampaignsPage);
