import {html, nothing} from 'lit';
import {safeUrl} from '../../../page/url.js';
import type {FormView} from './view.js';

/** Says that the request was acknowledged, in the place of the heading, and what comes next. Takes focus. */
export function outcomeTemplate({presentation, settings, result, slotted}: FormView) {
  const {strings} = presentation;
  const {isTest, successHeading, successMessage} = settings;
  const {message, download, redirect} = result?.answer ?? {};
  const isUnconfirmed = result?.isUnconfirmed;
  const heading = isTest
    ? presentation.words(strings.testMode)
    : isUnconfirmed
      ? presentation.words(strings.unconfirmedHeading)
      : slotted.render('success-heading', presentation.wordsOr(successHeading, strings.successHeading));
  const thanks = presentation.wordsOr(
    successMessage,
    isUnconfirmed ? strings.unconfirmedMessage : strings.successMessage,
  );
  const [file, nextPage] = [safeUrl(download), safeUrl(redirect)];
  return html`<div id="summary" part="notice" class="outcome" role="status" tabindex="-1">
    ${presentation.heading(heading)}
    ${isTest ? nothing : html`<p>${message ? presentation.words(message) : slotted.render('success-message', thanks)}</p>`}
    ${file && html`<p><a part="button" class="button" href=${file}>${presentation.words(strings.download)}</a></p>`}
    ${nextPage && html`<p><a part="link" href=${nextPage}>${presentation.words(strings.continueLink)}</a></p>`}
  </div>`;
}
