// @ts-check
// Which units a page of figures compares, as its address says it.
import { word } from '../words.js';
import { whereOf } from './filters.js';

const OF_CITY = { parent: { kind: { eq: 'CITY' } } };

/** A page of figures shows no more units than one request may ask for. */
export const MOST_UNITS = 200;

/** @returns {import('./filters.js').Filter[]} */
export const unitFilters = () => [
  { name: 'of', kind: 'choice', label: word('reportingUnits'), any: word('reportingAllUnits'), options: [['DEPARTMENTS', word('reportingDepartments')], ['AREAS', word('reportingAreas')]], where: of => ({ kind: { in: of === 'AREAS' ? ['COUNTY', 'PARK'] : ['DEPARTMENT'] } }) },
  { name: 'within', kind: 'unit', label: word('reportingWithin'), where: id => ({ parent: { id: { eq: id } } }) },
];

/** The departments, counties and parks of the city, or the units right below one. @param {import('../route.js').Params} params */
export function whereUnits(params) {
  const asked = whereOf(unitFilters(), params);
  if (params.within) return asked;
  return { and: [OF_CITY, asked ?? { kind: { in: ['DEPARTMENT', 'COUNTY', 'PARK'] } }] };
}

/** @param {{ name: string, shortName?: string | null }} unit */
export const shortNameOf = unit => unit.shortName ?? unit.name;
