import type {FailureCode} from '../values/failure.js';
import type {FieldToken} from '../request/request.js';
import type {DisclaimerKind} from './disclaimer-kinds.js';

/** Why an article is missing, and what the reader can do about it. Each sentence follows `notLoaded`. */
const loadFailures: Record<Exclude<FailureCode, 'withdrawn'>, string> = {
  network: 'Check your internet connection, then try again.',
  timeout: 'It is taking too long. Please try again.',
  http: 'The publisher’s site did not provide it.',
  cors: 'The publisher does not allow it to be shown on this site.',
  parse: 'It arrived in a form this page can’t read.',
  empty: 'It has no text.',
  integrity: 'It has changed since this site checked it, so it is not shown.',
  'too-large': 'It is too long to show here.',
};

const disclaimers: Record<DisclaimerKind, {heading: string; text: string}> = {
  medical: {
    heading: 'Medical disclaimer',
    text: 'This page gives general information. Nothing here is a substitute for medical advice, diagnosis or treatment. Always ask a doctor or another health professional about your own health, and before you start, change or stop a treatment. Don’t ignore medical advice, or put off asking for it, because of something you read here.',
  },
  general: {
    heading: 'Disclaimer',
    text: 'This page gives general information. It may be incomplete or out of date, and it is not advice for your own situation.',
  },
  advertising: {
    heading: 'Advertisement',
    text: 'This is an advertisement, paid for by the company that offers what it describes. It is not independent medical information.',
  },
  results: {
    heading: 'About results',
    text: 'Results differ from person to person. These are individual experiences; they do not predict what a treatment will do for you.',
  },
  emergency: {
    heading: 'In an emergency',
    text: 'If you or someone with you may be in danger, call your local emergency number now. Don’t wait, and don’t rely on this page.',
  },
};

const fieldLabels: Record<FieldToken, string> = {
  'first-name': 'First name',
  'last-name': 'Last name',
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  'postal-code': 'Postal code',
  country: 'Country',
  organization: 'Organization',
  message: 'Message',
};

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Enter your first name',
  'last-name': 'Enter your last name',
  name: 'Enter your name',
  email: 'Enter your email address',
  phone: 'Enter your phone number',
  'postal-code': 'Enter your postal code',
  country: 'Enter your country',
  organization: 'Enter the name of your organization',
  message: 'Enter your message',
};

