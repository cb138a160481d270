/** The way that is left where `fetch` is blocked: a post as a browser does it. Loaded on demand. */
import {realmDocument} from '../core/realm.js';
import type {BookletRequest} from '../core/request.js';
import {readFieldMap, tokenOf, type FieldMap, type Mapping} from './field-map.js';

/** The parameters of a plain post: the fields as they are spelt on the wire, or as the destination spells them. */
export function plainFields({id, fields, booklet, consent, extra, proof}: BookletRequest, names: FieldMap) {
  const values: Record<string, unknown> = {
    ...extra,
    id,
    booklet,
    consentText: consent.text,
    consentVersion: consent.version,
    ...proof,
  };
  const own = {...fields, consent: consent.granted, marketing: consent.marketing};
  for (const [name, value] of Object.entries(own)) {
    values[names[tokenOf(name)] ?? name] = value;
  }
  return Object.entries(values).flatMap(([name, value]): [string, string][] =>
    value === null || value === undefined ? [] : [[name, String(value as string | number | boolean)]],
  );
}

/**
 * Leaves the page with the request.
 * @param host in whose shadow a form may stand for a moment
 */
export function postNatively(host: Mapping, action: string, request: BookletRequest): void {
  const form = realmDocument.createElement('form');
  form.action = action;
  form.method = 'post';
  form.rel = 'noreferrer';
  form.hidden = true;
  for (const [name, value] of plainFields(request, readFieldMap(host))) {
    // In a text area line breaks stay.
    const control = realmDocument.createElement('textarea');
    control.name = name;
    control.value = value;
    form.append(control);
  }
  (host.shadowRoot ?? host).append(form);
  // A field that is called `submit` shadows the method.
  HTMLFormElement.prototype.submit.call(form);
  form.remove();
}
