import {LitElement, render} from 'lit';
import {canPostPlainly} from '../../delivery/send.js';
import {version} from '../../page/version.js';
import type {ConsentReceipt} from '../../request/consent.js';
import {createStyledRoot} from '../../shared/adopt-styles.js';
import {booleanAttribute, textAttributes} from '../../shared/attributes.js';
import {dispatch} from '../../shared/dispatch.js';
import {OffprintConsentEvent} from '../../shared/events.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import {button, tokens} from '../../styles/tokens.js';
import {bookletFormStyles} from './booklet-form.styles.js';
import {BuiltFields} from './fields/built-fields.js';
import {Consent, warnAboutLostConsent} from './consent.js';
import {EditTracker} from './fields/edit-tracker.js';
import {EmailSuggestion} from './fields/email-suggestion.js';
import type {ControlId, FieldSource} from './fields/field-source.js';
import {FieldSources} from './fields/field-sources.js';
import {fieldStyles} from './fields/fields.styles.js';
import {makeFormListeners} from './form-listeners.js';
import {RequestSender, warnAboutUnmappedFields} from './request-sender.js';
import {formAttributes, readSettings, type FormSettings} from './settings.js';
import {SlowSending} from './slow-sending.js';
import {consentTemplate} from './templates/consent.js';
import {bookletFormTemplate} from './templates/form.js';
import {slotNames, type FormView} from './templates/view.js';
import {FormErrors, validate} from './validation.js';

/**
 * A form that requests a digital booklet: built from `fields`, or a `<form>` of the page's own that is its child. A
 * request is acknowledged or visibly not sent. It has one id, is sent again by itself only to destinations that
 * recognize the id, and what the visitor typed stays until it is acknowledged. By default the form sends what was typed
 * and the proof of consent, to `action` and nowhere else.
 *
 * @slot - a form of the page's own, in place of the built one
 * @slot heading - the heading, as rich text
 * @slot description - the sentence about the booklet, as rich text
 * @slot facts - what kind of booklet it is, as rich text
 * @slot points - what is in the booklet, as a list of your own
 * @slot consent-text - the sentence of consent, as rich text
 * @slot success-heading - the heading after sending, as rich text
 * @slot success-message - the thanks, as rich text
 * @csspart heading - the heading
 * @csspart body - the form
 * @csspart image - the cover of the booklet
 * @csspart label - the label of a field
 * @csspart field - an input
 * @csspart notice - the sentence of consent
 * @csspart meta - facts, hints, and the progress while sending
 * @csspart error - the error summary, and each error at its field
 * @csspart button - the button
 * @csspart link - our own links
 * @cssprop --offprint-accent - color of links, button and focus
 * @cssprop --offprint-text - color of the text
 * @cssprop --offprint-surface - background
 * @cssprop --offprint-border - color of hairlines
 * @cssprop --offprint-radius - corners
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @fires {OffprintSubmitEvent} offprint-submit - before sending; cancelable
 * @fires {OffprintConsentEvent} offprint-consent - what the visitor agreed to
 * @fires {OffprintSuccessEvent} offprint-success - the request was acknowledged
 * @fires {OffprintFailureEvent} offprint-failure - the request was not acknowledged
 * @fires {OffprintObscuredEvent} offprint-obscured - the page hides the sentence of consent
 */
