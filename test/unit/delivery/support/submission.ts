import {Submission} from '../../../../src/delivery/submission.js';
import type {RequestContent} from '../../../../src/request/make-request.js';

/** The content of a request as a form makes it. */
export function requestContent(changes: Partial<RequestContent> = {}): RequestContent {
  return {
    booklet: 'spine',
    fields: {firstName: 'Zoë', email: 'zoe@reader.example', message: 'One\nTwo'},
    extra: {campaign: 'spring'},
    context: {policy: 'none', url: null, title: null, referrer: null, capture: {}},
    consent: {
      granted: true,
      mode: 'notice',
      text: 'The sentence.',
      version: null,
      privacyUrl: '/privacy',
      healthPrivacyUrl: null,
      termsUrl: null,
      marketing: false,
      marketingText: null,
      translatedText: null,
      locale: 'en',
    },
    trap: '',
    ...changes,
  };
}

/** A submission that was not sent yet. */
export function newSubmission(changes: Partial<RequestContent> = {}): Submission {
  return new Submission(requestContent(changes), 1200);
}
