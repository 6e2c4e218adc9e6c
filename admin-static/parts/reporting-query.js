// @ts-check
// Who has reported for which period: one request, whatever the number of units.
import { request } from '../graphql.js';
import { today } from '../words.js';
import { MOST_UNITS, whereUnits } from './reporting-units.js';

const REPORTING = /* GraphQL */ `query Reporting($where: UnitFilterInput, $on: LocalDate, $a: Period!, $b: Period!, $c: Period!, $d: Period!, $first: Int) {
  units(first: $first, where: $where, order: [{ rank: ASC }]) {
    totalCount
    nodes {
      id name shortName isLive
      a: reportingStatus(period: $a, asOf: $on) { state expected reported late missing dueOn }
      b: reportingStatus(period: $b, asOf: $on) { state expected reported late missing dueOn }
      c: reportingStatus(period: $c, asOf: $on) { state expected reported late missing dueOn }
      d: reportingStatus(period: $d, asOf: $on) { state expected reported late missing dueOn }
    }
  }
}`;

/** @typedef {{ state: string, expected: number, reported: number, late: number, missing: number, dueOn: string }} Status */
/** @typedef {{ id: string, name: string, shortName?: string, statuses: Status[] }} ReportingUnit */

/** The last four periods up to a day, the oldest first. @param {string} on @param {boolean} byMonth */
export function lastPeriods(on, byMonth) {
  const size = byMonth ? 1 : 3;
  const now = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
  return [3, 2, 1, 0].map(back => {
    const month = now - back * size;
    const [year, number] = [Math.floor(month / 12), Math.floor((month % 12) / size) + 1];
    return byMonth ? `${year}-${String(number).padStart(2, '0')}` : `${year}-Q${number}`;
  });
}

/**
 * @param {import('../route.js').Params} params of which only what chooses units, day and periods is used
 * @param {AbortSignal} [signal]
 * @returns {Promise<{ periods: string[], units: ReportingUnit[], totalCount: number }>}
 */
export async function askReporting(params, signal) {
  const on = params.on ?? today();
  const periods = lastPeriods(on, params.by === 'MONTH');
  const [a, b, c, d] = periods;
  const answer = await request(REPORTING, { where: whereUnits(params), on, a, b, c, d, first: MOST_UNITS }, signal);
  const units = answer.units.nodes
    .map((/** @type {any} */ unit) => ({ ...unit, statuses: [unit.a, unit.b, unit.c, unit.d] }))
    // A unit that has ended stands here only for what it still owes.
    .filter((/** @type {any} */ unit) => unit.isLive || isExpected(unit));
  return { periods, units, totalCount: answer.units.totalCount };
}

/** @param {ReportingUnit} unit */
export const isExpected = unit => unit.statuses.some(({ state }) => state !== 'NOTHING_DUE');

/** @param {ReportingUnit} unit */
export const isMissing = unit => unit.statuses.some(({ state }) => state === 'MISSING');
