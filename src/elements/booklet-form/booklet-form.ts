import {LitElement, type PropertyValues} from 'lit';
import {announce} from '../../controllers/announce.js';
import {read, texts, wholeNumber} from '../../controllers/attributes.js';
import {Presentation, presentationProperties, type Presentable} from '../../controllers/presentation.js';
import {Slotted} from '../../controllers/slotted.js';
import {makeRequest} from '../../core/booklet-request.js';
import {
  OffprintConsentEvent,
  OffprintFailureEvent,
  OffprintSubmitEvent,
  OffprintSuccessEvent,
} from '../../core/events.js';
import {fieldTokens, findProblem, readFields} from '../../core/fields.js';
import {pageDefault} from '../../core/page-defaults.js';
import type {BookletRequest, FieldToken, FieldValues} from '../../core/request.js';
import {fetchableUrl} from '../../core/url.js';
import {version} from '../../core/version.js';
import {warnOfValue} from '../../core/warn.js';
import {deliver, type Try} from '../../delivery/deliver.js';
import {postJson} from '../../delivery/json.js';
import {button, tokens} from '../../styles/tokens.js';
import {consentOf, receiptOf} from './booklet-form.consent.js';
import {bookletFormStyles} from './booklet-form.styles.js';
import {bookletFormTemplate, problemText} from './booklet-form.templates.js';

/**
 * A form to ask for a digital booklet.
 *
 * A request is delivered or visibly not: it carries an id made once, is tried again by itself where that cannot
 * double it, and what was typed stays until the destination has acknowledged it. Nothing is sent but what the visitor
 * typed and the proof of consent, and only to `action`.
 *
 * @slot heading - the heading, as rich text
 * @slot description - what is offered, as rich text
 * @slot consent-text - the sentence of consent, as rich text
 * @slot success-message - the thanks, as rich text
 * @csspart heading - the heading
 * @csspart body - the form
 * @csspart image - the cover of the booklet
 * @csspart label - the label of a field
 * @csspart field - an input
 * @csspart notice - the sentence of consent
 * @csspart meta - hints, and the line while it is sent
 * @csspart error - the summary of what is wrong, and each error at its field
 * @csspart button - the button
 * @csspart link - our own links
 * @cssprop --offprint-accent - colour of links, button and focus
 * @cssprop --offprint-text - colour of the text
 * @cssprop --offprint-surface - ground
 * @cssprop --offprint-border - colour of hairlines
 * @cssprop --offprint-radius - corners
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @fires {OffprintSubmitEvent} offprint-submit - before sending; cancelable
 * @fires {OffprintConsentEvent} offprint-consent - what the visitor agreed to
 * @fires {OffprintSuccessEvent} offprint-success - the request was acknowledged
 * @fires {OffprintFailureEvent} offprint-failure - it was not
 */
