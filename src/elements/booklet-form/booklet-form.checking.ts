import {findProblem, mostCharacters, type Field, type Problem} from '../../request/fields.js';
import type {FieldToken, WebhookAnswer} from '../../request/request.js';
import type {Strings} from '../../strings/strings.js';
import type {Consent} from './booklet-form.consent.js';

/** The controls of a form that can be wrong, by their ids. */
export type ControlId = FieldToken | 'consent';

/**
 * What is wrong with what stands in a form, in words, by control.
 * @param labelOf what a field is called where it is not called as we call it
 */
export function findErrors(
  fields: readonly Field[],
  {mode}: Consent,
  values: Readonly<Record<string, string>>,
  strings: Strings,
  labelOf?: (token: FieldToken) => string | undefined,
): Map<ControlId, string> {
  const errors = new Map<ControlId, string>();
  for (const field of fields) {
    const problem = findProblem(field, values[field.name] ?? '');
    if (problem) errors.set(field.token, problemText(strings, field, problem, labelOf?.(field.token)));
  }
  if (mode === 'checkbox' && !values['consent']) errors.set('consent', strings.missingConsent);
  return errors;
}

function problemText(
  strings: Strings,
  {token, required}: Field,
  problem: Problem,
  ownLabel: string | undefined,
): string {
  if (problem === 'missing') return strings.missingField(token);
  if (problem === 'too-long')
    return strings.tooLong(ownLabel ?? strings.fieldLabel(token), mostCharacters(token));
  return token === 'email' ? strings.invalidEmail : strings.invalidPhone(required);
}

/** Adds what the destination finds wrong with fields of the form. */
export function addAnswered(
  errors: Map<ControlId, string>,
  fields: readonly Field[],
  answer: WebhookAnswer | undefined,
): void {
  for (const {token, name} of fields) {
    const error = answer?.errors?.find(({field}) => field === name);
    if (error) errors.set(token, error.message);
  }
}

export function setOrDelete<K, V>(map: Map<K, V>, key: K, value: V | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
