import type {DisclaimerKind} from './disclaimer-kinds.js';
import type {FailureCode} from '../values/failure.js';
import type {FieldToken} from '../request/request.js';

/** Why an article is not there; behind `notLoaded`. */
const loadFailures: Record<Exclude<FailureCode, 'parse' | 'withdrawn'>, string> = {
  network: 'there was no answer.',
  timeout: 'the answer took too long.',
  http: 'its source does not give it out.',
  cors: 'its source does not let this page show it.',
  empty: 'there is no text.',
  integrity: 'it is not the text that this page expects.',
  'too-large': 'it is too large.',
};

const disclaimers: Record<DisclaimerKind, {heading: string; text: string}> = {
  medical: {
    heading: 'Medical disclaimer',
    text: 'This page gives general information. Nothing here is a substitute for medical advice, diagnosis or treatment. Always ask a doctor or another health professional about your own health, and before you start, change or stop a treatment.',
  },
  general: {
    heading: 'Disclaimer',
    text: 'This page gives general information. It may be incomplete or out of date, and it is not advice for your own situation.',
  },
  advertising: {
    heading: 'Advertisement',
    text: 'This is advertising, paid for by those who offer what it describes. It is not independent medical information.',
  },
  results: {
    heading: 'About results',
    text: 'Results differ from person to person. These are individual experiences; they do not promise what a treatment will do for you.',
  },
  emergency: {
    heading: 'In an emergency',
    text: 'Do not use this page in an emergency. If you or someone with you may be in danger, call your local emergency number at once.',
  },
};

const fieldLabel = (token: FieldToken) => token.charAt(0).toUpperCase() + token.slice(1).replace('-', ' ');

/** English. */
export const en = {
  locale: 'en',
  fieldLabel,
  missing: (token: FieldToken) => `Enter your ${fieldLabel(token).toLowerCase()}`,
  empty: (label: string) => `Fill in: ${label}`,
  notLoaded: 'This article could not be loaded:',
  loadFailures,
  unreadable: 'the answer could not be read.',
  disclaimers,

  newWindow: '(opens in a new window)',
  tryAgain: 'Try again',

  loadingArticle: 'Loading the article',
  articleLoaded: (title: string) => `Article loaded: ${title}`,
  by: (name: string) => `By ${name}`,
  publishedOn: 'Published',
  updatedOn: 'Updated',
  reviewedOn: 'Reviewed',
  reviewer: (name: string) => `by ${name}`,
  reviewDue: 'Next review due',
  overdue: (day: string) => `This article was due for review by ${day}. It may be out of date.`,
  withdrawn: 'This article has been withdrawn',
  withdrawnOn: (day: string) => `It was withdrawn on ${day}.`,
  withdrawnAdvice: 'Please do not rely on earlier copies of it.',
  source: 'Source:',
  license: 'Licence:',

  viewProfile: 'View profile',
  disclosure: 'Financial interests:',
  photoOf: (name: string) => `Photo of ${name}`,

  disclaimerBy: (organization: string) => `A notice by ${organization}.`,
  fullDisclaimer: 'Read the full text',
  disclaimerVersion: (version: string) => `Version ${version}`,
  effectiveFrom: 'In effect from',

  contactLine: 'If you have questions or comments about this article, please email us at',
  showEmail: 'Show the email address',
  contactPage: 'Contact page',

  toTop: 'To top',

  formHeading: 'Request the booklet',
  optional: '(optional)',
  messageHint: 'Please do not write about your health here.',
  submit: 'Send request',
  sending: 'Sending your request…',
  problem: 'There is a problem',
  errorPrefix: 'Error:',
  invalidEmail: 'Enter an email address like name@example.com',
  didYouMean: (email: string) => `Did you mean ${email}?`,
  invalidPhone: 'Enter a phone number with digits, like 555 0100 123',
  tooLong: (label: string, most: number) => `${label}: use ${String(most)} characters or fewer`,
  sent: 'Thank you. Your request has been sent.',
  sentHeading: 'Request sent',
  download: 'Download the booklet',
  goOn: 'Continue',
  notSent: 'Your request has not been sent',
  keptWords: 'What you typed is still here.',
  failures: {
    sent: '',
    network: 'There was no connection.',
    timeout: 'There was no answer in time.',
    server: 'The other side is out of order.',
    busy: 'The other side is busy. Please wait a minute.',
    refused: 'The other side did not accept it.',
    blocked: 'This page does not let it be sent.',
    unknown: 'There was no clear answer. If you send it again, it may arrive twice.',
  },
  unclear: 'Your request may not have been sent',
  unconfirmed: 'Thank you. Please check your inbox: a message there says that your request has arrived.',
  postPlainly: 'Send it by a page of its own',
  testing: 'This is a test: nothing is sent.',
  missingConsent: 'Tick the box if you agree',
  otherWay: 'Send your request another way',
  trap: 'Leave this empty',

  /** @param own whether it goes to whoever makes the promises of the privacy policy */
  consent: (mode: 'notice' | 'checkbox', organization: string | null, own: boolean) =>
    (mode === 'notice'
      ? `By sending this form you agree that ${organization || 'we'} may use what you entered to answer your request.`
      : `I agree that ${organization || 'the publisher'} may use what I entered to answer my request.`) +
    (own ? ' We do not sell or share it.' : ''),
  privacy: 'Privacy policy',
  healthPrivacy: 'Health data privacy policy',
  terms: 'Terms of use',

  scrollableTable: 'Table, scrolls sideways',
  scrollable: 'Scrolls sideways',
};
