import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
  'first-name': 'Vorname',
  'last-name': 'Nachname',
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  'postal-code': 'Postleitzahl',
  country: 'Land',
  organization: 'Organisation',
  message: 'Nachricht',
};

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Geben Sie Ihren Vornamen ein',
  'last-name': 'Geben Sie Ihren Nachnamen ein',
  name: 'Geben Sie Ihren Namen ein',
  email: 'Geben Sie Ihre E-Mail-Adresse ein',
  phone: 'Geben Sie Ihre Telefonnummer ein',
  'postal-code': 'Geben Sie Ihre Postleitzahl ein',
  country: 'Geben Sie Ihr Land ein',
  organization: 'Geben Sie den Namen Ihrer Organisation ein',
  message: 'Geben Sie Ihre Nachricht ein',
};

/** German, with the formal address. */
export const words: Strings = {
  locale: 'de',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `„${label}“ darf nicht leer sein`,
  notLoaded: 'Dieser Artikel konnte nicht geladen werden.',
  loadFailures: {
    network: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es dann erneut.',
    timeout: 'Das Laden dauert zu lange. Bitte versuchen Sie es erneut.',
    http: 'Die Website des Verlags stellt ihn nicht bereit.',
    cors: 'Der Verlag erlaubt nicht, dass er auf dieser Website gezeigt wird.',
    parse: 'Er kam in einer Form an, die diese Seite nicht lesen kann.',
    empty: 'Er enthält keinen Text.',
    integrity: 'Er wurde geändert, seit diese Website ihn geprüft hat. Deshalb wird er nicht angezeigt.',
    'too-large': 'Er ist zu lang, um hier angezeigt zu werden.',
  },
  disclaimers: {
    medical: {
      heading: 'Medizinischer Hinweis',
      text: 'Diese Seite bietet allgemeine Informationen. Nichts davon ersetzt ärztlichen Rat, eine Diagnose oder eine Behandlung. Fragen Sie immer eine Ärztin, einen Arzt oder andere Fachleute des Gesundheitswesens, wenn es um Ihre eigene Gesundheit geht und bevor Sie eine Behandlung beginnen, ändern oder beenden. Was Sie hier lesen, sollte nie ein Grund sein, ärztlichen Rat nicht zu befolgen oder erst später einzuholen.',
    },
    general: {
      heading: 'Hinweis',
      text: 'Diese Seite bietet allgemeine Informationen. Sie kann unvollständig oder veraltet sein, und sie ist keine Beratung für Ihren eigenen Fall.',
    },
    advertising: {
      heading: 'Anzeige',
      text: 'Dies ist Werbung, bezahlt von dem Unternehmen, das das Beschriebene anbietet. Es ist keine unabhängige medizinische Information.',
    },
    results: {
      heading: 'Zu den Ergebnissen',
      text: 'Ergebnisse sind von Mensch zu Mensch verschieden. Dies sind Erfahrungen Einzelner; sie sagen nicht voraus, was eine Behandlung bei Ihnen bewirken wird.',
    },
    emergency: {
      heading: 'Im Notfall',
      text: 'Wenn Sie oder jemand bei Ihnen in Gefahr sein könnte, rufen Sie sofort den Notruf an, in Europa 112. Warten Sie nicht. Diese Seite hilft nicht im Notfall.',
    },
  },

  newWindow: '(öffnet sich in einem neuen Tab)',
  tryAgain: 'Erneut versuchen',

  loadingArticle: 'Der Artikel wird geladen',
  articleLoaded: title => `Artikel geladen: ${title}`,
  by: name => `Von ${name}`,
  publishedOn: 'Veröffentlicht am',
  updatedOn: 'Aktualisiert am',
  reviewedOn: 'Geprüft am',
  reviewer: name => `von ${name}`,
  reviewedBy: name => `Geprüft von ${name}`,
  reviewDue: 'Nächste Prüfung fällig am',
  overdue: day =>
    `Dieser Artikel hätte bis zum ${day} geprüft werden sollen. Er ist vielleicht nicht mehr aktuell.`,
  withdrawn: 'Dieser Artikel wurde zurückgezogen',
  withdrawnOn: day => `Er wurde am ${day} zurückgezogen.`,
  withdrawnAdvice:
    'Bitte verlassen Sie sich nicht auf gespeicherte oder ausgedruckte Kopien. Wenn Sie sich danach gerichtet haben, sprechen Sie mit Ihrer Ärztin oder Ihrem Arzt.',
  source: 'Quelle:',
  license: 'Lizenz:',

  writtenBy: 'Geschrieben von',
  viewProfile: 'Profil ansehen',
  disclosure: 'Interessenkonflikte:',
  photoOf: name => `Foto von ${name}`,

  disclaimerBy: organization => `Dieser Hinweis stammt von ${organization}.`,
  fullDisclaimer: 'Vollständigen Hinweis lesen',
  disclaimerVersion: version => `Fassung ${version}`,
  effectiveFrom: 'Gültig ab',

  contactHeading: 'Kontakt',
  contactLine: 'Fragen zu diesem Artikel? Schreiben Sie dem Verlag eine E-Mail an',
  showEmail: 'E-Mail-Adresse anzeigen',
  contactPage: 'Zur Kontaktseite',

  backToTop: 'Nach oben',

  formHeading: 'Broschüre erhalten',
  optional: '(optional)',
  messageHint:
    'Bitte schreiben Sie hier nichts über Ihre Gesundheit. Für den Versand der Broschüre brauchen wir das nicht.',
  submit: 'Broschüre anfordern',
  sending: 'Ihre Anfrage wird gesendet …',
  stillSending:
    'Das dauert länger als sonst. Wir versuchen es weiter. Bitte lassen Sie diese Seite geöffnet.',
  problemHeading: 'Es gibt ein Problem',
  errorPrefix: 'Fehler:',
  invalidEmail: 'Geben Sie eine E-Mail-Adresse im richtigen Format ein, zum Beispiel name@example.com',
  didYouMean: email => `Meinten Sie ${email}?`,
  invalidPhone: required =>
    `Geben Sie eine Telefonnummer ein, zum Beispiel 030 1234567${required ? '' : ', oder lassen Sie das Feld leer'}`,
  tooLong: (label, most) => `${label}: höchstens ${String(most)} Zeichen erlaubt`,
  successHeading: 'Ihre Broschüre ist unterwegs',
  successMessage:
    'Vielen Dank. Ihre Anfrage ist bei uns angekommen. Wir schicken Ihnen per E-Mail einen Link zur Broschüre.',
  unconfirmedHeading: 'Sehen Sie in Ihren E-Mails nach',
  unconfirmedMessage:
    'Vielen Dank. Sie erhalten eine Bestätigung per E-Mail. Wenn innerhalb einer Stunde nichts ankommt, sehen Sie im Spam-Ordner nach und versuchen Sie es dann erneut.',
  download: 'Broschüre herunterladen (PDF)',
  continueLink: 'Weiter',
  failureHeading: 'Ihre Anfrage wurde nicht gesendet',
  unknownOutcomeHeading: 'Wir wissen nicht, ob Ihre Anfrage gesendet wurde',
  failures: {
    sent: '',
    network:
      'Wir konnten unseren Server nicht erreichen. Prüfen Sie Ihre Internetverbindung oder versuchen Sie es in ein paar Minuten erneut.',
    offline:
      'Anscheinend besteht keine Internetverbindung. Prüfen Sie Ihre Verbindung und versuchen Sie es dann erneut.',
    timeout: 'Die Antwort hat zu lange gedauert. Bitte versuchen Sie es erneut.',
    server: 'Bei uns ist ein Fehler aufgetreten. Bitte versuchen Sie es in ein paar Minuten erneut.',
    busy: 'Gerade gehen sehr viele Anfragen ein. Bitte warten Sie eine Minute und versuchen Sie es dann erneut.',
    refused:
      'Wir konnten die Anfrage nicht annehmen. Prüfen Sie Ihre Eingaben oder nehmen Sie auf anderem Weg Kontakt mit uns auf.',
    blocked:
      'Diese Website verhindert, dass das Formular gesendet wird. Bitte nehmen Sie auf anderem Weg Kontakt mit uns auf.',
    unknown:
      'Wir konnten nicht feststellen, ob sie angekommen ist. Wenn Sie sie erneut senden, erhalten wir sie vielleicht zweimal. Das schadet nicht.',
    unfinished:
      'Die Broschüre ist noch nicht angefordert. Öffnen Sie die nächste Seite und bestätigen Sie, dass Sie ein Mensch sind.',
  },
  inputKept: 'Ihre Eingaben sind erhalten geblieben.',
  sendOnSeparatePage: 'Auf einer eigenen Seite absenden',
  contactAnotherWay: 'Auf anderem Weg Kontakt aufnehmen',
  testMode: 'Testmodus: Es wird nichts gesendet.',
  missingConsent: 'Bitte stimmen Sie zu, damit Sie die Anfrage senden können',
  honeypotLabel: 'Dieses Feld leer lassen',

  // The passive voice: an active verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = organization ? `von ${organization}` : 'vom Verlag';
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `Ich bin damit einverstanden, dass meine Angaben ${by} nur verwendet werden, um meine Anfrage zu beantworten, und dass sie weder verkauft noch weitergegeben werden.`
        : `Ich bin damit einverstanden, dass meine Angaben ${by} verwendet werden, um meine Anfrage zu beantworten.`;
    const use = isPublisherOwn
      ? 'nur verwendet, um Ihre Anfrage zu beantworten, und weder verkauft noch weitergegeben.'
      : 'verwendet, um Ihre Anfrage zu beantworten.';
    return `Ihre Angaben werden ${by} ${use} Mit dem Absenden dieses Formulars stimmen Sie dem zu.`;
  },
  privacy: 'Datenschutzerklärung',
  healthPrivacy: 'Umgang mit Gesundheitsdaten',
  terms: 'Nutzungsbedingungen',

  scrollableTable: 'Tabelle, seitlich scrollbar',
  scrollable: 'Seitlich scrollbar',
};
