/** Finds out what the fields of a form ask for. */
import {fieldTokens} from '../../../../../src/request/fields.js';

export interface FormField {
  /** The name on the wire. */
  readonly name: string;
  /** Our name; undefined for a question that the booklet form does not have. */
  readonly token: string | undefined;
  readonly isRequired: boolean;
  /** Its words, for a sentence. */
  readonly label: string;
}

const byAutocomplete: Readonly<Record<string, string>> = {
  'given-name': 'first-name',
  'family-name': 'last-name',
  name: 'name',
  email: 'email',
  tel: 'phone',
  'tel-national': 'phone',
  'postal-code': 'postal-code',
  country: 'country',
  'country-name': 'country',
  organization: 'organization',
};

const byType: Readonly<Record<string, string>> = {email: 'email', tel: 'phone'};

/** Words in names and labels, the narrower ones first. */
const byWords: readonly (readonly [RegExp, string])[] = [
  [/e-?mail|^EMAIL$/i, 'email'],
  [/first|given|vorname|fname|prénom|prenom|nombre de pila/i, 'first-name'],
  [/last|family|surname|nachname|lname|apellido|cognome|achternaam/i, 'last-name'],
  [/phone|tel(?:$|[^l])|mobile|telefon|handy/i, 'phone'],
  [/zip|post(?:al)?[-_ ]?(?:code)?|plz|postleitzahl/i, 'postal-code'],
  [/country|land$|pays|país/i, 'country'],
  [/company|organi[sz]ation|firma|employer/i, 'organization'],
  [/message|comment|question|nachricht|enquiry|inquiry/i, 'message'],
  [/^(?:your[-_ ]?)?(?:full[-_ ]?)?name\b|^name$/i, 'name'],
];

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Fields that nobody fills in. */
const noQuestion =
  'input:is([type=hidden], [type=submit], [type=button], [type=image], [type=checkbox], [type=radio], [type=file], [type=password])';

/** Honeypots, and fields that a style hides. */
const hidden =
  '[style*="left: -5000px"], [style*="display:none"], [style*="display: none"], [aria-hidden=true], .gform_validation_container, .hidden-fields-container';

/** Lists the questions of a form. */
export function readFields(form: Element): FormField[] {
  return [...form.querySelectorAll<Control>('input, textarea, select')]
    .filter(control => control.name && !control.matches(noQuestion) && !control.closest(hidden))
    .filter(({name}) => !/^(?:b_[\da-f]+_|_gotcha$|_wpcf7|gform_|g-recaptcha|h-captcha)/.test(name))
    .map(control => {
      const label = labelOf(control, form);
      return {
        name: control.name,
        token: guessToken(control, label),
        isRequired: isRequired(control, label),
        label,
      };
    });
}

function labelOf(control: Control, form: Element): string {
  const byId = control.id ? form.querySelector(`label[for="${CSS.escape(control.id)}"]`) : null;
  const text = (byId ?? control.closest('label'))?.textContent ?? '';
  const label = text || (control.getAttribute('placeholder') ?? control.getAttribute('aria-label') ?? '');
  return label.replace(/\s+/g, ' ').trim();
}

function isRequired(control: Control, label: string): boolean {
  return (
    control.required ||
    control.getAttribute('aria-required') === 'true' ||
    /\b(?:required|wpcf7-validates-as-required)\b/.test(control.className) ||
    /\*\s*$|\(required\)/i.test(label)
  );
}

function guessToken(control: Control, label: string): string | undefined {
  const token = guessByNames(control, label);
  // Choices are no free text.
  return control.localName === 'select' && token !== 'country' ? undefined : token;
}

function guessByNames(control: Control, label: string): string | undefined {
  const autocomplete = (control.getAttribute('autocomplete') ?? '').split(/\s+/).at(-1) ?? '';
  const certain = byAutocomplete[autocomplete] ?? byType[control.type];
  if (certain) return certain;
  for (const text of [control.name.replace(/^.*\[(.*)\]$/, '$1'), control.id, label]) {
    const found = byWords.find(([pattern]) => pattern.test(text.replace(/^(?:input|mce)[-_][\d_.-]*/i, '')));
    if (found) return found[1];
  }
  return control.localName === 'textarea' ? 'message' : undefined;
}

/** The attributes that ask the same questions, and what cannot be asked. */
export interface AskedFields {
  /** The value of `fields`; undefined without any. */
  readonly fields: string | undefined;
  /** The destination's names of the fields, by token. */
  readonly names: ReadonlyMap<string, string>;
  readonly notes: readonly string[];
}

/** Translates the questions of a form. */
export function askFields(list: readonly FormField[]): AskedFields {
  const names = new Map<string, string>();
  const tokens: string[] = [];
  const lost: string[] = [];
  for (const {token, name, isRequired, label} of list) {
    if (!token || names.has(token) || !fieldTokens.split(' ').includes(token)) {
      lost.push(`“${label || name}”${isRequired ? ' (required there)' : ''}`);
      continue;
    }
    names.set(token, name);
    tokens.push(isRequired || token === 'email' ? `${token}!` : token);
  }
  const notes =
    lost.length > 0
      ? [
          `The booklet form does not ask for ${lost.join(', ')}. Make them optional in your form service, or put your own form into the element.`,
        ]
      : [];
  return {fields: tokens.length > 0 ? tokens.join(' ') : undefined, names, notes};
}

/** Writes a `field-map` with the names that differ from what the script sends by itself. */
export function writeFieldMap(
  names: ReadonlyMap<string, string>,
  defaults: Readonly<Partial<Record<string, string>>>,
): string | undefined {
  const pairs = [...names].filter(([token, name]) => defaults[token] !== name);
  return pairs.length > 0 ? pairs.map(pair => pair.join(':')).join(' ') : undefined;
}

/** Hidden fields with a value, as `extra-fields`. */
export function readHidden(form: Element, leftOut: RegExp): string | undefined {
  const pairs = [...form.querySelectorAll<HTMLInputElement>('input[type=hidden]')].filter(
    ({name, value}) => name && value && !/[\s:]/.test(name) && !/\s/.test(value) && !leftOut.test(name),
  );
  return pairs.map(({name, value}) => `${name}:${value}`).join(' ') || undefined;
}

/** The words on the button. */
export function readButton(form: Element): string | undefined {
  const button = form.querySelector('button[type=submit], button:not([type]), input[type=submit]');
  const words = button?.getAttribute('value') ?? button?.textContent ?? '';
  return words.replace(/\s+/g, ' ').trim() || undefined;
}

/** A box that visitors have to tick: its name and sentence. */
export function readConsentBox(form: Element): {name: string; text: string} | undefined {
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    const text = labelOf(box, form);
    const isConsent = /consent|accept|privacy|agree|gdpr|datenschutz/i.test(`${box.name} ${text}`);
    if (isConsent && box.name) return {name: box.name, text};
  }
  return undefined;
}
