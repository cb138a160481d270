/** The controls of a form of the page's own. */
import {fieldTokens} from '../../request/fields.js';
import {realmDocument} from '../../page/realm.js';
import type {FieldToken} from '../../request/request.js';
import {warnOnce} from '../../page/warn.js';
import {tokenOf, type FieldMap} from '../../delivery/field-map.js';
import type {Strings} from '../../strings/strings.js';

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a control is called, as the page has it; undefined where it says nothing. */
export function labelOf(control: Control): string | undefined {
  const label = control.labels?.[0]?.cloneNode(true) as HTMLElement | undefined;
  for (const inner of label?.querySelectorAll('input, select, textarea, .offprint-error') ?? [])
    inner.remove();
  const text = (label?.textContent ?? control.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ');
  return text.replace(/[\s*:]+$/, '').trim() || undefined;
}

/** What a control's own rules find wrong, in our words as far as we have some: the browser's may be in another language. */
export function problemOf(control: Control, strings: Strings): string {
  const {valueMissing, patternMismatch, tooLong} = control.validity;
  if (valueMissing && control.type === 'checkbox') return strings.missingConsent;
  // The label of a button is one of the answers; what is asked stands above them.
  const group = control.type === 'radio' ? control.closest('fieldset')?.querySelector('legend') : undefined;
  const label = control.type === 'radio' ? group?.textContent.trim() : labelOf(control);
  if (valueMissing && label) return strings.emptyField(label);
  if (tooLong && 'maxLength' in control) return strings.tooLong(label ?? control.name, control.maxLength);
  return (patternMismatch && control.title) || control.validationMessage;
}

/** Tokens that go by another name among the purposes of autofill and the types of inputs. */
const tokensByPurpose: Record<string, FieldToken> = {
  'given-name': 'first-name',
  'family-name': 'last-name',
  tel: 'phone',
  'country-name': 'country',
};

/** Which of our fields a control is, by the map of names, its name, what browsers fill in there, and its type. */
export function tokenFor({name, autocomplete, type}: Control, names: FieldMap): FieldToken | undefined {
  const mapped = Object.entries(names).find(([, own]) => own === name)?.[0] ?? '';
  for (const word of [mapped, tokenOf(name), ...autocomplete.split(' '), type]) {
    const token = tokensByPurpose[word] ?? word;
    if (fieldTokens.split(' ').includes(token)) return token as FieldToken;
  }
  return undefined;
}

/** Names that a plain post gives to what a request says beside the fields: see `delivery/native`. */
const understood = /^(?:booklet|consent|consentText|consentVersion|marketing|trap)$/;

/** Those that only we can fill in. */
const reserved = /^(?:id|altcha|elapsed)$/;

/**
 * What stands in a form beside what is read as something else, by the page's own names; never a file or a password.
 * @param known names of fields that are ours
 * @param controls those that a visitor can fill in
 * @param element who warns
 */
export function extraOf(
  form: HTMLFormElement,
  known: ReadonlySet<string>,
  controls: readonly Control[],
  element: string,
): Record<string, string> {
  const named = (type: RegExp) =>
    new Set(controls.filter(control => type.test(control.type)).map(({name}) => name));
  const secret = named(/^(?:password|file)$/);
  const data = new FormData(form);
  // What a visitor says of these in another way than by a tick, nobody but the publisher can read.
  const ticked = named(/^checkbox$/);
  const read = new Set<string>();
  for (const {name} of controls)
    if (/^(?:consent|marketing)$/.test(name) && !ticked.has(name)) {
      warnOnce(
        `<${element}>: ${name} is understood of a checkbox alone; what is chosen is sent as it stands.`,
      );
      read.add(name);
    }
  if (data.getAll('booklet').length > 1) read.add('booklet');
  const extra: Record<string, string> = {};
  for (const [name, value] of data) {
    if (known.has(name) || (understood.test(name) && !read.has(name))) continue;
    if (reserved.test(name)) warnOnce(`<${element}>: the field ${name} is not sent: rename it.`);
    else if (typeof value !== 'string' || secret.has(name))
      warnOnce(`<${element}>: the field ${name} is not sent: no files, no passwords.`);
    else if (value.trim()) extra[name] = [extra[name], value.trim()].filter(Boolean).join(', ');
  }
  return extra;
}

/** Whether a control can be changed though it is read-only. */
export function isUnlockable({type}: Control): boolean {
  return /^(?:select-|checkbox|radio|range|color)/.test(type);
}

/** Remembers how a control stands, and answers with what puts it back. */
export function remember(control: Control): () => void {
  if (control instanceof HTMLSelectElement) {
    const chosen = Array.from(control.options, option => [option, option.selected] as const);
    return () => {
      for (const [option, selected] of chosen) option.selected = selected;
    };
  }
  const {value, checked} = control as HTMLInputElement;
  return () => void Object.assign(control, {value, checked});
}

function describe(control: Control, change: (ids: string[]) => string[]): void {
  const ids = change(control.getAttribute('aria-describedby')?.split(/\s+/) ?? []);
  if (ids.length > 0) control.setAttribute('aria-describedby', ids.join(' '));
  else control.removeAttribute('aria-describedby');
}

let notesMade = 0;

/** What is wrong, before each control that is; names of controls may be anything, so that the ids are counted. */
export class Notes {
  readonly #notes = new Map<Control, HTMLElement>();

  clear(): void {
    for (const control of [...this.#notes.keys()]) this.set(control);
  }

  /**
   * @param text what is wrong there; undefined where nothing is any more
   * @param locale the language of the text
   */
  set(control: Control, text?: string, locale = ''): void {
    let note = this.#notes.get(control);
    if (!text) {
      if (!note) return;
      note.remove();
      this.#notes.delete(control);
      control.removeAttribute('aria-invalid');
      describe(control, ids => ids.filter(id => id !== note?.id));
      return;
    }
    if (!note) {
      const made = (note = realmDocument.createElement('p'));
      made.className = 'offprint-error';
      made.id = `offprint-error-${String((notesMade += 1))}`;
      this.#notes.set(control, made);
      control.setAttribute('aria-invalid', 'true');
      describe(control, ids => [...ids, made.id]);
      (control.closest('label') ?? control).before(made);
    }
    if (note.lang !== locale) note.lang = locale;
    if (note.textContent !== text) note.textContent = text;
  }
}
