/** A form of the page's own, given as a child: its fields, order and look stay, the rest is ours. Loaded on demand. */
import {camelCase, mostCharacters, type Field} from '../../request/fields.js';
import {realmDocument} from '../../page/realm.js';
import type {FieldToken} from '../../request/request.js';
import {warnOnce} from '../../page/warn.js';
import {readFieldMap, type Mapping} from '../../delivery/field-map.js';
import type {Strings} from '../../strings/strings.js';
import type {ControlId} from './booklet-form.checking.js';
import type {Editing} from './booklet-form.editing.js';
import {maskClasses, masks} from './masks.js';
import {
  extraOf,
  isUnlockable,
  labelOf,
  Notes,
  problemOf,
  remember,
  tokenFor,
  type Control,
} from './own-controls.js';
import {hearSubmit} from './own-submit.js';

/** What the form says for the element, where that says nothing itself. */
interface Said {
  action: string | null;
  booklet: string | null;
  fieldMap: string | null;
}

/** Most characters of a field that we do not know. */
const most = mostCharacters('message');

/** What OwnForm needs of the element that it is a child of. */
type Host = Mapping & Said & {state: string};

/** What the listeners of the element do. */
interface Listeners {
  editing: Editing;
  submit: (event: Event) => void;
}

const buttons = 'button:not([type]), [type=submit], [type=image]';

/** As a container the sentence would have no width where the page's layout asks for its own. */
const uncontained = new CSSStyleSheet();
uncontained.replaceSync(':host { container-type: normal }');

export class OwnForm {
  readonly form: HTMLFormElement;
  readonly #host: Host;
  /** The sentence of consent, in a shadow of its own: no style of the page reaches it. */
  readonly #consent = realmDocument.createElement('div');
  readonly #consentRoot: ShadowRoot;
  readonly #connection = new AbortController();
  readonly #notes = new Notes();
  /** Controls that were locked while a request is sent. */
  readonly #locked = new Set<HTMLInputElement>();
  /** While a request is sent: put back what cannot be locked. */
  #kept: (() => void)[] = [];
  /** What the element said before, and what it was told for want of that. */
  readonly #before: Said;
  readonly #told: Said;
  readonly #wasUnchecked: boolean;

