import {html, nothing} from 'lit';
import {safeUrl} from '../../../page/url.js';
import {liveText} from '../../../shared/live-text.js';
import type {ControlId} from '../fields/field-source.js';
import type {FormView} from './view.js';

/** The messages above the fields. */
export function noticesTemplate(view: FormView) {
  const {state, settings, presentation} = view;
  const {testMode} = presentation.strings;
  return html`${settings.isTest ? html`<p><strong>${presentation.words(testMode)}</strong></p>` : nothing}
  ${state === 'failed' ? failureTemplate(view) : state === 'invalid' ? errorSummaryTemplate(view) : nothing}`;
}

/** The headings of messages are below that of the form, if it has one. */
const headingOffset = ({layout, settings}: FormView) => (layout === 'built' || settings.heading ? 1 : 0);

/** Says that the request could not be sent. Takes focus when it appears. */
function failureTemplate(view: FormView) {
  const {presentation, settings, result, canPostPlainly, errors, listeners} = view;
  const {strings} = presentation;
  const nextPage = result?.code === 'unfinished' ? safeUrl(result.answer?.redirect) : undefined;
  const {fallbackHref} = settings;
  const heading = result?.code === 'unknown' ? strings.unknownOutcomeHeading : strings.failureHeading;
  return html`<div id="summary" part="error" class="bar" role="alert" tabindex="-1">
    ${presentation.heading(presentation.words(heading), 1, headingOffset(view))}
    <p>
      ${presentation.words(result?.answer?.message ?? (result && strings.failures[result.code]))}
      ${presentation.words(strings.inputKept)}
    </p>
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
          >${presentation.words(html`${strings.continueLink}<span class="visually-hidden"> ${strings.newWindow}</span>`)}</a
        >
      </p>`
    }
    ${
      canPostPlainly
        ? html`<p>
            <button type="button" part="button" class="plain" @click=${listeners.postPlainly}>
              ${presentation.words(strings.sendOnSeparatePage)}
            </button>
          </p>`
        : nothing
    }
    ${fallbackHref && html`<p><a part="link" href=${fallbackHref}>${presentation.words(strings.contactAnotherWay)}</a></p>`}
  </div>`;
}

/**
 * The errors of the last attempt, each with a link to its field. Takes focus when it appears, and stays as it is while
 * the visitor corrects the fields: it would be read aloud again at each change.
 */
function errorSummaryTemplate(view: FormView) {
  const {presentation, errors, listeners} = view;
  const focusControl = (id: ControlId) => (event: Event) => {
    // The URL of the page stays as it is.
    event.preventDefault();
    listeners.focusControl(id);
  };
  return html`<div id="summary" part="error" class="bar" role="alert" tabindex="-1">
    ${presentation.heading(presentation.words(presentation.strings.problemHeading), 1, headingOffset(view))}
    <ul>
      ${[...errors.summary].map(([id, error]) => html`<li><a part="link" href="#${id}" @click=${focusControl(id)}>${presentation.words(error)}</a></li>`)}
      ${errors.others.map(error => html`<li>${liveText(error)}</li>`)}
    </ul>
  </div>`;
}
