// @ts-check
// What can be asked of the list of supervision items, as its page and the home page ask it.
import { label } from '../labels.js';
import { word } from '../words.js';
import { ended, inForce, toCome } from './in-force.js';

/** Not repealed and led by nobody, or by a unit that has ended. */
export const gaps = () => ({ hasLeadGap: { eq: true } });

/** @type {Record<string, () => any>} */
const FORCES = { IN_FORCE: inForce, TO_COME: toCome, REPEALED: ended };
const KINDS = ['PERMIT', 'SUPERVISE', 'GUIDE', 'INTERNAL', 'SUPPORT'];

/** @returns {import('./filters.js').Filter[]} */
export const itemFilters = () => [
  { name: 'text', kind: 'text', label: word('searchItems'), where: text => ({ or: [{ title: { contains: text } }, { code: { contains: text } }] }) },
  { name: 'kind', kind: 'choice', label: label('SupervisionItem', 'kind'), any: word('anyKind'), options: KINDS.map(kind => [kind, label('ItemKind', kind)]), where: kind => ({ kind: { eq: kind } }) },
  { name: 'lead', kind: 'unit', label: label('SupervisionItem', 'lead'), where: id => ({ leads: { some: { id: { eq: id } } } }) },
  { name: 'state', kind: 'choice', label: word('state'), any: word('anyState'), options: [['IN_FORCE', word('inForce')], ['TO_COME', word('notYet')], ['REPEALED', word('repealed')]], where: state => FORCES[state]() },
  { name: 'gap', kind: 'yes', label: word('onlyGaps'), where: gaps },
];
