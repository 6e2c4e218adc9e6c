// @ts-check
// Fields of a move and what was refused of them, in a dialog and in the review queue.
import { html, nothing } from 'lit';
import { word } from '../words.js';
import { currentOf } from './task-moves.js';

/** What was refused of one field. @param {any} problem @param {string} name @returns {string[]} */
export const fieldErrors = (problem, name) => (problem?.errors ?? []).filter((/** @type {any} */ error) => error.path?.at(-1) === name).map((/** @type {any} */ error) => error.message);

/** What was refused of the whole, and what a record that somebody else changed says now. @param {any} problem @param {{ name: string }[]} fields */
export function refusal(problem, fields) {
  if (!problem) return nothing;

  const errors = problem.errors?.length ? problem.errors : (problem.sentences ?? [problem.message]).map((/** @type {string} */ message) => ({ message }));
  const ofWhole = errors.filter((/** @type {any} */ error) => !fields.some(({ name }) => error.path?.at(-1) === name));
  if (!ofWhole.length) return nothing;

  return html`
    <div class="note note-error" role="alert">
      <wa-icon name="failed"></wa-icon>
      <div>${ofWhole.map((/** @type {any} */ { message, current }) => html`
        <p>${message}</p>
        ${current ? html`<p>${word('currentNow', { text: currentOf(current) })}</p><p>${word('sendAgain')}</p>` : nothing}`)}</div>
    </div>`;
}

/** @param {import('./task-moves.js').MoveField} field @param {string[]} errors @param {boolean} [isFirst] */
export const moveField = (field, errors, isFirst = false) => html`
  <div class="field">
    <label for="field-${field.name}">${field.label}</label>
    ${control(field, errors, isFirst)}
    ${errors.length ? html`<p class="field-error" id="error-${field.name}" role="alert">${errors.join(' ')}</p>` : nothing}
  </div>`;

/** @param {import('./task-moves.js').MoveField} field @param {string[]} errors @param {boolean} isFirst */
function control({ name, kind, value = '', options = [] }, errors, isFirst) {
  const invalid = errors.length ? 'true' : nothing;
  const described = errors.length ? `error-${name}` : nothing;
  switch (kind) {
    case 'choice': return html`<select id="field-${name}" name=${name} aria-invalid=${invalid} aria-describedby=${described} ?autofocus=${isFirst}>${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}</select>`;
    case 'day': return html`<input type="date" id="field-${name}" name=${name} value=${value} aria-invalid=${invalid} aria-describedby=${described} ?autofocus=${isFirst}>`;
    case 'number': return html`<input type="number" inputmode="numeric" step="1" id="field-${name}" name=${name} value=${value} aria-invalid=${invalid} aria-describedby=${described} ?autofocus=${isFirst}>`;
    default: return html`<textarea id="field-${name}" name=${name} rows="3" .defaultValue=${value ?? ''} aria-invalid=${invalid} aria-describedby=${described} ?autofocus=${isFirst}></textarea>`;
  }
}
