// @ts-check
// Addresses of pages: #/units?search=住建&selected=… holds all a page needs to be drawn again.

/** @typedef {Record<string, string | undefined>} Params */
/** @typedef {{ path: string[], params: Params }} Route */

/** @returns {Route} */
export function currentRoute() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?', 2);
  return { path: path.split('/').filter(Boolean).map(decoded), params: Object.fromEntries(new URLSearchParams(query)) };
}

/** A percent sign that begins no character stays as it is. @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * @param {string} path
 * @param {Params} [params]
 */
export function href(path, params = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  return `#/${path}${query.size ? `?${query}` : ''}`;
}

/**
 * The page now shown, with some of its parameters changed.
 * @param {Params} changes
 */
export function hrefWith(changes) {
  const { path, params } = currentRoute();
  return href(path.map(encodeURIComponent).join('/'), { ...params, ...changes });
}

/**
 * Goes to an address. Replacing keeps typing in a search box out of the history.
 * @param {string} address
 * @param {{ replace?: boolean }} [options]
 */
export function go(address, { replace = false } = {}) {
  if (!replace) {
    location.hash = address;
    return;
  }
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/**
 * @param {string | undefined} text
 * @returns {any} nothing when an address was cut or mistyped: the page then shows the whole list
 */
export function readJson(text) {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