export class OffprintBookletForm extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, button, bookletFormStyles, fieldStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes(formAttributes),
    test: booleanAttribute('test'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  /** `idle invalid sending sent failed` */
  declare state: string;
  /** URL that takes requests: a JSON webhook (`request/request.ts` has the format), or another system's. */
  declare action: string | null;
  /** Only `post`: with `get`, the URL would contain what visitors type, and histories and logs keep URLs. */
  declare method: string | null;
  /** The system that takes requests. `auto` chooses it by `action`. */
  declare destination: string | null;
  /** Tokens, with a `!` after each required field. */
  declare fields: string | null;
  /** Tokens `email:EMAIL`: the destination's own names of the fields. */
  declare fieldMap: string | null;
  /** Tokens `campaign:spring`: sent along, not shown. */
  declare extraFields: string | null;
  /** A sentence about the booklet. */
  declare description: string | null;
  /** What kind of booklet it is, such as “PDF · 4 pages · no account”. */
  declare facts: string | null;
  /** Up to three points of what is in it, with `|` between them. */
  declare points: string | null;
  /** URL of a picture of the booklet. */
  declare cover: string | null;
  declare coverAlt: string | null;
  /** Id of the booklet, sent along. */
  declare booklet: string | null;
  declare submitLabel: string | null;
  declare successHeading: string | null;
  declare successMessage: string | null;
  /** URL to go to after the request was sent. */
  declare successHref: string | null;
  /** `notice` or `checkbox`: a sentence above the button, or a box to tick. */
  declare consent: string | null;
  /** The sentence of consent in place of the built-in one. */
  declare consentText: string | null;
  /** Your name for the wording, sent with each request. */
  declare consentVersion: string | null;
  declare privacyHref: string | null;
  declare healthPrivacyHref: string | null;
  declare termsHref: string | null;
  /** The name of the receiver. */
  declare organization: string | null;
  /** Text of a separate, optional opt-in. */
  declare marketing: string | null;
  /** `none`, `site` or `page`: what is sent about the page the visitor is on. */
  declare context: string | null;
  /** Tokens such as `utm_source`: parameters of the page's URL that are sent along. */
  declare capture: string | null;
  /** URL of a proof-of-work challenge in ALTCHA's format, version 1. */
  declare challenge: string | null;
  /** The form does everything but the sending. */
  declare test: boolean;
  /** A link or mailto, shown when a request could not be sent. */
  declare fallbackHref: string | null;
  /** Milliseconds for one attempt; 15000 by default. */
  declare timeout: string | null;

  /** The attributes as of the last update. */
  #lastSettings: FormSettings | undefined;
  readonly #errors = new FormErrors(this);
  readonly #sender = new RequestSender(this, async result => {
    this.#errors.addAnswer(this.#source.fields, result, this.#settings.consent.mode);
    await this.#showState(result.code === 'sent' ? 'sent' : this.#errors.isEmpty ? 'failed' : 'invalid');
  });
  readonly #tracker = new EditTracker(id => this.#checkField(id));
  readonly #builtFields = new BuiltFields(this, () => this.#settings.fields);
  readonly #sources = new FieldSources(this, this.#builtFields, {
    fieldMap: () => this.#settings.delivery.fieldMap,
    tracker: this.#tracker,
    submit: event => this.#listeners.submit(event),
  });
  // The strings of a request stay as the visitor read them, until the request is done.
  readonly #presentation = new Presentation(this, () => this.#sender.isPending);
  readonly #slotted = new Slotted(this, slotNames, () => this.#source.layout === 'own');
  readonly #consent = new Consent(this, {
    presentation: this.#presentation,
    slotted: this.#slotted,
    settings: () => this.#settings,
    findCopies: () => this.#source.notices,
  });
  readonly #slowSending = new SlowSending(this);
  readonly #suggestion = new EmailSuggestion(
    () => this.requestUpdate(),
    () => (this.#findErrors().has('email') ? '' : (this.#source.read().values.email ?? '')),
  );

  /** Proof of what the visitor was shown and agreed to, of the last request; null before the first. */
  get receipt(): ConsentReceipt | null {
    return this.#sender.receipt;
  }

  /** Sends the request if the form is valid. Resolves once the request is sent or has visibly failed. */
  async submit(): Promise<void> {
    await this.#submit(false);
  }

  /** Empties the form and shows it again. */
  reset(): void {
    this.state = 'idle';
    this.#source.reset();
    this.#sender.reset();
    this.#suggestion.clear();
    this.#tracker.reset();
    this.#errors.replace(new Map());
    this.requestUpdate();
  }

  /** Whether the form is valid. Shows nothing and changes nothing. */
  checkValidity(): boolean {
    if (this.isUpdatePending) this.#lastSettings = undefined;
    return this.#findErrors().size === 0;
  }

  protected override createRenderRoot(): ShadowRoot {
    return createStyledRoot(this);
  }

  protected override willUpdate(): void {
    this.#presentation.hostUpdate();
    if (this.#sources.choose()) this.#errors.replace(new Map());
    // Copied markup may have the state of the form that it was copied from.
    if (!this.hasUpdated || (this.state === 'invalid' && this.#errors.isEmpty)) this.state = 'idle';
    this.#lastSettings = readSettings(this, this.#source.defaults);
    this.#errors.translate(this.#presentation.strings, () => this.#findErrors());
  }

  protected override render() {
    return bookletFormTemplate(this.#view);
  }

  protected override updated(): void {
    warnAboutLostConsent(this, this.#consent.notice, this.#slotted);
    void warnAboutUnmappedFields(this, this.#settings, this.#source.fields);
    this.#source.update({
      errors: this.#errors.messages,
      isSending: this.state === 'sending',
      strings: this.#presentation.strings,
      renderConsent: root => void render(consentTemplate(this.#view), root),
    });
  }

  get #source(): FieldSource {
    return this.#sources.current;
  }

  get #settings(): FormSettings {
    return (this.#lastSettings ??= readSettings(this, this.#source.defaults));
  }

  get #view(): FormView {
    return {
      state: this.state,
      settings: this.#settings,
      presentation: this.#presentation,
      slotted: this.#slotted,
      layout: this.#source.layout,
      fields: this.#source.fields,
      errors: this.#errors,
      result: this.#sender.result,
      consent: this.#consent.notice,
      trapName: this.#builtFields.trapName,
      suggestedEmail: this.#suggestion.address,
      isSlow: this.#slowSending.isSlow,
      canPostPlainly: this.#sender.isPending && canPostPlainly(this.#settings.delivery),
      listeners: this.#listeners,
    };
  }

  #findErrors(): Map<ControlId, string> {
    return validate(this.#source, this.#settings.consent.mode === 'checkbox', this.#presentation.strings);
  }

  #checkField(id: ControlId): void {
    if (this.state === 'sending') return;
    this.#errors.replaceOne(id, this.#findErrors().get(id));
    if (this.state === 'invalid' && this.#errors.isEmpty) this.state = 'idle';
    if (id === 'email') this.#suggestion.check();
    this.requestUpdate();
  }

  async #submit(isPlainPost: boolean): Promise<void> {
    if (this.#sources.loading) await this.#sources.loading;
    if (this.state === 'sending' || this.state === 'sent') return;
    if (this.#source.submitAsIs) {
      this.#source.submitAsIs();
      return;
    }
    if (this.isUpdatePending) this.#lastSettings = undefined;
    this.#errors.replace(this.#findErrors());
    if (!this.#errors.isEmpty) {
      if (this.#errors.messages.has('consent'))
        dispatch(this, () => new OffprintConsentEvent(this.#settings.consent.version, false));
      return this.#showState('invalid');
    }
    const {hasTickedMarketing} = this.#source.read();
    const receipt = this.#consent.makeReceipt(hasTickedMarketing);
    await this.#sender.send(this.#source, receipt, this.#tracker.elapsed, this.#settings, isPlainPost);
  }

  async #showState(state: string): Promise<void> {
    this.state = state;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#summary')?.focus();
  }

  readonly #listeners = makeFormListeners({
    tracker: this.#tracker,
    suggestion: this.#suggestion,
    builtFields: this.#builtFields,
    submit: isPlainPost => this.#submit(isPlainPost),
    focusControl: id => this.#source.focus(id),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-booklet-form': OffprintBookletForm;
  }
}
