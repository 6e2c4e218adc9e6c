// @ts-check
// How an import stands, as people say it: its state alone does not tell a refused file from one given up or expired.
import { label } from '../labels.js';
import { word } from '../words.js';
import { plainTag } from './tags.js';

const GIVEN_UP = 'IMPORT_GIVEN_UP';
const EXPIRED = 'IMPORT_EXPIRED';
const NOTHING = 'NOTHING_TO_APPLY';
const NO_GOOD_ROWS = 'IMPORT_NO_GOOD_ROWS';

/** @typedef {{ text: import('../words.js').Word, tone: string, where: any }} Standing */

/** @type {Record<string, Standing>} with what the list of imports is asked for each */
const STANDINGS = {
  CHECKED: { text: 'standingChecked', tone: 'warning', where: { state: { eq: 'CHECKED' }, applyScope: { eq: null }, reasonCode: { neq: NO_GOOD_ROWS } } },
  UNUSABLE: { text: 'standingUnusable', tone: 'bad', where: { state: { eq: 'CHECKED' }, reasonCode: { eq: NO_GOOD_ROWS } } },
  RECEIVED: { text: 'standingReceived', tone: 'info', where: { state: { eq: 'RECEIVED' } } },
  RUNNING: { text: 'standingRunning', tone: 'info', where: { state: { eq: 'CHECKED' }, applyScope: { neq: null } } },
  APPLIED: { text: 'standingApplied', tone: 'good', where: { state: { eq: 'APPLIED' }, reasonCode: { neq: NOTHING } } },
  NOTHING: { text: 'standingNothing', tone: 'quiet', where: { state: { eq: 'APPLIED' }, reasonCode: { eq: NOTHING } } },
  REFUSED: { text: 'standingRefused', tone: 'bad', where: { state: { eq: 'REJECTED' }, reasonCode: { nin: [GIVEN_UP, EXPIRED] } } },
  GIVEN_UP: { text: 'standingGivenUp', tone: 'quiet', where: { state: { eq: 'REJECTED' }, reasonCode: { eq: GIVEN_UP } } },
  EXPIRED: { text: 'standingExpired', tone: 'quiet', where: { state: { eq: 'REJECTED' }, reasonCode: { eq: EXPIRED } } },
  FAILED: { text: 'standingFailed', tone: 'bad', where: { state: { eq: 'FAILED' } } },
};

/** @param {{ state: string, applyScope?: string | null, reasonCode?: string | null }} job */
export function standingOf({ state, applyScope, reasonCode }) {
  if (state === 'CHECKED' && applyScope) return 'RUNNING';
  if (state === 'CHECKED' && reasonCode === NO_GOOD_ROWS) return 'UNUSABLE';
  if (state === 'APPLIED' && reasonCode === NOTHING) return 'NOTHING';
  if (state !== 'REJECTED') return state;
  return reasonCode === GIVEN_UP ? 'GIVEN_UP' : reasonCode === EXPIRED ? 'EXPIRED' : 'REFUSED';
}

/** @param {any} job */
export function standingTag(job) {
  const standing = STANDINGS[standingOf(job)];
  return standing ? plainTag(word(standing.text), standing.tone) : plainTag(label('ImportState', job.state));
}

/** @type {[value: string, label: string][]} */
export const standingOptions = Object.entries(STANDINGS).map(([value, { text }]) => [value, word(text)]);

/** @param {string} standing */
export const whereStanding = standing => STANDINGS[standing].where;
