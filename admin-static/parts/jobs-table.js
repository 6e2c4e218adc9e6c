// @ts-check
import { html } from 'lit';
import { label, titleOf } from '../labels.js';
import { href } from '../route.js';
import { figure, moment, word } from '../words.js';
import { dataTable } from './data-table.js';
import { tag } from './tags.js';

/**
 * Import jobs, newest first; each leads to its review.
 * @param {string} caption
 * @param {any[]} jobs
 * @param {any[]} sheets whose labels name the lists
 */
export const jobsTable = (caption, jobs, sheets) => dataTable({
  caption,
  rows: jobs,
  columns: [
    { label: word('file'), kind: 'title', cell: job => html`<a href=${href(`imports/${job.id}`)}>${job.fileName}</a>` },
    { label: word('list'), kind: 'code', cell: job => listOf(job, sheets) },
    { label: word('state'), cell: job => tag('ImportState', job.state) },
    { label: word('result'), cell: job => counts(job.counts) },
    { label: word('by'), kind: 'code', cell: job => job.createdBy },
    { label: word('received'), kind: 'code', cell: job => moment(job.receivedAt) },
  ],
});

/** @param {any} job @param {any[]} sheets */
function listOf(job, sheets) {
  const sheet = sheets.find(one => one.name === job.sheet);
  return sheet ? titleOf(sheet) : job.sheet;
}

/** @param {any} given */
const counts = given => html`<span class="counts">${['rows', 'new', 'changed', 'error'].map(name => html`<span data-zero=${given[name] === 0}>${label('ImportCounts', name)} <b>${figure(given[name])}</b></span>`)}</span>`;
