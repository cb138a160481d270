/** A form of the page's own, given as a child. Its fields, order and styles stay the page's. Loaded on demand. */
import type {FieldMap} from '../../../delivery/field-map.js';
import type {PlainFields} from '../../../delivery/plain-fields.js';
import {camelCase, maxCharacters, type Field} from '../../../request/fields.js';
import {normalizeValue} from '../../../request/normalize-value.js';
import type {FieldName, FieldToken, FieldValues} from '../../../request/request.js';
import type {Strings} from '../../../strings/strings.js';
import type {EditTracker} from '../fields/edit-tracker.js';
import type {FieldSource, FieldSourceView, FormContent, FormDefaults} from '../fields/field-source.js';
import {OwnFormErrors} from './errors.js';
import {
  constraintMessage,
  ControlLock,
  labelOf,
  readExtraFields,
  tokenFor,
  type Control,
} from './controls.js';
import {FormMarks, makeConsentPlace, removeLeftovers} from './marks.js';
import {firesSubmit, listenForSubmit, submitWith} from './submit.js';
import type {ControlId} from '../fields/field-source.js';

/** What the element hands in. This module has no copy of the script's own code. */
export interface OwnFormOptions {
  /** The element that the form is a child of. */
  host: HTMLElement & {readonly state: string};
  /** The element's `field-map`, or the form's own names. */
  fieldMap: () => FieldMap;
  tracker: EditTracker;
  submit: (event: Event) => void;
  /** Marks the form so that session recorders leave it out. */
  hideFromRecorders: (form: Element) => void;
  createElement: (name: 'div' | 'form' | 'input' | 'p') => HTMLElement;
  /** Warns the page's developer about the form. */
  warn: (message: string) => void;
}

/** The most characters of a field that is not one of ours. */
const maxLength = maxCharacters('message');

const submitButtons = 'button:not([type]), [type=submit], [type=image]';

/** A size container would have no width if the page lays out its form by the size of its children. */
const withoutContainer = new CSSStyleSheet();
withoutContainer.replaceSync(':host { container-type: normal }');

// A field may have the name of any member of the form.
const {append, getAttribute, querySelectorAll} = Element.prototype;

export class OwnForm implements FieldSource {
  readonly layout = 'own';
  readonly pageForm: HTMLFormElement;
  readonly #options: OwnFormOptions;
  /** The sentence of consent. In a shadow root of its own, since no style of the page may reach it. */
  readonly #consent: HTMLElement;
  readonly #consentRoot: ShadowRoot;
  readonly #listening = new AbortController();
  readonly #errors: OwnFormErrors;
  readonly #lock = new ControlLock();
  /** The button that sent the form. */
  #submitter: HTMLElement | null | undefined;
  readonly #marks: FormMarks;

