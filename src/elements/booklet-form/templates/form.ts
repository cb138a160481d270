import {html, nothing} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {liveText} from '../../../shared/live-text.js';
import {keepTyping} from '../fields/keyboard.js';
import {consentTemplate} from './consent.js';
import {fieldTemplate} from './field.js';
import {noticesTemplate} from './notices.js';
import {offerTemplate} from './offer.js';
import {outcomeTemplate} from './outcome.js';
import type {FormView} from './view.js';

export function bookletFormTemplate(view: FormView) {
  return view.layout === 'built' ? builtFormTemplate(view) : ownFormTemplate(view);
}

function builtFormTemplate(view: FormView) {
  return html`<section class="sheet" aria-labelledby="heading">
    ${offerTemplate(view)} ${view.state === 'sent' ? nothing : formTemplate(view)}
  </section>`;
}

/** The messages around a form of the page's own. */
function ownFormTemplate(view: FormView) {
  const {state, presentation, settings, slotted} = view;
  const {heading} = settings;
  return state === 'sent'
    ? outcomeTemplate(view)
    : html`${
          heading || slotted.has('heading')
            ? presentation.heading(slotted.render('heading', liveText(heading ?? '')))
            : nothing
        }
        ${noticesTemplate(view)}<slot></slot>${progressTemplate(view)}`;
}

/** Says that the request is being sent. Where the button is ours, it says so itself, and this is only read aloud. */
function progressTemplate({state, layout, isSlow, presentation}: FormView) {
  const {strings} = presentation;
  const isSpoken = layout === 'built' && !isSlow;
  const text = isSlow ? strings.stillSending : strings.sending;
  return html`<p part="meta" class=${isSpoken ? 'visually-hidden' : nothing} role="status">
    ${state === 'sending' ? presentation.words(text) : nothing}
  </p>`;
}

function formTemplate(view: FormView) {
  const {listeners, presentation} = view;
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
      >${presentation.words(presentation.strings.honeypotLabel)}<input
        name=${view.trapName}
        tabindex="-1"
        autocomplete="off"
    /></label>
    ${consentTemplate(view)}
    <div class="buttons">
      <button
        type="submit"
        part="button"
        aria-disabled=${view.state === 'sending' ? 'true' : nothing}
        @click=${listeners.submit}
      >
        ${submitLabel(view)}
      </button>
    </div>
    ${progressTemplate(view)}
  </form>`;
}

function submitLabel({state, settings, presentation}: FormView): unknown {
  const {strings} = presentation;
  if (state === 'sending') return presentation.words(strings.sending);
  return presentation.wordsOr(
    state === 'failed' ? null : settings.submitLabel,
    state === 'failed' ? strings.tryAgain : strings.submit,
  );
}
