import {html, nothing} from 'lit';
import {liveText} from '../../../shared/live-text.js';
import {errorTemplate} from './field.js';
import type {FormView} from './view.js';

/** The sentence of consent, the policies in a row of their own, and the opt-in of the page. */
export function consentTemplate({state, presentation, errors, consent, slotted}: FormView) {
  const {mode, policies, marketing, locale} = consent;
  const isSending = state === 'sending';
  const error = errors.messages.get('consent');
  const words = locale ? presentation.words(consent.sentence) : liveText(consent.sentence);
  const sentence = slotted.render('consent-text', words);
  return html`<div part="notice" class="notice ${error ? 'wrong' : ''}">
      ${error && errorTemplate('consent', error, presentation)}
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
              /><span class="sentence">${sentence}</span></label
            >`
          : html`<p class="sentence">${sentence}</p>`
      }
      ${policies.length > 0 ? policiesTemplate(policies, presentation) : nothing}
    </div>
    ${marketing && html`<label class="tick notice"><input type="checkbox" name="marketing" ?disabled=${isSending} /><span>${marketing}</span></label>`}`;
}

function policiesTemplate(policies: FormView['consent']['policies'], presentation: FormView['presentation']) {
  const {strings} = presentation;
  return html`<p class="policies">
    ${policies.map(
      ({name, href}) =>
        html`<a part="link" href=${href} target="_blank" rel="noopener"
            >${presentation.words(html`${strings[name]}<span class="visually-hidden"> ${strings.newWindow}</span>`)}</a
          >${' '}`,
    )}
  </p>`;
}
