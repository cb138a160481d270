import {html, nothing} from 'lit';
import {parseAttribute} from '../../shared/attributes.js';
import type {Presentation} from '../../shared/presentation.js';
import type {Field} from '../../request/fields.js';
import type {FieldToken} from '../../request/request.js';
import {fetchableUrl, safeUrl} from '../../page/url.js';
import type {Try} from '../../delivery/deliver.js';
import type {ControlId} from './booklet-form.checking.js';
import type {Consent} from './booklet-form.consent.js';
import type {Contents} from './booklet-form.contents.js';
import type {Editing} from './booklet-form.editing.js';
import type {OffprintBookletForm} from './booklet-form.js';

export interface FormView {
  contents: Contents;
  presentation: Presentation;
  /** What is wrong, by field. */
  errors: ReadonlyMap<ControlId, string>;
  outcome: Try | undefined;
  /** Whether there is a description to show. */
  describes: unknown;
  /** Asks where requests go, which a form of the page's own says once it is taken over. */
  consent: () => Consent;
  trapName: string;
  /** The value of `readonly` and `disabled`: an empty one while it is sent, as what is corrected then would be lost. */
  locked: '' | typeof nothing;
  /** Whether what could not be delivered can be posted as browsers do it. */
  canPostPlainly: boolean | undefined;
  editing: Editing;
  submit: (event: Event) => void;
  focusField: (event: Event) => void;
  postPlainly: () => void;
}

/** Purposes for autofill (https://html.spec.whatwg.org/#autofill-field), where the token is not the purpose's name. */
const purposes: Partial<Record<FieldToken, string>> = {
  'first-name': 'given-name',
  'last-name': 'family-name',
  phone: 'tel',
  country: 'country-name',
};
const kinds: Partial<Record<FieldToken, string>> = {email: 'email', phone: 'tel'};

export function bookletFormTemplate(host: OffprintBookletForm, view: FormView) {
  const {presentation, describes} = view;
  const {strings} = presentation;
  if (view.contents.child) return ownTemplate(host, view);
  const cover = parseAttribute(host, 'cover', host.cover, fetchableUrl);
  const isSent = host.state === 'sent';
  return html`<section class="sheet" aria-labelledby="heading" lang=${strings.locale}>
    ${cover && html`<img part="image" src=${cover} alt=${host.coverAlt ?? ''} loading="lazy" decoding="async" referrerpolicy="no-referrer" />`}
    <div>
      ${presentation.heading(html`<slot name="heading">${host.heading ?? strings.formHeading}</slot>`)}
      ${describes && !isSent ? html`<p class="description"><slot name="description">${host.description}</slot></p>` : nothing}
      ${isSent ? sentTemplate(host, view) : formTemplate(host, view)}
    </div>
  </section>`;
}

/** What stands around a form of the page's own. */
function ownTemplate(host: OffprintBookletForm, view: FormView) {
  return html`<div lang=${view.presentation.strings.locale}>
    ${host.heading && view.presentation.heading(host.heading)}
    ${host.state === 'sent' ? sentTemplate(host, view) : html`${beforeTemplate(host, view)}<slot></slot>${afterTemplate(host, view)}`}
  </div>`;
}

function beforeTemplate(host: OffprintBookletForm, view: FormView) {
  return html`${host.test ? html`<p><strong>${view.presentation.strings.testMode}</strong></p>` : nothing}
  ${/invalid|failed/.test(host.state) ? problemTemplate(host, view) : nothing}`;
}

function afterTemplate({state}: OffprintBookletForm, {presentation}: FormView) {
  return html`<p part="meta" role="status">
    ${state === 'sending' ? presentation.strings.sending : nothing}
  </p>`;
}

function formTemplate(host: OffprintBookletForm, view: FormView) {
  const {strings} = view.presentation;
  const {state} = host;
  const {editing} = view;
  return html`<form
    part="body"
    class="ph-no-capture fs-mask rr-block"
    novalidate
    data-private
    data-hj-suppress
    data-clarity-mask="True"
    data-dd-privacy="mask"
    data-sentry-mask
    @submit=${view.submit}
    @input=${editing.input}
    @focusout=${editing.leave}
    @pointerdown=${editing.press}
    @pointerup=${editing.release}
    @pointercancel=${editing.release}
  >
    ${beforeTemplate(host, view)}
    <div class="fields">
      ${view.contents.fields.map(field => fieldTemplate(field, view.errors.get(field.token), view))}
    </div>
    <label class="visually-hidden" aria-hidden="true"
      >${strings.honeypotLabel}<input name=${view.trapName} tabindex="-1" autocomplete="off"
    /></label>
    ${consentTemplate(view)}
    <div class="buttons">
      <button part="button" @click=${view.submit}>
        ${state === 'failed' ? strings.tryAgain : (host.submitLabel ?? strings.submit)}
      </button>
    </div>
    ${afterTemplate(host, view)}
  </form>`;
}

