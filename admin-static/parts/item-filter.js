// @ts-check
// What can be asked of the list of supervision items, as its page and the home page ask it.

/** @typedef {{ text: string, kind: string, lead: string, isGap: boolean }} ItemFilter */

/** In force and led by nobody. */
export const gaps = () => ({ lead: null, sharedLead: { eq: false }, and: [{ or: [{ validTo: { eq: null } }, { validTo: { gte: today() } }] }] });

/** What the controls say, as the list is asked; nothing said is no filter at all. @param {ItemFilter} filter */
export function whereOf({ text, kind, lead, isGap }) {
  const where = {
    ...(text && { or: [{ title: { contains: text } }, { code: { contains: text } }] }),
    ...(kind && { kind: { eq: kind } }),
    ...(lead && { lead: { id: { eq: lead } } }),
    ...(isGap && gaps()),
  };
  return Object.keys(where).length ? where : undefined;
}

/** @param {any} where @returns {ItemFilter} */
export const filterOf = where => ({
  text: where?.or?.[0]?.title?.contains ?? '',
  kind: where?.kind?.eq ?? '',
  lead: where?.lead?.id?.eq ?? '',
  isGap: where?.lead === null,
});

/** The day it is here, as the server writes days. */
function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
