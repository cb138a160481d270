/** English, American spelling. */
export const en = {
  accepted: 'Thank you. We have your request.',
  bookletReady: (title: string) =>
    `Thank you. Your copy of “${title}” is ready. We will also email you a link to it.`,
  fixFields: 'Please correct the fields marked below.',
  /** A sentence for the website’s owner follows, in English. */
  wrongForm: 'This form is not set up correctly. Please contact us another way.',
  notText: 'Remove the characters that are not text',
  unreachableEmail: 'We can’t send email to this address. Enter a different one',
  needsConsent: 'We need your consent to answer your request. Please agree, then send it again.',
  conflict: 'Another request with this ID is already stored. Please reload the page and try again.',
  erased: 'This request was erased. Please reload the page to send a new one.',
  challengeFailed: 'The spam check failed. Please send the form again.',
  challengeUsed: 'The spam check for this form was already used. Please send the form again.',
  tooLarge: 'This request is too long. Please shorten your message.',
  wrongOrigin: 'This website may not send requests to us. Please contact us another way.',
  busy: (minutes: number) =>
    `We are getting many requests right now. Please wait ${String(minutes)} minutes, then try again.`,
  mailSubject: (title: string) => `Your booklet: ${title}`,
  mailThanks: 'Thank you for requesting our booklet.',
  mailDownload: (days: number) => `Download your copy (link works for ${String(days)} days):`,
  mailReason:
    'You received this email because someone asked for this booklet with your address. If it wasn’t you, you can ignore it. We won’t email you again.',
};

/** What only the server says, in one language. */
export type ReplyStrings = typeof en;

/** German, with the formal address. */
export const de: ReplyStrings = {
  accepted: 'Vielen Dank. Ihre Anfrage ist bei uns angekommen.',
  bookletReady: title =>
    `Vielen Dank. Ihr Exemplar von „${title}“ liegt bereit. Wir schicken Ihnen den Link auch per E-Mail.`,
  fixFields: 'Bitte korrigieren Sie die unten markierten Felder.',
  wrongForm:
    'Dieses Formular ist nicht richtig eingerichtet. Bitte nehmen Sie auf anderem Weg Kontakt mit uns auf.',
  notText: 'Entfernen Sie die Zeichen, die kein Text sind',
  unreachableEmail: 'An diese Adresse können wir keine E-Mail senden. Geben Sie eine andere ein',
  needsConsent:
    'Wir brauchen Ihre Zustimmung, um Ihre Anfrage zu beantworten. Bitte stimmen Sie zu und senden Sie sie dann erneut.',
  conflict:
    'Unter dieser Kennung ist schon eine andere Anfrage gespeichert. Bitte laden Sie die Seite neu und versuchen Sie es erneut.',
  erased: 'Diese Anfrage wurde gelöscht. Bitte laden Sie die Seite neu, wenn Sie eine neue senden möchten.',
  challengeFailed: 'Die Spam-Prüfung ist fehlgeschlagen. Bitte senden Sie das Formular erneut.',
  challengeUsed:
    'Die Spam-Prüfung dieses Formulars wurde schon verwendet. Bitte senden Sie das Formular erneut.',
  tooLarge: 'Diese Anfrage ist zu lang. Bitte kürzen Sie Ihre Nachricht.',
  wrongOrigin:
    'Diese Website darf keine Anfragen an uns senden. Bitte nehmen Sie auf anderem Weg Kontakt mit uns auf.',
  busy: minutes =>
    `Gerade gehen sehr viele Anfragen ein. Bitte warten Sie ${String(minutes)} Minuten und versuchen Sie es dann erneut.`,
  mailSubject: title => `Ihre Broschüre: ${title}`,
  mailThanks: 'Vielen Dank, dass Sie unsere Broschüre angefordert haben.',
  mailDownload: days => `Laden Sie Ihr Exemplar herunter (der Link gilt ${String(days)} Tage):`,
  mailReason:
    'Sie erhalten diese E-Mail, weil jemand diese Broschüre mit Ihrer Adresse angefordert hat. Wenn Sie das nicht waren, müssen Sie nichts tun. Wir schreiben Ihnen nicht noch einmal.',
};