export class OffprintBookletForm extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, button, bookletFormStyles];
  static override properties = {
    ...presentationProperties,
    ...texts(
      'action fields description cover cover-alt booklet submit-label success-message success-href consent-text ' +
        'consent-version privacy-href health-privacy-href terms-href organization fallback-href timeout',
    ),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  /** `idle invalid sending sent failed` */
  declare state: string;
  /** URL of the webhook that takes requests, format in `core/request`. */
  declare action: string | null;
  /** Tokens, each with `!` behind it where required. */
  declare fields: string | null;
  /** What is offered, in a sentence. */
  declare description: string | null;
  /** URL of a picture of the booklet. */
  declare cover: string | null;
  declare coverAlt: string | null;
  /** Id of the booklet, sent along. */
  declare booklet: string | null;
  declare submitLabel: string | null;
  declare successMessage: string | null;
  /** Where to go on success. */
  declare successHref: string | null;
  /** The sentence of consent, in place of the built-in one. */
  declare consentText: string | null;
  /** Your name for that wording, kept with each request. */
  declare consentVersion: string | null;
  declare privacyHref: string | null;
  declare healthPrivacyHref: string | null;
  declare termsHref: string | null;
  /** Who receives the request. */
  declare organization: string | null;
  /** A link or mailto, offered when nothing could be delivered. */
  declare fallbackHref: string | null;
  /** Milliseconds for one try, 15000. */
  declare timeout: string | null;

  #errors = new Map<FieldToken, string>();
  #outcome: Try | undefined;
  /** The request under way, or failed: sent again as it is while the visitor changes nothing. */
  #pending: {request: BookletRequest; body: string; content: string} | undefined;
  /** What was typed, while fields are drawn anew. */
  #typed: Record<string, string> | undefined;
  readonly #shownAt = performance.now();
  readonly #trapName = `f${Math.random().toString(36).slice(2)}`;
  readonly #presentation = new Presentation(this);
  readonly #slotted = new Slotted(this);

  /** Sends what stands in the form, if it is valid; resolves when it is sent or has visibly failed. */
  async submit(): Promise<void> {
    if (this.state === 'sending' || this.state === 'sent') return;
    this.#errors = this.#findErrors();
    if (this.#errors.size > 0) return this.#show('invalid');
    const {request, body} = this.#prepare();
    this.state = 'idle';
    if (!announce(this, new OffprintSubmitEvent(request.id))) return;
    this.state = 'sending';
    announce(this, new OffprintConsentEvent(request.consent.version, true));
    await this.#settle(request.id, await this.#send(request.id, body));
  }

  /** Empties the form and shows it anew. */
  reset(): void {
    this.#form?.reset();
    this.#pending = undefined;
    this.#errors.clear();
    this.state = 'idle';
  }

  /** Whether what stands in the form could be sent; shows nothing. */
  checkValidity(): boolean {
    return this.#findErrors().size === 0;
  }

  protected override willUpdate(changed: PropertyValues<OffprintBookletForm>): void {
    // Copied markup may say how the form was that it is a copy of.
    if (!this.hasUpdated) this.state = 'idle';
    if (changed.has('fields')) this.#typed = this.#values;
  }

  protected override render() {
    const {description} = this;
    return bookletFormTemplate(this, {
      presentation: this.#presentation,
      fields: this.#fields,
      errors: this.#errors,
      outcome: this.#outcome,
      describes: description || this.#slotted.has('description'),
      consent: this.#consent,
      trapName: this.#trapName,
      submit: this.#submit,
      focusField: this.#focusField,
    });
  }

  /** Fields are drawn in their new order over the old: what was typed follows its name. */
  protected override updated(): void {
    for (const control of this.#typed ? (this.#form?.elements ?? []) : []) {
      if ('value' in control) control.value = this.#typed?.[(control as HTMLInputElement).name] ?? '';
    }
    this.#typed = undefined;
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** What stands in the form, trimmed, by name. Read when it is needed: autofill may tell of no change. */
  get #values(): Record<string, string> {
    const entries = this.hasUpdated && this.#form ? [...new FormData(this.#form)] : [];
    return Object.fromEntries(entries.map(([name, value]) => [name, (value as string).trim()]));
  }

  get #fields() {
    return readFields(this.fields ?? 'first-name! last-name! email! phone', token => {
      warnOfValue(this, 'fields', token, `${fieldTokens}, with “!” after a required one`);
    });
  }

  get #consent() {
    return consentOf(this, this.#presentation.strings, this.#slotted);
  }

  #findErrors(): Map<FieldToken, string> {
    const values = this.#values;
    const errors = new Map<FieldToken, string>();
    for (const field of this.#fields) {
      const problem = findProblem(field, values[field.name] ?? '');
      if (problem) errors.set(field.token, problemText(this.#presentation.strings, field.token, problem));
    }
    return errors;
  }

  /** Shows a state with its message, and moves the focus there. */
  async #show(state: string): Promise<void> {
    this.state = state;
    this.requestUpdate();
    await this.updateComplete;
    this.#focusOn('summary');
  }

  /** The request for what stands in the form: the same as before, where nothing has changed since. */
  #prepare(): {request: BookletRequest; body: string} {
    const values = this.#values;
    const fields: FieldValues = {};
    for (const {name} of this.#fields) {
      if (values[name]) fields[name] = values[name];
    }
    // Lit leaves a property without its attribute undefined, which JSON would leave out.
    const submission = {
      booklet: this.booklet ?? null,
      fields,
      consent: receiptOf(this.#consent, this.#presentation.strings, this.consentVersion ?? null),
      trap: values[this.#trapName] ?? '',
    };
    const content = JSON.stringify(submission);
    if (this.#pending?.content !== content) {
      const request = makeRequest(submission, performance.now() - this.#shownAt);
      this.#pending = {request, body: JSON.stringify(request), content};
    }
    return this.#pending;
  }

  async #send(id: string, body: string): Promise<Try> {
    const url = read(this, 'action', this.action || pageDefault('action') || ' ', fetchableUrl);
    if (!url) return {code: 'blocked'};
    const timeout = wholeNumber(this, 'timeout', this.timeout, 15_000, 1);
    return deliver(signal => postJson(url, id, body, signal), timeout);
  }

  async #settle(id: string, outcome: Try): Promise<void> {
    // The form was reset meanwhile.
    if (this.#pending?.request.id !== id) return;
    this.#outcome = outcome;
    const {code, answer} = outcome;
    // What was refused is not stored, and would be refused again: the next try is a new request.
    const isFinal = code === 'sent' || code === 'refused' || code === 'blocked';
    if (isFinal) this.#pending = undefined;
    for (const {token, name} of this.#fields) {
      const error = answer?.errors?.find(({field}) => field === name);
      if (error) this.#errors.set(token, error.message);
    }
    await this.#show(code === 'sent' ? code : this.#errors.size > 0 ? 'invalid' : 'failed');
    if (code !== 'sent') {
      announce(this, new OffprintFailureEvent(id, code, !isFinal));
      return;
    }
    announce(this, new OffprintSuccessEvent(id, 'json'));
    const next = read(this, 'success-href', this.successHref, fetchableUrl);
    if (next) location.assign(next);
  }

  #focusOn(id: string): void {
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    void this.submit();
  };

  readonly #focusField = (event: Event): void => {
    event.preventDefault();
    this.#focusOn((event.currentTarget as HTMLAnchorElement).hash.slice(1));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-booklet-form': OffprintBookletForm;
  }
}