export function consentTemplate(view: FormView) {
  const {presentation, errors, locked} = view;
  const {strings} = presentation;
  const consent = view.consent();
  const error = errors.get('consent');
  const sentence = html`<slot name="consent-text">${consent.sentence}</slot>`;
  return html`<div part="notice" class="notice ${error ? 'wrong' : ''}">
      ${error && html`<p part="error" class="error" id="consent-error"><span class="visually-hidden">${strings.errorPrefix} </span>${error}</p>`}
      ${
        consent.mode === 'checkbox'
          ? html`<label class="tick"
              ><input
                type="checkbox"
                id="consent"
                name="consent"
                disabled=${locked}
                aria-required="true"
                aria-invalid=${error ? 'true' : nothing}
                aria-describedby=${error ? 'consent-error' : nothing}
              /><span>${sentence}</span></label
            >`
          : sentence
      }
      ${consent.policies.map(
        ({name, href}) =>
          html`<a part="link" href=${href} target="_blank" rel="noopener"
              >${strings[name]}<span class="visually-hidden"> ${strings.newWindow}</span></a
            >${' '}`,
      )}
    </div>
    ${consent.marketing && html`<label class="tick notice"><input type="checkbox" name="marketing" disabled=${locked} /><span>${consent.marketing}</span></label>`}`;
}

function fieldTemplate(
  {token, name, required}: Field,
  error: string | undefined,
  {presentation: {strings}, contents: {suggesting}, locked}: FormView,
) {
  const isLong = token === 'message';
  const kind = kinds[token] ?? nothing;
  const invalid = error ? 'true' : nothing;
  const isRequired = required ? 'true' : nothing;
  const describedBy = `${isLong ? 'hint ' : ''}${error ? `${token}-error` : ''}`;
  return html`<div class=${error ? 'wrong' : nothing}>
    <label part="label" for=${token}
      >${strings.fieldLabel(token)}${required ? nothing : html`<span class="optional">${` ${strings.optional}`}</span>`}</label
    >
    ${isLong ? html`<p part="meta" id="hint">${strings.messageHint}</p>` : nothing}
    ${error && html`<p part="error" class="error" id="${token}-error"><span class="visually-hidden">${strings.errorPrefix} </span>${error}</p>`}
    ${
      token === 'email'
        ? html`<p class="slip" aria-live="polite">
            ${suggesting.email && locked && html`<button type="button" class="plain" part="button" @click=${suggesting.accept}>${strings.didYouMean(suggesting.email)}</button>`}
          </p>`
        : nothing
    }
    ${
      isLong
        ? html`<textarea
            part="field"
            id=${token}
            name=${name}
            rows="4"
            dir="auto"
            readonly=${locked}
            aria-invalid=${invalid}
            aria-required=${isRequired}
            aria-describedby=${describedBy || nothing}
          ></textarea>`
        : html`<input
            part="field"
            id=${token}
            name=${name}
            type=${kind}
            inputmode=${kind}
            dir=${kinds[token] ? nothing : 'auto'}
            autocomplete=${purposes[token] ?? token}
            readonly=${locked}
            aria-invalid=${invalid}
            aria-required=${isRequired}
            aria-describedby=${describedBy || nothing}
          />`
    }
  </div>`;
}

/** What is wrong, above the fields: takes focus when it appears, and links to each field. */
function problemTemplate(host: OffprintBookletForm, view: FormView) {
  const {presentation, errors, outcome, focusField} = view;
  const {strings} = presentation;
  const fallback = parseAttribute(host, 'fallback-href', host.fallbackHref, safeUrl);
  return html`<div id="summary" part="error" class="bar" role="alert" tabindex="-1">
    ${
      host.state === 'failed'
        ? html`${presentation.heading(outcome?.code === 'unknown' ? strings.unknownOutcomeHeading : strings.failureHeading, 1)}
            <p>
              ${outcome?.answer?.message ?? (outcome && strings.failures[outcome.code])} ${strings.inputKept}
            </p>
            ${view.canPostPlainly ? html`<button type="button" part="button" class="plain" @click=${view.postPlainly}>${strings.sendOnSeparatePage}</button>` : nothing}
            ${fallback && html`<a part="link" href=${fallback}>${strings.contactAnotherWay}</a>`}`
        : html`${presentation.heading(strings.problemHeading, 1)}
            <ul>
              ${[...errors].map(([token, error]) => html`<li><a part="link" href="#${token}" @click=${focusField}>${error}</a></li>`)}
            </ul>`
    }
  </div>`;
}

function sentTemplate(host: OffprintBookletForm, {presentation, outcome}: FormView) {
  const {strings} = presentation;
  const {message, download, redirect} = outcome?.answer ?? {};
  const link = (url: string | undefined, label: string) => {
    const href = safeUrl(url);
    return href && html`<p><a part="link" href=${href}>${label}</a></p>`;
  };
  return html`<div id="summary" part="notice" class="bar sent" role="status" tabindex="-1">
    ${presentation.heading(outcome?.isUnconfirmed ? strings.unconfirmedHeading : strings.successHeading, 1)}
    <p>
      ${host.test ? strings.testMode : html`<slot name="success-message">${message ?? host.successMessage ?? (outcome?.isUnconfirmed ? strings.unconfirmedMessage : strings.successMessage)}</slot>`}
    </p>
    ${link(download, strings.download)} ${link(redirect, strings.continueLink)}
  </div>`;
}
