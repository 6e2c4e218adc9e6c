// @ts-check
// What is in being on the day it is in the city, as lists of units and items are asked for it.
import { today } from '../words.js';

export const inForce = () => ({
  and: [
    { or: [{ validFrom: { eq: null } }, { validFrom: { lte: today() } }] },
    { or: [{ validTo: { eq: null } }, { validTo: { gte: today() } }] },
  ],
});

export const ended = () => ({ validTo: { lt: today() } });

export const toCome = () => ({ validFrom: { gt: today() } });

/** @param {{ validFrom?: string | null }} one */
export const isToCome = ({ validFrom }) => Boolean(validFrom && validFrom > today());
