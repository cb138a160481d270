import {camelCase} from '../request/fields.js';
import {asList, asObject, asText} from '../values/json.js';
import type {BookletRequest, FieldName, WebhookAnswer} from '../request/request.js';
import type {Try} from './deliver.js';
import {tokenOf, type FieldMap} from './field-map.js';

/** How one vendor's system is spoken to. */
export interface VendorAdapter {
  /** The post; undefined where a field that was filled in has no name there. */
  write: (request: BookletRequest, names: FieldMap, action: string) => Post | undefined;
  /** What an answer means; undefined where it is not one of that system. */
  read: (answer: Record<string, unknown>, ok: boolean, names: FieldMap) => Try | undefined;
  /** Whether its answer cannot be read from another origin. */
  isOpaque?: boolean;
}

interface Post {
  body: BodyInit;
  headers?: Record<string, string>;
}

/**
 * What was typed, by the names the vendor knows it by; the rest of the request too where the map names it.
 * @param defaults the names where `field-map` says nothing
 * @returns undefined where a field has no name
 */
export function named(
  {booklet, fields, consent, proof}: BookletRequest,
  names: FieldMap,
  defaults: FieldMap,
): Map<string, string> | undefined {
  const all = {...defaults, ...names};
  const values = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const name = all[tokenOf(field)];
    if (!name) return undefined;
    // Two fields may share a place: a first and a last name are a name.
    values.set(name, [values.get(name), value].filter(Boolean).join(' '));
  }
  const others = {
    booklet,
    consent: consent.granted && '1',
    'consent-text': consent.text,
    'consent-version': consent.version,
    marketing: consent.marketing && '1',
    altcha: proof.altcha,
  };
  for (const [token, value] of Object.entries(others)) {
    const name = all[token as keyof FieldMap];
    if (name && value) values.set(name, value);
  }
  return values;
}

/** A body of `multipart/form-data`. */
export function formData(...values: Iterable<[string, string]>[]): FormData {
  const data = new FormData();
  for (const [name, value] of values.flatMap(each => [...each])) data.append(name, value);
  return data;
}

/** What is wrong, from a list of `{field, message}`. */
export function problemsIn(list: unknown): Parameters<typeof refused>[0] {
  return asList(list).map(each => {
    const {field, message} = asObject(each) ?? {};
    return {name: asText(field), message};
  });
}

/** Errors at fields, from the names the vendor knows them by, and all of them as a message. */
export function refused(
  errors: {name: string | undefined; message: unknown}[],
  names: FieldMap,
  defaults: FieldMap,
  message?: unknown,
): Try {
  const tokens = Object.entries({...defaults, ...names});
  const answer: WebhookAnswer = {errors: []};
  const words: string[] = [];
  for (const error of errors) {
    const text = asText(error.message);
    if (!text) continue;
    const token = tokens.find(([, name]) => name === error.name)?.[0];
    words.push(text);
    if (token) answer.errors?.push({field: camelCase(token) as FieldName, message: text});
  }
  // Of a field that the form does not have, these alone tell.
  const all = asText(message) ?? words.join(' ');
  if (all) answer.message = all;
  return {code: 'refused', answer};
}

/** The words of a message that may be HTML, which is shown as text. */
function plainWords(value: unknown): string | undefined {
  const text = asText(value)
    ?.slice(0, 2000)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return text ? text : undefined;
}

/** It arrived, with what the vendor says to that. */
export function sent(message: unknown, redirect?: unknown): Try {
  const answer: WebhookAnswer = {};
  const words = plainWords(message);
  const next = asText(redirect);
  if (words) answer.message = words;
  if (next) answer.redirect = next;
  return {code: 'sent', answer};
}