  constructor(host: Host, form: HTMLFormElement, {editing, submit}: Listeners) {
    this.form = form;
    this.#host = host;
    this.#consentRoot = this.#consent.attachShadow({mode: 'open'});
    this.#consentRoot.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), uncontained];
    // A field may be called as any method of the form is.
    const {getAttribute, setAttribute} = Element.prototype;
    const attribute = (name: string) => getAttribute.call(form, name);
    this.#wasUnchecked = attribute('novalidate') !== null;
    setAttribute.call(form, 'novalidate', '');
    for (const [name, value] of Object.entries(masks)) setAttribute.call(form, name, value);
    setAttribute.call(form, 'class', `${attribute('class') ?? ''} ${maskClasses}`.trim());
    if (attribute('method')?.toLowerCase() !== 'post')
      warnOnce(
        `<${host.localName}>: without the script its form puts what is typed into an address. Give it method="post".`,
      );
    this.#before = {action: host.action, booklet: host.booklet, fieldMap: host.fieldMap};
    host.action ??= attribute('action');
    const booklet = new FormData(form).get('booklet');
    if (typeof booklet === 'string') host.booklet ??= booklet;
    // Where the form goes by the page's own names, so does what is sent for it.
    host.fieldMap ??= this.fields
      .map(({token}) => `${token}:${this.#control(token)?.name ?? ''}`)
      .filter(pair => !/\s/.test(pair))
      .join(' ');
    this.#told = {action: host.action, booklet: host.booklet, fieldMap: host.fieldMap};
    if (!this.fields.some(({token}) => token === 'email'))
      warnOnce(`<${host.localName}>: its form has no field for the email address. Name one email.`);
    const {signal} = this.#connection;
    // At the element, before the page's own listeners, which may end what they hear.
    const listen = (type: string, listener: (event: Event) => void) => {
      host.addEventListener(type, listener, {signal, capture: true});
    };
    hearSubmit(host, form, () => this.#inForm(buttons), {submit, signal});
    listen('input', ({target}) => {
      for (const putBack of this.#kept) putBack();
      editing.input(this.#as(target));
    });
    listen('focusout', ({target}) => editing.leave(this.#as(target)));
    listen('reset', event => {
      // What is on its way may yet fail, and must stand there then.
      if (host.state === 'sending') event.preventDefault();
      // They stand where the form's own reset does not reach.
      else for (const box of this.#consentRoot.querySelectorAll('input')) box.checked = false;
    });
    listen('pointerdown', editing.press);
    listen('pointerup', editing.release);
    listen('pointercancel', editing.release);
  }

  /** Leaves the form to the page, as it was; recorders may go on leaving it out. */
  leave(): void {
    this.#connection.abort();
    this.#consent.remove();
    this.#notes.clear();
    for (const control of this.#locked) control.readOnly = false;
    if (!this.#wasUnchecked) Element.prototype.removeAttribute.call(this.form, 'novalidate');
    // The next form may say something else.
    for (const name of ['action', 'booklet', 'fieldMap'] as const)
      if (this.#host[name] === this.#told[name]) this.#host[name] = this.#before[name];
  }

  /** The fields that we know. */
  get fields(): Field[] {
    const fields = new Map<FieldToken, Field>();
    for (const control of this.#controls) {
      const token = this.#tokenOf(control);
      if (!token || fields.has(token)) continue;
      const name = camelCase(token) as Field['name'];
      fields.set(token, {token, name, required: control.required || token === 'email'});
    }
    return [...fields.values()];
  }

  /**
   * What stands in the fields that we know, by their names on the wire, which boxes of ours are ticked, and whether its own
   * opt-in is; and what stands in its trap for bots.
   */
  get values(): Record<string, string> {
    const data = new FormData(this.form);
    const values: Record<string, string> = {};
    for (const {token, name} of this.fields) {
      const value = data.get(this.#control(token)?.name ?? '');
      if (typeof value === 'string') values[name] = value.trim();
    }
    for (const box of this.#consentRoot.querySelectorAll<HTMLInputElement>('input:checked'))
      values[box.name] = box.value;
    if (this.#box('marketing')?.checked) values['marketing'] = 'on';
    const trap = data.get('trap');
    if (typeof trap === 'string') values['trap'] = trap;
    return values;
  }

  /** What stands in its other fields, by their own names; never a file or a password. */
  get extra(): Record<string, string> {
    const known = new Set(this.fields.map(({token}) => this.#control(token)?.name ?? ''));
    const extra = extraOf(this.form, known, this.#controls, this.#host.localName);
    for (const name of ['consent', 'marketing']) {
      const box = this.#box(name);
      if (box?.checked) extra[name === 'consent' ? 'consentBoxText' : 'marketingText'] = labelOf(box) ?? '';
    }
    return extra;
  }

  /** The label of a field, as the page has it; nothing where it has none. */
  readonly labelOf = (token: FieldToken): string | undefined => {
    const control = this.#control(token);
    return control && labelOf(control);
  };

  /** Adds what the form's own rules find wrong, `required`, `pattern` and their like; and tells the element what was chosen. */
  check(errors: Map<ControlId, string>, strings: Strings): void {
    if (this.#controls.some(({name}) => name === 'booklet')) {
      const chosen = new FormData(this.form).get('booklet');
      this.#told.booklet = this.#host.booklet = typeof chosen === 'string' ? chosen : this.#before.booklet;
    }
    const box = this.#box('consent');
    if (box && !box.checked) errors.set(this.#idOf(box), strings.missingConsent);
    for (const control of this.#controls) {
      const id = this.#idOf(control);
      if (control.value.length > most && !this.#tokenOf(control))
        errors.set(id, strings.tooLong(labelOf(control) ?? control.name, most));
      // We let more addresses pass than browsers do.
      if (control.validity.typeMismatch && control.type === 'email') continue;
      if (control.willValidate && !control.validity.valid && !errors.has(id))
        errors.set(id, problemOf(control, strings));
    }
  }

  focus(id: ControlId): void {
    const box = this.#consentRoot.getElementById(id);
    (box ?? this.#controls.find(control => this.#idOf(control) === id))?.focus();
  }

  /** Elements that readers have to see, beside those of the element's own shadow. */
  get notices(): Iterable<HTMLElement> {
    // Once it is sent, the form has made way for the thanks.
    if (this.#host.state === 'sent') return [];
    return this.#consentRoot.querySelectorAll<HTMLElement>('.notice');
  }

  /**
   * Brings the form up to date. Changes nothing that is so already, since the element looks at its children.
   * @param errors what is wrong, by field
   * @param isSending whether what stands there is on its way: what is changed then would be lost
   * @param drawConsent draws the sentence
   */
  show(
    errors: ReadonlyMap<ControlId, string>,
    isSending: boolean,
    {errorPrefix, locale}: Strings,
    drawConsent: (root: ShadowRoot) => void,
  ): void {
    drawConsent(this.#consentRoot);
    if (this.#consent.lang !== locale) this.#consent.lang = locale;
    if (this.#consent.closest('form') !== this.form) {
      const button = [...this.#inForm<HTMLElement>(buttons)].at(-1);
      if (button) button.before(this.#consent);
      else Element.prototype.append.call(this.form, this.#consent);
    }
    if (!isSending) this.#kept = [];
    else if (this.#kept.length === 0) this.#kept = this.#controls.filter(isUnlockable).map(remember);
    const shown = new Set<ControlId>();
    for (const control of this.#controls) {
      const id = this.#idOf(control);
      const error = shown.has(id) ? undefined : errors.get(id);
      if (error) shown.add(id);
      this.#notes.set(control, error && `${errorPrefix} ${error}`, locale);
      if (!('readOnly' in control)) continue;
      if (isSending && !control.readOnly) {
        control.readOnly = true;
        this.#locked.add(control as HTMLInputElement);
      } else if (!isSending && this.#locked.delete(control as HTMLInputElement)) control.readOnly = false;
    }
  }

  get #controls(): Control[] {
    return [...this.#inForm<Control>('input, select, textarea')].filter(
      control =>
        control.name &&
        !control.matches(':disabled') &&
        !/^(?:hidden|submit|button|reset|image)$/.test(control.type),
    );
  }

  #inForm<T extends Element>(selector: string): Iterable<T> {
    // A field may be called as the method is.
    return Element.prototype.querySelectorAll.call(this.form, selector) as NodeListOf<T>;
  }

  #control(token: FieldToken): Control | undefined {
    return this.#controls.find(control => this.#tokenOf(control) === token);
  }

  #tokenOf(control: Control): FieldToken | undefined {
    return tokenFor(control, readFieldMap(this.#host));
  }

  #idOf(control: Control): ControlId {
    const {name} = control;
    const token = this.#tokenOf(control);
    // Of two fields for one thing, the first is the one that we know.
    if (token && this.#control(token) === control) return token;
    // What we draw is called so.
    return (/^(?:consent|summary)$/.test(name) ? `own-${name}` : name) as ControlId;
  }

  /** A box to tick of that name. */
  #box(wanted: string): HTMLInputElement | undefined {
    return this.#controls.find(
      (control): control is HTMLInputElement => control.name === wanted && control.type === 'checkbox',
    );
  }

  /** An event as it comes from a field of ours, whose id is its token. */
  #as(target: EventTarget | null): Event {
    const control = this.#controls.find(each => each === target);
    return {target: {id: control ? this.#idOf(control) : ''}} as unknown as Event;
  }
}
