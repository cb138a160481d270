import {LitElement, nothing, render, type PropertyValues} from 'lit';
import {dispatch} from '../../shared/dispatch.js';
import {booleanAttribute, textAttributes} from '../../shared/attributes.js';
import {Presentation, presentationProperties, type Presentable} from '../../shared/presentation.js';
import {Slotted} from '../../shared/slotted.js';
import {
  OffprintConsentEvent,
  OffprintFailureEvent,
  OffprintSubmitEvent,
  OffprintSuccessEvent,
} from '../../shared/events.js';
import type {ConsentReceipt} from '../../request/consent.js';
import {version} from '../../page/version.js';
import type {Try} from '../../delivery/deliver.js';
import {button, tokens} from '../../styles/tokens.js';
import {addAnswered, setOrDelete, type ControlId} from './booklet-form.checking.js';
import {consentOf, receiptOf, watchConsent} from './booklet-form.consent.js';
import {Contents} from './booklet-form.contents.js';
import {canPostPlainly, companionsOf, draftOf, goOn, send, targetOf} from './booklet-form.sending.js';
import {Editing} from './booklet-form.editing.js';
import {bookletFormStyles} from './booklet-form.styles.js';
import {bookletFormTemplate, consentTemplate, type FormView} from './booklet-form.templates.js';

/**
 * A form to ask for a digital booklet: built of `fields`, or the `<form>` that is its child, whose look stays. A request
 * arrives or is visibly not sent: it has an id made once, is tried again by itself where that cannot double it, and what
 * was typed stays until it is acknowledged. By default nothing is sent but that and the proof of consent, to `action` alone.
 *
 * @slot - a form of the page's own, in place of a built one
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
 * @fires {OffprintObscuredEvent} offprint-obscured - the page hides the sentence of consent
 */
export class OffprintBookletForm extends LitElement implements Presentable {
  static readonly version = version;
  static override styles = [tokens, button, bookletFormStyles];
  static override properties = {
    ...presentationProperties,
    ...textAttributes(
      'action method destination fields field-map extra-fields description cover cover-alt booklet submit-label ' +
        'success-message success-href consent consent-text consent-version privacy-href health-privacy-href ' +
        'terms-href organization marketing context capture fallback-href challenge timeout',
    ),
    test: booleanAttribute('test'),
  };

  declare theme: string | null;
  declare heading: string | null;
  declare headingLevel: string | null;
  declare analytics: string | null;
  /** `idle invalid sending sent failed` */
  declare state: string;
  /** URL that takes requests: our webhook's, format in `core/request`, or that of another system. */
  declare action: string | null;
  /** `post`, and nothing else: in an address, what was typed would be kept by everyone on the way. */
  declare method: string | null;
  /** Which system takes them: `auto` goes by `action`. */
  declare destination: string | null;
  /** Tokens, each with `!` behind it where required. */
  declare fields: string | null;
  /** Tokens `email:EMAIL`: the destination's own names of the fields. */
  declare fieldMap: string | null;
  /** Tokens `campaign:spring`: sent along, unseen. */
  declare extraFields: string | null;
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
  /** `notice` or `checkbox`: a sentence by the button, or a box to tick. */
  declare consent: string | null;
  /** The sentence of consent, in place of the built-in one. */
  declare consentText: string | null;
  /** Your name for that wording, kept with each request. */
  declare consentVersion: string | null;
  declare privacyHref: string | null;
  declare healthPrivacyHref: string | null;
  declare termsHref: string | null;
  /** Who receives the request. */
  declare organization: string | null;
  /** Text of a separate, optional opt-in. */
  declare marketing: string | null;
  /** `none`, `site` or `page`: what is told of where the visitor was. */
  declare context: string | null;
  /** Tokens such as `utm_source`: parameters of the page's URL that are told. */
  declare capture: string | null;
  /** URL of a proof-of-work challenge in ALTCHA's format, version 1. */
  declare challenge: string | null;
  /** Everything but the sending. */
  declare test: boolean;
  /** A link or mailto, offered when nothing could be delivered. */
  declare fallbackHref: string | null;
  /** Milliseconds for one try, 15000. */
  declare timeout: string | null;

