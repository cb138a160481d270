import {camelCase, kebabCase} from '../request/fields.js';
import {asList, asObject, asText} from '../values/json.js';
import type {BookletRequest, FieldName, WebhookAnswer} from '../request/request.js';
import type {DeliveryResult} from './delivery-result.js';
import type {FieldMap} from './field-map.js';

/** How to send requests to one vendor's system. */
export interface VendorAdapter {
  /** The vendor's names of the fields, where `field-map` has none. */
  defaultNames: FieldMap;
  /**
   * Makes the post of a request.
   * @param values what the visitor entered, by the vendor's names
   * @param names the form's `field-map`
   */
  makePost: (values: ReadonlyMap<string, string>, request: BookletRequest, post: PostSettings) => Post;
  /** Reads an answer; undefined where it is not an answer of that system. */
  readAnswer: (answer: Record<string, unknown>, isOk: boolean, names: FieldMap) => DeliveryResult | undefined;
  /** Whether pages of other origins can't read its answers. */
  isOpaque?: boolean;
}

interface PostSettings {
  action: string;
  /** The form's `field-map`. */
  names: FieldMap;
}

interface Post {
  body: FormData | URLSearchParams | string;
  headers?: Record<string, string>;
}

/** The fields with a value that have no name at the vendor. */
export function unmappedFields({fields}: BookletRequest, names: FieldMap): FieldName[] {
  return (Object.keys(fields) as FieldName[]).filter(name => !names[kebabCase(name) as keyof FieldMap]);
}

/** Lists what the visitor entered by the vendor's names; the rest of the request too where `names` has it. */
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

/** An error of a vendor: the vendor's name of the field, where it has one, and its message. */
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
 * The result of a request that the vendor refused: its errors by our names of the fields, and as one message.
 * @param names the vendor's names of the fields, by token
 * @param message the vendor's message; the errors themselves without it
 */
export function refusal(errors: readonly VendorError[], names: FieldMap, message?: unknown): DeliveryResult {
  const answer: WebhookAnswer = {errors: []};
  const messages: string[] = [];
  for (const error of errors) {
    const text = asText(error.message);
    if (!text) continue;
    const token = Object.entries(names).find(([, name]) => name === error.name)?.[0];
    messages.push(text);
    if (token) answer.errors?.push({field: camelCase(token) as FieldName, message: text});
  }
  // For errors at fields that the form does not have.
  const summary = asText(message) ?? messages.join(' ');
  if (summary) answer.message = summary;
  return {code: 'refused', answer};
}

/** Turns a message that may be HTML into text. */
function htmlToText(value: unknown): string | undefined {
  const text = asText(value)
    ?.slice(0, 2000)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
  return text ? text : undefined;
}

/** The result of a request that the vendor acknowledged, with its message and next page. */
export function acknowledgement(message: unknown, redirect?: unknown): DeliveryResult {
  const answer: WebhookAnswer = {};
  const text = htmlToText(message);
  const next = asText(redirect);
  if (text) answer.message = text;
  if (next) answer.redirect = next;
  return {code: 'sent', answer};
}
