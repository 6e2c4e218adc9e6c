// @ts-check
import { html, nothing } from 'lit';
import { word } from '../words.js';

/** @type {import('../words.js').Word[]} */
const STEPS = ['stepChoose', 'stepTemplate', 'stepUpload', 'stepReview', 'stepDone'];

/**
 * The five steps of an import, the current one marked.
 * @param {number} current counted from 0
 */
export const importSteps = current => html`
  <ol class="steps" aria-label=${word('steps')}>
    ${STEPS.map((step, index) => html`
      <li class=${index < current ? 'step-done' : ''} aria-current=${index === current ? 'step' : nothing}>
        <span class="step-mark">${index < current ? html`<wa-icon name="check"></wa-icon>` : index + 1}</span>${word(step)}
      </li>`)}
  </ol>`;
