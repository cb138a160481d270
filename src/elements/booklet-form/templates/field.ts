import {html, nothing} from 'lit';
import type {Field} from '../../../request/fields.js';
import type {FieldToken} from '../../../request/request.js';
import {liveText} from '../../../shared/live-text.js';
import type {Presentation} from '../../../shared/presentation.js';
import type {ControlId} from '../fields/field-source.js';
import type {FormView} from './view.js';

/** Autofill purposes (https://html.spec.whatwg.org/#autofill-field) that differ from the token. */
const purposes: Partial<Record<FieldToken, string>> = {
  'first-name': 'given-name',
  'last-name': 'family-name',
  phone: 'tel',
  country: 'country-name',
};
const inputTypes: Partial<Record<FieldToken, string>> = {email: 'email', phone: 'tel'};

/** The error of a control, which the control is described by. */
export function errorTemplate(id: ControlId, error: string, presentation: Presentation) {
  return html`<p part="error" class="error" id="${id}-error">
    ${presentation.words(html`<span class="visually-hidden">${presentation.strings.errorPrefix} </span>${liveText(error)}`)}
  </p>`;
}

/** A field in three rows, which fields side by side share: words, control, suggestion. */
export function fieldTemplate(field: Field, view: FormView) {
  const {token, required} = field;
  const {presentation, errors} = view;
  const {strings} = presentation;
  const error = errors.messages.get(token);
  const optional = html`<span class="optional"> ${presentation.words(strings.optional)}</span>`;
  return html`<div class=${error ? 'wrong' : nothing}>
    <div class="words">
      <label part="label" for=${token}
        >${presentation.words(strings.fieldLabel(token))}${required ? nothing : optional}</label
      >
      ${token === 'message' ? html`<p part="meta" id="hint">${presentation.words(strings.messageHint)}</p>` : nothing}
      ${error && errorTemplate(token, error, presentation)}
    </div>
    ${controlTemplate(field, error, view)} ${token === 'email' ? suggestionTemplate(view) : nothing}
  </div>`;
}

function suggestionTemplate({state, suggestedEmail, presentation, listeners}: FormView) {
  const {strings} = presentation;
  return html`<p class="suggestion" aria-live="polite">
    ${
      suggestedEmail && state !== 'sending'
        ? html`<button type="button" class="link" part="button" @click=${listeners.acceptSuggestion}>
            ${presentation.words(strings.didYouMean(suggestedEmail))}
          </button>`
        : nothing
    }
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
        dir=${type === nothing ? 'auto' : 'ltr'}
        autocomplete=${purposes[token] ?? token}
        ?readonly=${isSending}
        aria-invalid=${invalid}
        aria-required=${isRequired}
        aria-describedby=${error ? `${token}-error` : nothing}
      />`;
}
