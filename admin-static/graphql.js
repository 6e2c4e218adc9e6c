// @ts-check
// The only way to the server: operations, uploads, and files of words.
import { language, word } from './words.js';

/** 请求失败 · what went wrong, in sentences a person can read */
export class RequestError extends Error {
  /**
   * @param {string[]} sentences
   * @param {string} code stable, for conditions
   * @param {any[]} [errors] of a mutation, as they came: each names the field it is about
   */
  constructor(sentences, code, errors = []) {
    super(sentences.join('\n'));
    this.sentences = sentences;
    this.code = code;
    this.errors = errors;
  }
}

/**
 * Sends an operation and returns its data; the server's errors are thrown in its own words.
 * @param {string} document
 * @param {Record<string, unknown>} [variables]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function request(document, variables, signal) {
  const response = await send('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document, variables }),
    signal,
  });
  const answer = await response.json().catch(() => undefined);
  if (answer?.errors?.length) throw new RequestError(answer.errors.map(sentenceOf), answer.errors[0].extensions?.code ?? 'FAILED');
  if (!answer?.data) throw await refusal(response, answer);
  return answer.data;
}

/**
 * Asks for one object as `node`. An id that is none, or that of something else, finds nothing, just as one that is gone.
 * @param {string} document which selects its id
 * @param {string | undefined} id
 * @param {AbortSignal} [signal]
 * @param {Record<string, unknown>} [variables] beside its id
 * @returns {Promise<any>}
 */
export async function requestNode(document, id, signal, variables = {}) {
  try {
    const answer = id ? await request(document, { ...variables, id }, signal) : {};
    return { ...answer, node: answer.node?.id ? answer.node : null };
  } catch (error) {
    if (/** @type {RequestError} */ (error).code === 'INVALID_ID') return { node: null };
    throw error;
  }
}

/**
 * Sends a mutation and returns its payload; expected errors are thrown like any other.
 * @param {string} document
 * @param {Record<string, unknown>} input
 * @returns {Promise<any>}
 */
export async function change(document, input) {
  const payload = Object.values(await request(document, { input }))[0];
  if (payload.errors?.length) throw new RequestError(payload.errors.map(sentenceOf), payload.errors[0].code ?? 'REFUSED', payload.errors);
  return payload;
}

/**
 * Uploads a workbook for a list and returns the job the server made of it.
 * @param {string} sheet
 * @param {File} file
 * @returns {Promise<{ id: string, state: string }>}
 */
export async function upload(sheet, file) {
  const body = new FormData();
  body.append('file', file);
  const response = await send(`/imports/${encodeURIComponent(sheet)}`, { method: 'POST', body });
  const answer = await response.json().catch(() => undefined);
  if (!response.ok) throw await refusal(response, answer);
  return answer;
}

/**
 * Reads a fixed file of words.
 * @param {string} path
 * @returns {Promise<Record<string, string>>}
 */
export async function readWords(path) {
  const response = await send(path, {});
  if (!response.ok) throw await refusal(response, undefined);
  return response.json();
}

/**
 * @param {string} path
 * @param {RequestInit} options
 */
async function send(path, options) {
  try {
    return await fetch(path, { ...options, headers: { ...options.headers, 'Accept-Language': language, 'GraphQL-Preflight': '1' } });
  } catch (error) {
    if (/** @type {Error} */ (error).name === 'AbortError') throw error;
    throw new RequestError([word('offline')], 'OFFLINE');
  }
}

/**
 * Problem details say it best; a status alone is still said in words.
 * @param {Response} response
 * @param {any} answer
 */
async function refusal(response, answer) {
  return new RequestError([answer?.detail ?? answer?.title ?? word('unanswered', { status: response.status })], answer?.code ?? `HTTP_${response.status}`);
}

/** @param {{ message?: string }} error */
const sentenceOf = error => error.message ?? word('unanswered', { status: '' });
