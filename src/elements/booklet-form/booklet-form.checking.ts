import {findProblem, mostCharacters, type Field, type Problem} from '../../core/fields.js';
import type {FieldToken} from '../../core/request.js';
import type {Strings} from '../../strings/strings.js';
import type {Consent} from './booklet-form.consent.js';

/** The controls of a form that can be wrong, by their ids. */
export type ControlId = FieldToken | 'consent';

/** What is wrong with what stands in a form, in words, by control. */
export function findErrors(
  fields: readonly Field[],
  {mode}: Consent,
  values: Readonly<Record<string, string>>,
  strings: Strings,
): Map<ControlId, string> {
  const errors = new Map<ControlId, string>();
  for (const field of fields) {
    const problem = findProblem(field, values[field.name] ?? '');
    if (problem) errors.set(field.token, problemText(strings, field.token, problem));
  }
  if (mode === 'checkbox' && !values['consent']) errors.set('consent', strings.missingConsent);
  return errors;
}

function problemText(strings: Strings, token: FieldToken, problem: Problem): string {
  const label = strings.fieldLabel(token);
  if (problem === 'missing') return strings.missing(label);
  if (problem === 'too-long') return strings.tooLong(label, mostCharacters(token));
  return token === 'email' ? strings.invalidEmail : strings.invalidPhone;
}
