import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../strings.js';

const labels: Record<FieldToken, string> = {
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

const missing: Record<FieldToken, string> = {
  'first-name': 'Geben Sie Ihren Vornamen ein',
  'last-name': 'Geben Sie Ihren Nachnamen ein',
  name: 'Geben Sie Ihren Namen ein',
  email: 'Geben Sie Ihre E-Mail-Adresse ein',
  phone: 'Geben Sie Ihre Telefonnummer ein',
  'postal-code': 'Geben Sie Ihre Postleitzahl ein',
  country: 'Geben Sie Ihr Land an',
  organization: 'Geben Sie Ihre Organisation an',
  message: 'Geben Sie Ihre Nachricht ein',
};

/** German, with the formal address. */
export const words: Strings = {
  locale: 'de',
  fieldLabel: token => labels[token],
  missing: token => missing[token],
  empty: label => `Bitte ausfüllen: ${label}`,
  notLoaded: 'Dieser Artikel konnte nicht geladen werden:',
  loadFailures: {
    network: 'Es kam keine Antwort.',
    timeout: 'Die Antwort dauerte zu lange.',
    http: 'Seine Quelle gibt ihn nicht heraus.',
    cors: 'Seine Quelle lässt nicht zu, dass diese Seite ihn zeigt.',
    empty: 'Er hat keinen Text.',
    integrity: 'Es ist nicht der Text, den diese Seite erwartet.',
    'too-large': 'Er ist zu groß.',
  },
  unreadable: 'Die Antwort ließ sich nicht lesen.',
  disclaimers: {
    medical: {
      heading: 'Medizinischer Hinweis',
      text: 'Diese Seite bietet allgemeine Informationen. Nichts davon ersetzt ärztlichen Rat, eine Diagnose oder eine Behandlung. Fragen Sie immer eine Ärztin, einen Arzt oder andere Fachleute des Gesundheitswesens, wenn es um Ihre eigene Gesundheit geht und bevor Sie eine Behandlung beginnen, ändern oder beenden.',
    },
    general: {
      heading: 'Hinweis',
      text: 'Diese Seite bietet allgemeine Informationen. Sie kann unvollständig oder veraltet sein, und sie ist keine Beratung für Ihren eigenen Fall.',
    },
    advertising: {
      heading: 'Anzeige',
      text: 'Dies ist Werbung, bezahlt von denen, die das Beschriebene anbieten. Es ist keine unabhängige medizinische Information.',
    },
    results: {
      heading: 'Zu den Ergebnissen',
      text: 'Ergebnisse sind von Mensch zu Mensch verschieden. Dies sind Erfahrungen Einzelner; sie sind kein Versprechen dafür, was eine Behandlung bei Ihnen bewirken wird.',
    },
    emergency: {
      heading: 'Im Notfall',
      text: 'Verwenden Sie diese Seite nicht in einem Notfall. Wenn Sie oder jemand bei Ihnen in Gefahr sein könnte, rufen Sie sofort die örtliche Notrufnummer an.',
    },
  },

  newWindow: '(öffnet sich in einem neuen Fenster)',
  tryAgain: 'Noch einmal versuchen',

  loadingArticle: 'Der Artikel wird geladen',
  articleLoaded: title => `Artikel geladen: ${title}`,
  by: name => `Von ${name}`,
  publishedOn: 'Veröffentlicht am',
  updatedOn: 'Aktualisiert am',
  reviewedOn: 'Geprüft:',
  reviewer: name => `von ${name}`,
  reviewDue: 'Nächste Prüfung fällig am',
  overdue: day =>
    `Dieser Artikel hätte bis zum ${day} geprüft werden sollen. Er ist vielleicht nicht mehr aktuell.`,
  withdrawn: 'Dieser Artikel wurde zurückgezogen',
  withdrawnOn: day => `Er wurde am ${day} zurückgezogen.`,
  withdrawnAdvice: 'Bitte verlassen Sie sich nicht auf frühere Kopien davon.',
  source: 'Quelle:',
  license: 'Lizenz:',

  viewProfile: 'Profil ansehen',
  disclosure: 'Finanzielle Interessen:',
  photoOf: name => `Foto von ${name}`,

  disclaimerBy: organization => `Ein Hinweis von ${organization}.`,
  fullDisclaimer: 'Den vollständigen Text lesen',
  disclaimerVersion: version => `Fassung ${version}`,
  effectiveFrom: 'Gültig ab',

  contactLine: 'Bei Fragen oder Anmerkungen zu diesem Artikel schreiben Sie uns bitte eine E-Mail an',
  showEmail: 'E-Mail-Adresse zeigen',
  contactPage: 'Kontaktseite',

  toTop: 'Nach oben',

  formHeading: 'Broschüre anfordern',
  optional: '(freiwillig)',
  messageHint: 'Bitte schreiben Sie hier nichts über Ihre Gesundheit.',
  submit: 'Anfrage senden',
  sending: 'Ihre Anfrage wird gesendet …',
  problem: 'Es gibt ein Problem',
  errorPrefix: 'Fehler:',
  invalidEmail: 'Geben Sie eine E-Mail-Adresse wie name@example.com ein',
  didYouMean: email => `Meinten Sie ${email}?`,
  invalidPhone: 'Geben Sie eine Telefonnummer aus Ziffern ein, wie 555 0100 123',
  tooLong: (label, most) => `${label}: höchstens ${String(most)} Zeichen`,
  sent: 'Vielen Dank. Ihre Anfrage wurde gesendet.',
  sentHeading: 'Anfrage gesendet',
  download: 'Broschüre herunterladen',
  goOn: 'Weiter',
  notSent: 'Ihre Anfrage wurde nicht gesendet',
  keptWords: 'Was Sie eingegeben haben, steht noch hier.',
  failures: {
    sent: '',
    network: 'Es gab keine Verbindung.',
    timeout: 'Es kam nicht rechtzeitig eine Antwort.',
    server: 'Beim Empfänger gibt es eine Störung.',
    busy: 'Der Empfänger ist überlastet. Bitte warten Sie eine Minute.',
    refused: 'Der Empfänger hat sie nicht angenommen.',
    blocked: 'Diese Seite lässt nicht zu, dass sie gesendet wird.',
    unknown:
      'Es kam keine eindeutige Antwort. Wenn Sie Ihre Anfrage noch einmal senden, kommt sie vielleicht zweimal an.',
  },
  unclear: 'Ihre Anfrage wurde vielleicht nicht gesendet',
  unconfirmed:
    'Vielen Dank. Bitte sehen Sie in Ihrem Posteingang nach: Eine Nachricht dort bestätigt, dass Ihre Anfrage angekommen ist.',
  postPlainly: 'Über eine gesonderte Seite senden',
  testing: 'Dies ist ein Test: Es wird nichts gesendet.',
  missingConsent: 'Kreuzen Sie das Kästchen an, wenn Sie einverstanden sind',
  otherWay: 'Anfrage auf anderem Weg senden',
  trap: 'Dieses Feld leer lassen',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `Mit dem Absenden dieses Formulars erklären Sie sich damit einverstanden, dass Ihre Angaben darin von ${organization || 'uns'} verwendet werden dürfen, um Ihre Anfrage zu beantworten.`
      : `Ich bin damit einverstanden, dass meine Angaben in diesem Formular von ${organization || 'der herausgebenden Stelle'} verwendet werden dürfen, um meine Anfrage zu beantworten.`) +
    (own ? ' Wir verkaufen diese Angaben nicht und geben sie nicht weiter.' : ''),
  privacy: 'Datenschutzerklärung',
  healthPrivacy: 'Datenschutzerklärung für Gesundheitsdaten',
  terms: 'Nutzungsbedingungen',

  scrollableTable: 'Tabelle, seitlich scrollbar',
  scrollable: 'Seitlich scrollbar',
};
