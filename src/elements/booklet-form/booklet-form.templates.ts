import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {DeliveryResult} from '../../delivery/delivery-result.js';
import {safeUrl} from '../../page/url.js';
import type {Field} from '../../request/fields.js';
import type {FieldToken} from '../../request/request.js';
import type {Presentation} from '../../shared/presentation.js';
import type {Slotted} from '../../shared/slotted.js';
import type {ConsentNotice} from './consent.js';
import type {ControlId, FieldSource} from './fields/field-source.js';
import {keepTyping} from './fields/keyboard.js';
import type {FormListeners} from './form-listeners.js';
import type {FormSettings} from './settings.js';
import type {FormErrors} from './validation.js';

/** The slots of the form, apart from the one for a form of the page's own. */
export const slotNames = 'heading description consent-text success-message';

/** Everything that the templates show. */
export interface FormView {
  /** `idle invalid sending sent failed` */
  state: string;
  settings: FormSettings;
  presentation: Presentation;
  slotted: Slotted;
  layout: FieldSource['layout'];
  fields: readonly Field[];
  errors: FormErrors;
  result: DeliveryResult | undefined;
  consent: ConsentNotice;
  /** The name of the field that only bots fill in. */
  trapName: string;
  /** The email address that was probably meant. */
  suggestedEmail: string | undefined;
  /** Whether a request that could not be sent can leave the page as a plain post. */
  canPostPlainly: boolean;
  listeners: FormListeners;
}

/** Autofill purposes (https://html.spec.whatwg.org/#autofill-field) that differ from the token. */
const purposes: Partial<Record<FieldToken, string>> = {
  'first-name': 'given-name',
  'last-name': 'family-name',
  phone: 'tel',
  country: 'country-name',
};
const inputTypes: Partial<Record<FieldToken, string>> = {email: 'email', phone: 'tel'};

export function bookletFormTemplate(view: FormView) {
  return view.layout === 'built' ? builtFormTemplate(view) : ownFormTemplate(view);
}

function builtFormTemplate(view: FormView) {
  const {presentation, settings, slotted} = view;
  const {strings} = presentation;
  const {cover, coverAlt} = settings;
  const isSent = view.state === 'sent';
  const hasDescription = !!settings.description || slotted.has('description');
  return html`<section class="sheet" aria-labelledby="heading" lang=${strings.locale}>
    ${cover && html`<img part="image" src=${cover} alt=${coverAlt} loading="lazy" decoding="async" referrerpolicy="no-referrer" />`}
    <div>
      ${presentation.heading(html`<slot name=${slotted.slotName('heading')}>${settings.heading ?? strings.formHeading}</slot>`)}
      ${hasDescription && !isSent ? html`<p class="description"><slot name=${slotted.slotName('description')}>${settings.description}</slot></p>` : nothing}
      ${isSent ? thanksTemplate(view) : formTemplate(view)}
    </div>
  </section>`;
}

/** The messages around a form of the page's own. */
function ownFormTemplate(view: FormView) {
  const {presentation, settings} = view;
  return html`<div lang=${presentation.strings.locale}>
    ${settings.heading && presentation.heading(settings.heading)}
    ${view.state === 'sent' ? thanksTemplate(view) : html`${noticesTemplate(view)}<slot></slot>${progressTemplate(view)}`}
  </div>`;
}

/** The messages above the fields. */
function noticesTemplate(view: FormView) {
  const {state, settings, presentation} = view;
  return html`${settings.isTest ? html`<p><strong>${presentation.strings.testMode}</strong></p>` : nothing}
  ${state === 'failed' ? failureTemplate(view) : state === 'invalid' ? errorSummaryTemplate(view) : nothing}`;
}

function progressTemplate({state, presentation: {strings}}: FormView) {
  return html`<p part="meta" role="status">${state === 'sending' ? strings.sending : nothing}</p>`;
}

