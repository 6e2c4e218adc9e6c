// @ts-check
import { html, nothing } from 'lit';
import { period, word } from '../words.js';

/** Why a search found a unit whose own name does not show it: by an alias, and when that was in use. @param {any} matched */
export const matchedName = matched => (matched?.kind === 'ALIAS' || matched?.kind === 'SHORT_NAME' ? html`
  <small class="matched">${word('foundBy', { name: matched.text })}${matched.validFrom || matched.validTo ? html` (${period(matched.validFrom, matched.validTo)})` : nothing}</small>` : nothing);