  constructor(form: HTMLFormElement, options: OwnFormOptions) {
    const {host, createElement, warn} = options;
    this.pageForm = form;
    this.#options = options;
    this.#errors = new OwnFormErrors(createElement);
    removeLeftovers(form);
    this.#consent = makeConsentPlace(createElement);
    this.#consentRoot = this.#consent.attachShadow({mode: 'open'});
    this.#consentRoot.adoptedStyleSheets = [...(host.shadowRoot?.adoptedStyleSheets ?? []), withoutContainer];
    this.#marks = new FormMarks(form, options.hideFromRecorders);
    if (this.#attribute('method')?.toLowerCase() !== 'post')
      warn('without the script, its form would put what visitors type into a URL. Give it method="post".');
    if (!this.fields.some(({token}) => token === 'email'))
      warn('its form has no field for the email address. Name one email.');
    this.#listen();
  }

  get defaults(): FormDefaults {
    const booklet = new FormData(this.pageForm).get('booklet');
    const names: FieldMap = {};
    for (const control of this.#controls) {
      const token = tokenFor(control, {});
      if (token) names[token] ??= control.name;
    }
    return {
      action: this.#attribute('action'),
      booklet: typeof booklet === 'string' ? booklet : null,
      fieldNames: names,
    };
  }

  get fields(): Field[] {
    const fields = new Map<FieldToken, Field>();
    for (const control of this.#controls) {
      const token = this.#tokenOf(control);
      if (!token || fields.has(token)) continue;
      const name = camelCase(token) as FieldName;
      fields.set(token, {token, name, required: control.required || token === 'email'});
    }
    return [...fields.values()];
  }

  read(): FormContent {
    const data = new FormData(this.pageForm);
    const textOf = (name: string) => {
      const value = data.get(name);
      return typeof value === 'string' ? value : undefined;
    };
    const values: FieldValues = {};
    for (const {token, name} of this.fields) {
      const value = normalizeValue(token, textOf(this.#control(token)?.name ?? '') ?? '');
      if (value) values[name] = value;
    }
    const isTicked = (name: string) =>
      this.#consentRoot.querySelector(`input[name=${name}]:checked`) !== null;
    const canChooseBooklet = this.#controls.some(({name}) => name === 'booklet');
    return {
      values,
      extra: this.#readExtra(),
      booklet: canChooseBooklet ? textOf('booklet') : undefined,
      hasTickedConsent: isTicked('consent'),
      hasTickedMarketing: isTicked('marketing') || this.#box('marketing')?.checked === true,
      trap: textOf('trap') ?? '',
    };
  }

  labelOf(token: FieldToken): string | undefined {
    const control = this.#control(token);
    return control && labelOf(control);
  }

  addErrors(errors: Map<ControlId, string>, strings: Strings): void {
    const box = this.#box('consent');
    if (box && !box.checked) errors.set(this.#idOf(box), strings.missingConsent);
    for (const control of this.#controls) {
      const id = this.#idOf(control);
      if (control.value.length > maxLength && !this.#tokenOf(control))
        errors.set(id, strings.tooLong(labelOf(control) ?? control.name, maxLength));
      // We accept more addresses than browsers do.
      if (control.validity.typeMismatch && control.type === 'email') continue;
      if (control.willValidate && !control.validity.valid && !errors.has(id))
        errors.set(id, constraintMessage(control, strings));
    }
  }

  update({errors, isSending, strings: {errorPrefix, locale}, renderConsent}: FieldSourceView): void {
    renderConsent(this.#consentRoot);
    if (this.#consent.closest('form') !== this.pageForm) this.#insertConsent();
    if (isSending) this.#lock.lock(this.#controls);
    else this.#lock.unlock();
    const shown = new Map<ControlId, Control>();
    for (const control of this.#controls) {
      const id = this.#idOf(control);
      const error = shown.has(id) ? undefined : errors.get(id);
      if (!error) continue;
      shown.set(id, control);
      this.#errors.show(control, `${errorPrefix} ${error}`, locale);
    }
    this.#errors.hideAllBut([...shown.values()]);
  }

  focus(id: ControlId): void {
    const box = this.#consentRoot.getElementById(id);
    (box ?? this.#controls.find(control => this.#idOf(control) === id))?.focus();
  }

  reset(): void {
    HTMLFormElement.prototype.reset.call(this.pageForm);
  }

  submitNatively(fields: PlainFields): void {
    const names = new Set([...this.#inForm<Control>('[name]')].map(({name}) => name));
    // A box that is not ticked is not posted.
    const missing = fields.filter(([name, value]) => !names.has(name) && value !== 'false');
    submitWith(this.pageForm, missing, this.#submitter, this.#options.createElement);
  }

  get notices(): Iterable<HTMLElement> {
    // After sending, the thanks are in the place of the form.
    if (this.#options.host.state === 'sent') return [];
    return this.#consentRoot.querySelectorAll<HTMLElement>('.notice');
  }

  /** Restores the form, except for the marks for session recorders. */
  disconnect(): void {
    this.#listening.abort();
    this.#consent.remove();
    this.#errors.hideAllBut([]);
    this.#lock.unlock();
    this.#marks.remove();
  }

  #listen(): void {
    const {host, tracker, submit, warn} = this.#options;
    const {signal} = this.#listening;
    // At the host and while capturing: listeners of the page may stop events before they bubble.
    const listen = (type: string, listener: (event: Event) => void) => {
      host.addEventListener(type, listener, {signal, capture: true});
    };
    const withControl = (use: (id: ControlId) => void) => (event: Event) => {
      const control = this.#controls.find(each => each === event.target);
      if (control) use(this.#idOf(control));
    };
    listenForSubmit(host, this.pageForm, {
      findButtons: () => this.#inForm(submitButtons),
      firesSubmit: () => firesSubmit(this.#consentRoot, this.#options.createElement),
      submit: event => {
        this.#submitter = (event as SubmitEvent).submitter;
        submit(event);
      },
      canceled: () => warn('the page cancels the submit event of its form: the form is not sent.'),
      signal,
    });
    listen('input', event => {
      this.#lock.restore();
      withControl(id => tracker.fieldChanged(id))(event);
    });
    listen(
      'focusout',
      withControl(id => tracker.fieldLeft(id)),
    );
    listen('reset', event => {
      // The request may yet fail, and the visitor may want to send it again.
      if (host.state === 'sending') event.preventDefault();
      // Our boxes are outside the form.
      else for (const box of this.#consentRoot.querySelectorAll('input')) box.checked = false;
    });
    listen('pointerdown', tracker.pointerDown);
    listen('pointerup', tracker.pointerUp);
    listen('pointercancel', tracker.pointerUp);
  }

  #insertConsent(): void {
    const button = [...this.#inForm<HTMLElement>(submitButtons)].at(-1);
    if (button) button.before(this.#consent);
    else append.call(this.pageForm, this.#consent);
  }

  #readExtra(): Record<string, string> {
    const knownNames = new Set(this.fields.map(({token}) => this.#control(token)?.name ?? ''));
    const extra = readExtraFields(this.pageForm, knownNames, this.#controls, this.#options.warn);
    for (const [name, textName] of [
      ['consent', 'consentBoxText'],
      ['marketing', 'marketingText'],
    ] as const) {
      const box = this.#box(name);
      if (box?.checked) extra[textName] = labelOf(box) ?? '';
    }
    return extra;
  }

  /** The controls that a visitor can fill in. */
  get #controls(): Control[] {
    return [...this.#inForm<Control>('input, select, textarea')].filter(
      control =>
        control.name &&
        !control.matches(':disabled') &&
        !/^(?:hidden|submit|button|reset|image)$/.test(control.type),
    );
  }

  #inForm<T extends Element>(selector: string): Iterable<T> {
    return querySelectorAll.call(this.pageForm, selector) as NodeListOf<T>;
  }

  #attribute(name: string): string | null {
    return getAttribute.call(this.pageForm, name);
  }

  #control(token: FieldToken): Control | undefined {
    return this.#controls.find(control => this.#tokenOf(control) === token);
  }

  #tokenOf(control: Control): FieldToken | undefined {
    return tokenFor(control, this.#options.fieldMap());
  }

  #idOf(control: Control): ControlId {
    const {name} = control;
    const token = this.#tokenOf(control);
    // If two controls are the same field, the first has its id.
    if (token && this.#control(token) === control) return token;
    // Elements of ours have these ids.
    return /^(?:consent|summary)$/.test(name) ? `own-${name}` : name;
  }

  /** Finds a checkbox of the page. */
  #box(name: string): HTMLInputElement | undefined {
    return this.#controls.find(
      (control): control is HTMLInputElement => control.name === name && control.type === 'checkbox',
    );
  }
}
