// @ts-check
import { LitElement, html, nothing } from 'lit';
import { change } from '../graphql.js';
import { word } from '../words.js';
import { fieldErrors, moveField, refusal } from './task-fields.js';

/**
 * 任务操作 · asks what a move needs and makes it. What was refused stands at its field; a version that has passed is shown as it is now, and sending again counts on that.
 * Events `moved` when it was made, `closed` when the dialog is gone.
 */
export class TaskDialog extends LitElement {
  static properties = { move: { attribute: false }, chosen: { state: true }, problem: { state: true }, isSending: { state: true } };

  /** Of what is changed, as last seen. */
  #version = 0;

  constructor() {
    super();
    /** @type {import('./task-moves.js').Move | undefined} */
    this.move = undefined;
    /** What its choice says, if it has one. */
    this.chosen = '';
    /** @type {any} why it was refused */
    this.problem = undefined;
    this.isSending = false;
  }

  createRenderRoot() { return this; }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('move') || !this.move) return;

    this.#version = this.move.version;
    this.chosen = this.move.fields.find(({ kind }) => kind === 'choice')?.value ?? '';
    this.problem = undefined;
  }

  render() {
    const { move } = this;
    return html`
      <wa-dialog label=${move?.title ?? ''} ?open=${Boolean(move)} @wa-after-hide=${this.#hidden}>
        ${move ? html`
          <form id="task-move" class="fields" novalidate @submit=${this.#send} @change=${this.#changed}>
            ${move.text ? html`<p>${move.text}</p>` : nothing}
            ${refusal(this.problem, move.fields)}
            ${move.fields.map((field, index) => moveField({ ...field, value: field.valueFor?.(this.chosen) ?? field.value }, fieldErrors(this.problem, field.name), index === 0))}
          </form>
          <button slot="footer" type="button" class="button" @click=${this.#close}>${word('cancel')}</button>
          <button slot="footer" type="submit" form="task-move" class="button ${move.isDanger ? 'button-danger' : 'button-main'}" ?disabled=${this.isSending}>${move.title}</button>` : nothing}
      </wa-dialog>`;
  }

  /** Another choice fills the fields anew, but for those somebody has written in. @param {Event} event */
  #changed({ target }) {
    if (target instanceof HTMLSelectElement) this.chosen = target.value;
  }

  /** @param {SubmitEvent} event */
  async #send(event) {
    event.preventDefault();
    const move = /** @type {import('./task-moves.js').Move} */ (this.move);
    const values = /** @type {Record<string, string>} */ (Object.fromEntries(new FormData(/** @type {HTMLFormElement} */ (event.target))));
    const unsaid = move.fields.filter(({ name, isNeeded }) => isNeeded && !values[name]);
    try {
      this.isSending = true;
      if (unsaid.length) throw { errors: unsaid.map(({ name }) => ({ message: word('fillIn'), path: ['input', name] })) };

      await change(move.document, move.input(values, this.#version));
      this.dispatchEvent(new CustomEvent('moved', { detail: move.title }));
      this.#close();
    } catch (error) {
      this.problem = error;
      const current = this.problem.errors?.find((/** @type {any} */ one) => one.current)?.current;
      if (current) this.#version = current.version;
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid]'))?.focus();
    } finally {
      this.isSending = false;
    }
  }

  #close() {
    /** @type {any} */ (this.querySelector('wa-dialog')).open = false;
  }

  /** @param {Event} event */
  #hidden(event) {
    if (event.target === event.currentTarget) this.dispatchEvent(new CustomEvent('closed'));
  }
}
customElements.define('task-dialog', TaskDialog);