function formTemplate(view: FormView) {
  const {state, settings, listeners} = view;
  const {strings} = view.presentation;
  // In a sandboxed frame without `allow-forms`, a button fires no submit event: hence the click.
  return html`<form
    part="body"
    novalidate
    @submit=${listeners.submit}
    @input=${listeners.input}
    @focusout=${listeners.focusout}
    @pointerdown=${listeners.pointerDown}
    @pointerup=${listeners.pointerUp}
    @pointercancel=${listeners.pointerUp}
    @keydown=${keepTyping}
    @keypress=${keepTyping}
    @keyup=${keepTyping}
  >
    ${noticesTemplate(view)}
    <div class="fields">
      ${repeat(
        view.fields,
        ({token}) => token,
        field => fieldTemplate(field, view),
      )}
    </div>
    <label class="visually-hidden" aria-hidden="true"
      >${strings.honeypotLabel}<input name=${view.trapName} tabindex="-1" autocomplete="off"
    /></label>
    ${consentTemplate(view)}
    <div class="buttons">
      <button type="submit" part="button" @click=${listeners.submit}>
        ${state === 'failed' ? strings.tryAgain : (settings.submitLabel ?? strings.submit)}
      </button>
    </div>
    ${progressTemplate(view)}
  </form>`;
}

export function consentTemplate({state, slotted, presentation: {strings}, errors, consent}: FormView) {
  const {mode, policies, marketing} = consent;
  const isSending = state === 'sending';
  const error = errors.messages.get('consent');
  const sentence = html`<slot name=${slotted.slotName('consent-text')}>${consent.sentence}</slot>`;
  return html`<div part="notice" class="notice ${error ? 'wrong' : ''}">
      ${error && errorTemplate('consent', error, strings.errorPrefix)}
      ${
        mode === 'checkbox'
          ? html`<label class="tick"
              ><input
                type="checkbox"
                id="consent"
                name="consent"
                ?disabled=${isSending}
                aria-required="true"
                aria-invalid=${error ? 'true' : nothing}
                aria-describedby=${error ? 'consent-error' : nothing}
              /><span>${sentence}</span></label
            >`
          : sentence
      }
      ${policies.map(
        ({name, href}) =>
          html`<a part="link" href=${href} target="_blank" rel="noopener"
              >${strings[name]}<span class="visually-hidden"> ${strings.newWindow}</span></a
            >${' '}`,
      )}
    </div>
    ${marketing && html`<label class="tick notice"><input type="checkbox" name="marketing" ?disabled=${isSending} /><span>${marketing}</span></label>`}`;
}

function errorTemplate(id: ControlId, error: string, prefix: string) {
  return html`<p part="error" class="error" id="${id}-error">
    <span class="visually-hidden">${prefix} </span>${error}
  </p>`;
}

function fieldTemplate(field: Field, view: FormView) {
  const {token, required} = field;
  const {strings} = view.presentation;
  const error = view.errors.messages.get(token);
  const isLong = token === 'message';
  return html`<div class=${error ? 'wrong' : nothing}>
    <label part="label" for=${token}
      >${strings.fieldLabel(token)}${required ? nothing : html`<span class="optional">${` ${strings.optional}`}</span>`}</label
    >
    ${isLong ? html`<p part="meta" id="hint">${strings.messageHint}</p>` : nothing}
    ${error && errorTemplate(token, error, strings.errorPrefix)}
    ${token === 'email' ? suggestionTemplate(view) : nothing} ${controlTemplate(field, error, view)}
  </div>`;
}

function suggestionTemplate({state, suggestedEmail, presentation: {strings}, listeners}: FormView) {
  return html`<p class="suggestion" aria-live="polite">
    ${suggestedEmail && state !== 'sending' ? html`<button type="button" class="plain" part="button" @click=${listeners.acceptSuggestion}>${strings.didYouMean(suggestedEmail)}</button>` : nothing}
  </p>`;
}

