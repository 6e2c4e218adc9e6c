// @ts-check
// Waiting, failing and empty look the same on every page.
import { TaskStatus } from '@lit/task';
import { html, nothing } from 'lit';
import { currentRoute, href } from '../route.js';
import { word } from '../words.js';

/** What the server says of an address that was mistyped or has expired: sentences for programs. */
const ADDRESS_CODES = ['INVALID_ID', 'FOREIGN_CURSOR', 'UNKNOWN_FIELD', 'WRONG_VALUE', 'ARGUMENTS_OF_CORRECT_TYPE'];

export const pending = () => html`<p class="pending" role="status"><wa-spinner></wa-spinner> ${word('loading')}</p>`;

/**
 * @param {any} error
 * @param {() => void} [retry]
 */
export const failed = (error, retry) => html`
  <div class="note note-error" role="alert">
    <wa-icon name="failed"></wa-icon>
    <div>
      <strong>${word('failedTitle')}</strong>
      ${(error.sentences ?? [error.message]).map((/** @type {string} */ sentence) => html`<p>${sentence}</p>`)}
      ${retry ? html`<button type="button" class="button" @click=${retry}>${word('retry')}</button>` : nothing}
    </div>
  </div>`;

/**
 * @param {string} title
 * @param {string} hint what would fill it
 * @param {unknown} [action]
 */
export const empty = (title, hint, action = nothing) => html`
  <div class="empty">
    <wa-icon name="empty"></wa-icon>
    <strong>${title}</strong>
    <p>${hint}</p>
    ${action}
  </div>`;

/**
 * Nothing is there under this address; says where to go on.
 * @param {string} title
 * @param {string} hint
 * @param {string} address
 * @param {string} back what stands there
 */
export const missing = (title, hint, address, back) => empty(title, hint, html`<a class="button" href=${address}>${back}</a>`);

/** @param {any} error */
const isOfAddress = error => ADDRESS_CODES.includes(error.code);

const badAddress = () => missing(word('badAddress'), word('badAddressHint'), href(currentRoute().path.map(encodeURIComponent).join('/')), word('startOver'));

/**
 * Draws a task; while it runs again its last answer stays, dimmed, so that turning a page does not make the page jump.
 * @template T
 * @param {import('@lit/task').Task<any, T>} task
 * @param {(answer: T) => unknown} complete
 */
export function drawn(task, complete) {
  const isRunningAgain = task.status === TaskStatus.PENDING && task.value !== undefined;
  if (isRunningAgain) return html`<div class="busy" aria-busy="true">${complete(/** @type {T} */ (task.value))}</div>`;

  return task.render({
    pending,
    error: error => (isOfAddress(error) ? badAddress() : failed(error, () => task.run())),
    complete: answer => html`<div>${complete(answer)}</div>`,
  });
}