/** English, American spelling. */
export const en = {
  locale: 'en',
  fieldLabel: (token: FieldToken) => fieldLabels[token],
  missingField: (token: FieldToken) => missingFields[token],
  /** For a field of the page’s own form that is none of our tokens. */
  emptyField: (label: string) => `“${label}” can’t be empty`,
  notLoaded: 'We couldn’t load this article.',
  loadFailures,
  disclaimers,

  newWindow: '(opens in a new tab)',
  tryAgain: 'Try again',

  loadingArticle: 'Loading the article',
  articleLoaded: (title: string) => `Article loaded: ${title}`,
  by: (name: string) => `By ${name}`,
  publishedOn: 'Published',
  updatedOn: 'Updated',
  reviewedOn: 'Reviewed',
  /** Follows `reviewedOn` and the date. */
  reviewer: (name: string) => `by ${name}`,
  /** Without a date. */
  reviewedBy: (name: string) => `Reviewed by ${name}`,
  reviewDue: 'Next review due',
  overdue: (day: string) => `This article was due for review by ${day}. It may be out of date.`,
  withdrawn: 'This article has been withdrawn',
  withdrawnOn: (day: string) => `It was withdrawn on ${day}.`,
  withdrawnAdvice:
    'Please don’t rely on copies you saved or printed. If you have acted on it, talk to your doctor.',
  source: 'Source:',
  license: 'License:',

  writtenBy: 'Written by',
  viewProfile: 'View profile',
  disclosure: 'Financial interests:',
  photoOf: (name: string) => `Photo of ${name}`,

  disclaimerBy: (organization: string) => `This notice is from ${organization}.`,
  fullDisclaimer: 'Read the full disclaimer',
  disclaimerVersion: (version: string) => `Version ${version}`,
  effectiveFrom: 'Effective',

  contactHeading: 'Contact',
  /** The publisher’s email address follows. */
  contactLine: 'Questions about this article? Email the publisher at',
  showEmail: 'Show the email address',
  contactPage: 'Go to the contact page',

  backToTop: 'Back to top',

  formHeading: 'Get the booklet',
  optional: '(optional)',
  messageHint: 'Please leave out anything about your health. We don’t need it to send the booklet.',
  submit: 'Request the booklet',
  sending: 'Sending your request…',
  stillSending: 'This is taking longer than usual. We are still trying. Please keep this page open.',
  problemHeading: 'There is a problem',
  errorPrefix: 'Error:',
  invalidEmail: 'Enter an email address in the correct format, like name@example.com',
  didYouMean: (email: string) => `Did you mean ${email}?`,
  invalidPhone: (required: boolean) =>
    `Enter a phone number, like 202 555 0123${required ? '' : ', or leave it empty'}`,
  tooLong: (label: string, most: number) => `${label} must be ${String(most)} characters or fewer`,
  successHeading: 'Your booklet is on its way',
  successMessage: 'Thank you. We have your request and will email you a link to the booklet.',
  /** Where the destination accepts a request without saying so. */
  unconfirmedHeading: 'Check your email',
  unconfirmedMessage:
    'Thank you. We will confirm by email. If nothing arrives within an hour, check your spam folder, then try again.',
  download: 'Download the booklet (PDF)',
  continueLink: 'Continue',
  failureHeading: 'Your request was not sent',
  unknownOutcomeHeading: 'We can’t tell whether your request was sent',
  failures: {
    sent: '',
    network:
      'We couldn’t connect to our server. Check your internet connection, or try again in a few minutes.',
    offline: 'You seem to be offline. Check your connection, then try again.',
    timeout: 'It took too long to send. Please try again.',
    server: 'Something went wrong at our end. Please try again in a few minutes.',
    busy: 'We are getting many requests right now. Please wait a minute, then try again.',
    refused: 'We couldn’t accept this request. Check what you entered, or contact us another way.',
    blocked: 'This website is stopping the form from being sent. Please contact us another way.',
    unknown:
      'We couldn’t confirm that it arrived. If you send it again, we may get it twice. That does no harm.',
    unfinished: 'The booklet is not requested yet. Open the next page and confirm that you are a person.',
  },
  inputKept: 'Everything you entered is still in the form.',
  sendOnSeparatePage: 'Send it on a separate page',
  contactAnotherWay: 'Contact us another way',
  /** Before and after sending. */
  testMode: 'Test mode: nothing is sent.',
  missingConsent: 'To send the request, check the box to agree',
  honeypotLabel: 'Leave this field empty',

  /**
   * @param organization whoever receives the request; null when the page does not name it
   * @param isPublisherOwn whether the request goes to the host of the privacy policy. Nobody else can promise on the
   *   publisher’s behalf not to sell or share what was entered.
   */
  consent: (mode: 'notice' | 'checkbox', organization: string | null, isPublisherOwn: boolean) => {
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `I agree that ${organization || 'the publisher'} will use what I enter only to answer my request, and does not sell or share it.`
        : `I agree that ${organization || 'the publisher'} may use what I enter to answer my request.`;
    const use = isPublisherOwn
      ? 'will use what you enter only to answer your request, and does not sell or share it.'
      : 'will use what you enter to answer your request.';
    return `${organization || 'The publisher'} ${use} By sending this form you agree to this.`;
  },
  privacy: 'Privacy policy',
  healthPrivacy: 'Health data policy',
  terms: 'Terms of use',

  scrollableTable: 'Table, scrolls sideways',
  scrollable: 'Scrolls sideways',
};

/** Every sentence of ours that a reader sees, in one language. */
export type Strings = typeof en;
