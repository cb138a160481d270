/** The controls of a form of the page's own. */
import type {FieldMap} from '../../../delivery/field-map.js';
import {fieldTokens, kebabCase} from '../../../request/fields.js';
import type {FieldToken, PlainPostName} from '../../../request/request.js';
import type {Strings} from '../../../strings/strings.js';

/** The value of our marks that are true by presence, so that a copy's marks can be told from the page's. */
export const ourMark = 'offprint';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Read from the prototype: a field of that name shadows the method of its form. */
const {querySelector} = Element.prototype;

/** Returns the page's label of a control; undefined if it has none. */
export function labelOf(control: Control): string | undefined {
  const label = findLabel(control)?.cloneNode(true) as HTMLElement | undefined;
  for (const inner of label?.querySelectorAll('input, select, textarea, .offprint-error') ?? [])
    inner.remove();
  const text = (label?.textContent ?? control.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ');
  return text.replace(/[\s*:]+$/, '').trim() || undefined;
}

/** Finds the label of a control. Where a page has an id twice, browsers give both labels to the first control. */
function findLabel(control: Control): Element | null | undefined {
  const {labels, id, form} = control;
  if (labels?.[0] || !id || !form) return labels?.[0];
  return querySelector.call(form, `label[for="${CSS.escape(id)}"]`);
}

/**
 * Describes the violated constraint of a control. Our message comes first: the browser's may be in another language
 * than the page.
 */
export function constraintMessage(control: Control, strings: Strings): string {
  const {valueMissing, patternMismatch, tooLong} = control.validity;
  if (valueMissing && control.type === 'checkbox') return strings.missingConsent;
  // The label of a radio button is one of the answers; the legend is the question.
  const legend = control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : undefined;
  const label = control.type === 'radio' ? legend?.textContent.trim() : labelOf(control);
  if (valueMissing && label) return strings.emptyField(label);
  if (tooLong && 'maxLength' in control) return strings.tooLong(label ?? control.name, control.maxLength);
  return (patternMismatch && control.title) || control.validationMessage;
}

/** Tokens by autofill purposes and input types with another name. */
const tokensByPurpose: Record<string, FieldToken> = {
  'given-name': 'first-name',
  'family-name': 'last-name',
  tel: 'phone',
  'country-name': 'country',
};

/** Tells which of our fields a control is, by `field-map`, its name, its `autocomplete`, and its type. */
export function tokenFor({name, autocomplete, type}: Control, names: FieldMap): FieldToken | undefined {
  const mapped = Object.entries(names).find(([, mappedName]) => mappedName === name)?.[0] ?? '';
  for (const word of [mapped, kebabCase(name), ...autocomplete.split(' '), type]) {
    const token = tokensByPurpose[word] ?? word;
    if (fieldTokens.split(' ').includes(token)) return token as FieldToken;
  }
  return undefined;
}

/** The fields of a plain post: whether the page's form may have them, or only the script sets them. */
const plainPostAuthors: Record<PlainPostName, 'page' | 'script'> = {
  booklet: 'page',
  consent: 'page',
  consentText: 'page',
  consentVersion: 'page',
  marketing: 'page',
  trap: 'page',
  id: 'script',
  altcha: 'script',
  elapsed: 'script',
};

/**
 * Reads the extra fields of a form, by the page's own names; never a file or a password.
 * @param form the form
 * @param knownNames names of controls that are our fields
 * @param controls the controls that a visitor can fill in
 * @param warn warns the page's developer
 */
export function readExtraFields(
  form: HTMLFormElement,
  knownNames: ReadonlySet<string>,
  controls: readonly Control[],
  warn: (message: string) => void,
): Record<string, string> {
  const namesOfType = (type: RegExp) =>
    new Set(controls.filter(control => type.test(control.type)).map(({name}) => name));
  const secretNames = namesOfType(/^(?:password|file)$/);
  const checkboxNames = namesOfType(/^checkbox$/);
  const data = new FormData(form);
  // Fields with names of a plain post whose values can't be used as such.
  const sentAsExtra = new Set<string>();
  for (const {name} of controls)
    if (/^(?:consent|marketing)$/.test(name) && !checkboxNames.has(name)) {
      warn(`only a checkbox can be called ${name}. The value is sent as an extra field.`);
      sentAsExtra.add(name);
    }
  if (data.getAll('booklet').length > 1) sentAsExtra.add('booklet');
  const extra: Record<string, string> = {};
  for (const [name, value] of data) {
    const author = Object.hasOwn(plainPostAuthors, name) && plainPostAuthors[name as PlainPostName];
    if (knownNames.has(name) || (author === 'page' && !sentAsExtra.has(name))) continue;
    if (author === 'script') warn(`the field ${name} is not sent. Rename it.`);
    else if (typeof value !== 'string' || secretNames.has(name))
      warn(`the field ${name} is not sent. Forms can’t send files or passwords.`);
    else if (value.trim()) extra[name] = [extra[name], value.trim()].filter(Boolean).join(', ');
  }
  return extra;
}

/** Locks the controls of a form while a request is sent. */
export class ControlLock {
  readonly #locked = new Set<HTMLInputElement | HTMLTextAreaElement>();
  /** Restore the controls that can't be read-only. */
  #restorers: (() => void)[] = [];

  lock(controls: readonly Control[]): void {
    if (this.#restorers.length === 0) this.#restorers = controls.filter(ignoresReadOnly).map(rememberState);
    for (const control of controls) {
      if (!('readOnly' in control) || control.readOnly) continue;
      control.setAttribute('readonly', ourMark);
      this.#locked.add(control);
    }
  }

  unlock(): void {
    this.#restorers = [];
    for (const control of this.#locked) control.readOnly = false;
    this.#locked.clear();
  }

  /** Undoes changes by the visitor in controls that can't be read-only. */
  restore(): void {
    for (const restore of this.#restorers) restore();
  }
}

/** Whether a control ignores `readonly`. */
function ignoresReadOnly({type}: Control): boolean {
  return /^(?:select-|checkbox|radio|range|color)/.test(type);
}

/** Remembers the state of a control, and returns a function that restores it. */
function rememberState(control: Control): () => void {
  if (control instanceof HTMLSelectElement) {
    const chosen = [...control.options].map(option => [option, option.selected] as const);
    return () => {
      for (const [option, selected] of chosen) option.selected = selected;
    };
  }
  const {value, checked} = control as HTMLInputElement;
  return () => void Object.assign(control, {value, checked});
}