function controlTemplate({token, name, required}: Field, error: string | undefined, {state}: FormView) {
  // While a request is sent, corrections would be lost.
  const isSending = state === 'sending';
  const invalid = error ? 'true' : nothing;
  const isRequired = required ? 'true' : nothing;
  const type = inputTypes[token] ?? nothing;
  return token === 'message'
    ? html`<textarea
        part="field"
        id=${token}
        name=${name}
        rows="4"
        dir="auto"
        ?readonly=${isSending}
        aria-invalid=${invalid}
        aria-required=${isRequired}
        aria-describedby=${error ? `hint ${token}-error` : 'hint'}
      ></textarea>`
    : html`<input
        part="field"
        id=${token}
        name=${name}
        type=${type}
        inputmode=${type}
        dir=${type === nothing ? 'auto' : nothing}
        autocomplete=${purposes[token] ?? token}
        ?readonly=${isSending}
        aria-invalid=${invalid}
        aria-required=${isRequired}
        aria-describedby=${error ? `${token}-error` : nothing}
      />`;
}

/** Says that the request could not be sent. Takes focus when it appears. */
function failureTemplate(view: FormView) {
  const {presentation, settings, result, canPostPlainly, errors, listeners} = view;
  const {strings} = presentation;
  const nextPage = result?.code === 'unfinished' ? safeUrl(result.answer?.redirect) : undefined;
  const {fallbackHref} = settings;
  return html`<div id="summary" part="error" class="bar" role="alert" tabindex="-1">
    ${presentation.heading(result?.code === 'unknown' ? strings.unknownOutcomeHeading : strings.failureHeading, 1)}
    <p>${result?.answer?.message ?? (result && strings.failures[result.code])} ${strings.inputKept}</p>
    ${
      errors.others.length > 0
        ? html`<ul>
            ${errors.others.map(error => html`<li>${error}</li>`)}
          </ul>`
        : nothing
    }
    ${
      nextPage &&
      html`<p>
        <a part="link" href=${nextPage} target="_blank" rel="noopener"
          >${strings.continueLink}<span class="visually-hidden"> ${strings.newWindow}</span></a
        >
      </p>`
    }
    ${canPostPlainly ? html`<button type="button" part="button" class="plain" @click=${listeners.postPlainly}>${strings.sendOnSeparatePage}</button>` : nothing}
    ${fallbackHref && html`<a part="link" href=${fallbackHref}>${strings.contactAnotherWay}</a>`}
  </div>`;
}

/**
 * The errors of the last attempt, each with a link to its field. Takes focus when it appears, and stays as it is while
 * the visitor corrects the fields: it would be read aloud again at each change.
 */
function errorSummaryTemplate({presentation, errors, listeners}: FormView) {
  const focusControl = (id: ControlId) => (event: Event) => {
    // The URL of the page stays as it is.
    event.preventDefault();
    listeners.focusControl(id);
  };
  return html`<div id="summary" part="error" class="bar" role="alert" tabindex="-1">
    ${presentation.heading(presentation.strings.problemHeading, 1)}
    <ul>
      ${[...errors.summary].map(([id, error]) => html`<li><a part="link" href="#${id}" @click=${focusControl(id)}>${error}</a></li>`)}
      ${errors.others.map(error => html`<li>${error}</li>`)}
    </ul>
  </div>`;
}

/** Says that the request was acknowledged. Takes focus when it appears. */
function thanksTemplate({presentation, settings, result, slotted}: FormView) {
  const {strings} = presentation;
  const {message, download, redirect} = result?.answer ?? {};
  const thanks =
    message ??
    settings.successMessage ??
    (result?.isUnconfirmed ? strings.unconfirmedMessage : strings.successMessage);
  const linkTemplate = (url: string | undefined, label: string) => {
    const href = safeUrl(url);
    return href && html`<p><a part="link" href=${href}>${label}</a></p>`;
  };
  const heading = result?.isUnconfirmed ? strings.unconfirmedHeading : strings.successHeading;
  return html`<div id="summary" part="notice" class="bar sent" role="status" tabindex="-1">
    ${presentation.heading(settings.isTest ? strings.testMode : heading, 1)}
    ${settings.isTest ? nothing : html`<p><slot name=${slotted.slotName('success-message')}>${thanks}</slot></p>`}
    ${linkTemplate(download, strings.download)} ${linkTemplate(redirect, strings.continueLink)}
  </div>`;
}
