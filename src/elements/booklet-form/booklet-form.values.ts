import type {Field} from '../../request/fields.js';
import type {FieldValues} from '../../request/request.js';

/** What stands in a form, by the names of its controls. */
export type Values = Readonly<Record<string, string>>;

/** What stands in a form, trimmed. To be read when it is needed: autofill may tell of no change. */
export function valuesIn(form: HTMLFormElement | null): Record<string, string> {
  const entries = form ? [...new FormData(form)] : [];
  return Object.fromEntries(entries.map(([name, value]) => [name, (value as string).trim()]));
}

/** Fields are drawn in a new order over the old: what was typed follows its name. */
export function putBack(form: HTMLFormElement | null, typed: Values | undefined): void {
  for (const control of typed ? (form?.elements ?? []) : []) {
    const {name, type} = control as HTMLInputElement;
    if ('value' in control && type !== 'checkbox') control.value = typed?.[name] ?? '';
  }
}

/** What was typed into the fields, by their names on the wire; a field left empty is not there. */
export function typedIn(fields: readonly Field[], values: Values): FieldValues {
  const typed: FieldValues = {};
  for (const {name} of fields) {
    if (values[name]) typed[name] = values[name];
  }
  return typed;
}