  #errors = new Map<ControlId, string>();
  #outcome: Try | undefined;
  /** The request under way, or failed: sent again as it is while the visitor changes nothing. */
  #pending: ReturnType<typeof draftOf> | undefined;
  #receipt: ConsentReceipt | null = null;
  /** Checks a field that was touched when it is left; one that was wrong may be right by then. */
  readonly #editing = new Editing(id => {
    if (this.state === 'sending') return;
    setOrDelete(this.#errors, id, this.#wrong.get(id));
    if (id === 'email')
      this.#contents.suggesting.look(this.#errors.has(id) ? '' : (this.#contents.values[id] ?? ''));
    this.requestUpdate();
  });
  readonly #contents = new Contents(this);
  readonly #trapName = `f${Math.random().toString(36).slice(2)}`;
  readonly #presentation = new Presentation(this, () => this.#pending);
  readonly #slotted = new Slotted(this);

  constructor() {
    super();
    watchConsent(this, this.#slotted, () => this.#contents.own?.notices ?? []);
  }

  /** Proof of what the visitor was shown and agreed to, of the last request; null before there is one. */
  get receipt(): ConsentReceipt | null {
    return this.#receipt;
  }

  /**
   * Sends what stands in the form, if it is valid; resolves when it is sent or has visibly failed.
   * @param plainly whether the page is left with it, as browsers post
   */
  async submit(plainly?: boolean): Promise<void> {
    if (this.state === 'sending' || this.state === 'sent') return;
    this.#errors = this.#wrong;
    if (this.#errors.size > 0) {
      if (this.#errors.has('consent'))
        dispatch(this, new OffprintConsentEvent(this.consentVersion ?? null, false));
      return this.#show('invalid');
    }
    const companions = companionsOf(this);
    const contents = this.#contents.read(this.#trapName);
    const consent = receiptOf(this, this.#consent, this.#presentation, contents.optedIn);
    const draft = draftOf({contents, consent, companions}, this.booklet, this.#editing.begun, this.#pending);
    const {request} = (this.#pending = draft);
    this.state = 'idle';
    // Whoever listens may also empty the form.
    if (!dispatch(this, new OffprintSubmitEvent(request.id)) || this.#pending !== draft) return;
    this.state = 'sending';
    this.#receipt = request.consent;
    dispatch(this, new OffprintConsentEvent(request.consent.version, true));
    await this.#settle(request.id, this.test ? {code: 'sent'} : await send(this, draft, plainly));
  }

  /** Empties the form and shows it anew. */
  reset(): void {
    this.state = 'idle';
    this.#contents.empty();
    this.#pending = undefined;
    this.#editing.forget();
    this.#errors.clear();
  }

  /** Whether what stands in the form could be sent; shows nothing. */
  checkValidity(): boolean {
    return this.#wrong.size === 0;
  }

  protected override willUpdate(changed: PropertyValues<OffprintBookletForm>): void {
    this.#presentation.hostUpdate();
    // Copied markup may say how the form was that it is a copy of.
    if (!this.hasUpdated) this.state = 'idle';
    if (changed.has('fields')) this.#contents.remember();
    this.#contents.translate(this.#errors, this.#presentation.strings, () => this.#wrong);
    void this.#contents.takeOver(this.#listeners);
  }

  protected override render() {
    return bookletFormTemplate(this, this.#view);
  }

  get #view(): FormView {
    return {
      contents: this.#contents,
      presentation: this.#presentation,
      errors: this.#errors,
      outcome: this.#outcome,
      describes: this.description || this.#slotted.has('description'),
      consent: () => this.#consent,
      trapName: this.#trapName,
      locked: this.state === 'sending' ? '' : nothing,
      canPostPlainly: this.#pending && canPostPlainly(this),
      ...this.#listeners,
    };
  }

  protected override updated(): void {
    this.#contents.restore();
    this.#contents.own?.show(this.#errors, this.state === 'sending', this.#presentation.strings, root => {
      render(consentTemplate(this.#view), root);
    });
  }

  get #consent() {
    return consentOf(this, this.#presentation.strings, this.#slotted, targetOf(this).url);
  }

  get #wrong(): Map<ControlId, string> {
    return this.#contents.findErrors(this.#consent, this.#presentation.strings);
  }

  /** Shows a state with its message, and moves the focus there. */
  async #show(state: string): Promise<void> {
    this.state = state;
    this.requestUpdate();
    await this.updateComplete;
    this.#focusOn('summary');
  }

  async #settle(id: string, outcome: Try): Promise<void> {
    if (this.#pending?.request.id !== id) return; // The form was reset meanwhile.
    this.#outcome = outcome;
    const {code, answer} = outcome;
    // What was refused is not stored, and would be refused again: the next try is a new request.
    const isFinal = code === 'sent' || code === 'refused' || code === 'blocked';
    if (isFinal) this.#pending = undefined;
    addAnswered(this.#errors, this.#contents.fields, answer);
    await this.#show(code === 'sent' ? code : this.#errors.size > 0 ? 'invalid' : 'failed');
    if (code !== 'sent') return void dispatch(this, new OffprintFailureEvent(id, code, !isFinal));
    dispatch(this, new OffprintSuccessEvent(id, targetOf(this).destination));
    goOn(this);
  }

  #focusOn(id: string): void {
    if (id !== 'summary') this.#contents.own?.focus(id as ControlId);
    (this.renderRoot as ShadowRoot).getElementById(id)?.focus();
  }

  readonly #listeners = {
    editing: this.#editing,
    submit: (event: Event): void => {
      event.preventDefault();
      void this.submit();
    },
    focusField: (event: Event): void => {
      event.preventDefault();
      this.#focusOn(String((event.currentTarget as Element).getAttribute('href')).slice(1));
    },
    postPlainly: (): void => void this.submit(true),
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'offprint-booklet-form': OffprintBookletForm;
  }
}
