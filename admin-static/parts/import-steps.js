// @ts-check
import { html, nothing } from 'lit';
import { word } from '../words.js';

/** @type {import('../words.js').Word[]} */
const STEPS = ['stepChoose', 'stepTemplate', 'stepUpload', 'stepReview', 'stepDone'];

/**
 * The five steps of an import, the current one marked; where it came to its end before the last, that step says so.
 * @param {number} current counted from 0
 * @param {{ hasStopped?: boolean }} [how]
 */
export const importSteps = (current, { hasStopped = false } = {}) => html`
  <ol class="steps" aria-label=${word('steps')}>
    ${STEPS.map((step, index) => {
      const isStop = hasStopped && index === current;
      return html`
        <li class=${index < current ? 'step-done' : isStop ? 'step-stopped' : ''} aria-current=${index === current ? 'step' : nothing}>
          <span class="step-mark" aria-hidden="true">${index < current ? html`<wa-icon name="check"></wa-icon>` : isStop ? html`<wa-icon name="xmark"></wa-icon>` : index + 1}</span>
          <span>${word(step)}${isStop ? html`<small> ${word('stepFailed')}</small>` : nothing}</span>
          ${index < current ? html`<span class="unseen">${word('stepEnded')}</span>` : nothing}
        </li>`;
    })}
  </ol>`;
