// @ts-check
import { html } from 'lit';
import { hrefWith } from '../route.js';
import { word } from '../words.js';

export const PAGE_SIZE = 25;

/**
 * What a connection is asked for, by the cursor in the address: pages follow each other by keys, never by counting.
 * @param {import('../route.js').Params} params
 */
export const pageOf = ({ after, before }) => (before ? { last: PAGE_SIZE, before } : { first: PAGE_SIZE, after });

/** @param {{ totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor?: string, endCursor?: string } }} connection */
export function pager({ totalCount, pageInfo }) {
  return html`
    <nav class="pager" aria-label=${word('paging')}>
      <span>${word('total', { count: totalCount })}</span>
      ${step('previous', 'chevron-left', pageInfo.hasPreviousPage, { before: pageInfo.startCursor, after: undefined })}
      ${step('next', 'chevron-right', pageInfo.hasNextPage, { after: pageInfo.endCursor, before: undefined })}
    </nav>`;
}

/**
 * @param {'previous' | 'next'} name
 * @param {string} icon
 * @param {boolean} isThere
 * @param {import('../route.js').Params} cursor
 */
const step = (name, icon, isThere, cursor) => (isThere
  ? html`<a class="button" rel=${name === 'next' ? 'next' : 'prev'} href=${hrefWith(cursor)}><wa-icon name=${icon}></wa-icon>${word(name)}</a>`
  : html`<span class="button" aria-disabled="true"><wa-icon name=${icon}></wa-icon>${word(name)}</span>`);
