import {camelCase, kebabCase} from '../request/fields.js';
import {asList, asObject, asText} from '../values/json.js';
import type {BookletRequest, FieldName, WebhookAnswer} from '../request/request.js';
import type {DeliveryResult} from './delivery-result.js';
import type {FieldMap} from './field-map.js';
import {htmlToText} from './html-to-text.js';

/** How to send requests to one vendor's system. */
export interface VendorAdapter {
  /** The vendor's names of the fields, where `field-map` has none. */
  defaultNames: FieldMap;
  /**
   * Makes the post of a request.
   * @param values what the visitor entered, by the vendor's names
   */
  makePost: (values: ReadonlyMap<string, string>, request: BookletRequest, post: PostSettings) => Post;
  /** Reads an answer; undefined if it is not an answer of that system. */
  readAnswer: (
    answer: Record<string, unknown>,
    isOk: boolean,
    post: PostSettings,
  ) => DeliveryResult | undefined;
  /** Whether pages of other origins can't read its answers. */
  isOpaque?: boolean;
  /** Whether every 2xx answer acknowledges the request, whatever its body. */
  acceptsAnyBody?: boolean;
}

interface PostSettings {
  action: string;
  /** The vendor's names of the fields: its defaults, and the form's `field-map`. */
  names: FieldMap;
}

interface Post {
  body: FormData | URLSearchParams | string;
  headers?: Record<string, string>;
}

/** Lists the fields with a value that have no name at the vendor. */
export function unmappedFields({fields}: BookletRequest, names: FieldMap): FieldName[] {
  return (Object.keys(fields) as FieldName[]).filter(name => !names[kebabCase(name) as keyof FieldMap]);
}

/** Lists what the visitor entered by the vendor's names, and the other members of the request that `names` has. */
export function mapValues(
  {booklet, fields, consent, proof}: BookletRequest,
  names: FieldMap,
): Map<string, string> {
  const values = new Map<string, string>();
  for (const [field, value] of Object.entries(fields)) {
    const name = names[kebabCase(field) as keyof FieldMap] ?? field;
    // Two fields may have one name: a first and a last name make a name.
    values.set(name, [values.get(name), value].filter(Boolean).join(' '));
  }
  const others: FieldMap = {
    booklet: booklet ?? '',
    consent: consent.granted ? '1' : '',
    'consent-text': consent.text,
    'consent-version': consent.version ?? '',
    marketing: consent.marketing ? '1' : '',
    altcha: proof.altcha ?? '',
  };
  for (const [token, value] of Object.entries(others)) {
    const name = names[token as keyof FieldMap];
    if (name && value) values.set(name, value);
  }
  return values;
}

/** Makes a body of `multipart/form-data`. */
export function formData(...values: Iterable<[string, string]>[]): FormData {
  const body = new FormData();
  for (const [name, value] of values.flatMap(each => [...each])) body.append(name, value);
  return body;
}

/** An error of a vendor: the vendor's name of the field, if any, and the message. */
export interface VendorError {
  name: string | undefined;
  message: unknown;
}

/** Reads a list of `{field, message}`. */
export function readFieldErrors(list: unknown): VendorError[] {
  return asList(list).map(each => {
    const {field, message} = asObject(each) ?? {};
    return {name: asText(field), message};
  });
}

/**
 * Makes the result of a request that the vendor refused: its message, and its errors by our names of the fields, or by
 * the vendor's names if we have none.
 * @param names the vendor's names of the fields, by token
 */
export function refusal(errors: readonly VendorError[], names: FieldMap, message?: unknown): DeliveryResult {
  const answer: WebhookAnswer = {errors: []};
  const vendorNames: Record<string, string> = {};
  for (const {name = '', message} of errors) {
    const text = readMessage(message);
    if (!text) continue;
    const token = Object.entries(names).find(([, vendorName]) => vendorName === name)?.[0];
    const field = token ? camelCase(token) : name;
    vendorNames[field] = name;
    answer.errors?.push({field, message: text});
  }
  const text = readMessage(message);
  if (text) answer.message = text;
  return {code: 'refused', answer, vendorNames};
}

/** Reads a message as plain text; undefined if it is empty. */
export function readMessage(value: unknown): string | undefined {
  return htmlToText(asText(value) ?? '') || undefined;
}

/**
 * Makes the result of a request that the vendor acknowledged.
 * @param redirect the vendor's next page; a relative URL belongs to the vendor's site
 * @param action where the request went
 */
export function acknowledgement(message: unknown, redirect?: unknown, action?: string): DeliveryResult {
  const answer: WebhookAnswer = {};
  const text = readMessage(message);
  const next = resolveUrl(redirect, action);
  if (text) answer.message = text;
  if (next) answer.redirect = next;
  return {code: 'sent', answer};
}

/** Resolves a URL of the vendor; undefined if it is not valid. */
export function resolveUrl(url: unknown, action: string | undefined): string | undefined {
  const text = asText(url);
  try {
    return text ? new URL(text, action).href : undefined;
  } catch {
    return undefined;
  }
}
