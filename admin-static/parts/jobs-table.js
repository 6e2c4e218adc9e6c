// @ts-check
import { html, nothing } from 'lit';
import { titleOf } from '../labels.js';
import { href } from '../route.js';
import { moment, word } from '../words.js';
import { dataTable } from './data-table.js';
import { importCounts } from './import-counts.js';
import { standingTag } from './import-standing.js';

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
    { label: word('state'), cell: job => standingTag(job) },
    { label: word('result'), cell: job => (job.counts.rows ? importCounts(job.counts) : job.reason ? html`<span class="quiet">${job.reason}</span>` : nothing) },
    { label: word('by'), kind: 'code', cell: job => job.createdBy },
    { label: word('received'), kind: 'code', cell: job => moment(job.receivedAt) },
  ],
});

/** @param {any} job @param {any[]} sheets */
export function listOf(job, sheets) {
  const sheet = sheets.find(one => one.name === job.sheet);
  return sheet ? titleOf(sheet) : job.sheet;
}
