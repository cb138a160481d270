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
import type {OwnStringsByLanguage} from '../../strings/own-strings.js';
import {button, tokens} from '../../styles/tokens.js';
import type {BookletFormAttributes} from './booklet-form.attributes.js';
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
 * A form to request a booklet: built from `fields`, or a `<form>` of the page's own that is its child.
 *
 * A request is acknowledged or visibly not sent. It has one id, is sent again by itself only to destinations that
 * recognize the id, and what the visitor typed stays until it is acknowledged. By default the form sends what was typed
 * and the proof of consent, to `action` and nowhere else.
 *
 * @tagname offprint-booklet-form
 * @summary A form to request a booklet
 * @slot - a form of your own, in place of the built one
 * @slot heading - the heading, as rich text
 * @slot description - the sentence about the booklet, as rich text
 * @slot facts - what kind of booklet it is, as rich text
 * @slot points - what is in the booklet, as a list of your own, such as `<ul slot="points">`
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
 * @csspart link - the links
 * @cssprop --offprint-accent - color of links, button and focus
 * @cssprop --offprint-text - color of the text
 * @cssprop --offprint-surface - background
 * @cssprop --offprint-border - color of hairlines
 * @cssprop --offprint-radius - corners
 * @cssprop --offprint-font - font family
 * @cssprop --offprint-gap - the unit of all distances
 * @cssstate idle - the form waits for the visitor
 * @cssstate invalid - fields have errors, which show
 * @cssstate sending - a request is on its way
 * @cssstate sent - the request was acknowledged
 * @cssstate failed - the request was not acknowledged
 * @fires {OffprintSubmitEvent} offprint-submit - before sending; cancelable
 * @fires {OffprintConsentEvent} offprint-consent - what the visitor agreed to
 * @fires {OffprintSuccessEvent} offprint-success - the request was acknowledged
 * @fires {OffprintFailureEvent} offprint-failure - the request was not acknowledged
 * @fires {OffprintObscuredEvent} offprint-obscured - the page hides the sentence of consent
 */
export class OffprintBookletForm extends LitElement implements Presentable, BookletFormAttributes {
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
  /** How the element is doing. Read only. */
  declare state: string;
  /** Texts in place of ours, by their names in `src/strings/en.ts`, for all languages or by language tag. */
  declare strings: OwnStringsByLanguage | null | undefined;
  declare action: string | null;
  declare method: string | null;
  declare destination: string | null;
  declare fields: string | null;
  declare fieldMap: string | null;
  declare extraFields: string | null;
  declare description: string | null;
  declare facts: string | null;
  declare points: string | null;
  declare cover: string | null;
  declare coverAlt: string | null;
  declare booklet: string | null;
  declare submitLabel: string | null;
  declare successHeading: string | null;
  declare successMessage: string | null;
  declare successHref: string | null;
  declare consent: string | null;
  declare consentText: string | null;
  declare consentVersion: string | null;
  declare privacyHref: string | null;
  declare healthPrivacyHref: string | null;
  declare termsHref: string | null;
  declare organization: string | null;
  declare marketing: string | null;
  declare context: string | null;
  declare capture: string | null;
  declare challenge: string | null;
  declare test: boolean;
  declare fallbackHref: string | null;
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
