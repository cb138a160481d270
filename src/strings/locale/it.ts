import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../strings.js';

const labels: Record<FieldToken, string> = {
  'first-name': 'Nome',
  'last-name': 'Cognome',
  name: 'Nome e cognome',
  email: 'E-mail',
  phone: 'Telefono',
  'postal-code': 'Codice postale',
  country: 'Paese',
  organization: 'Organizzazione',
  message: 'Messaggio',
};

const missing: Record<FieldToken, string> = {
  'first-name': 'Inserisca il Suo nome',
  'last-name': 'Inserisca il Suo cognome',
  name: 'Inserisca il Suo nome e cognome',
  email: 'Inserisca il Suo indirizzo e-mail',
  phone: 'Inserisca il Suo numero di telefono',
  'postal-code': 'Inserisca il Suo codice postale',
  country: 'Indichi il Suo Paese',
  organization: 'Indichi la Sua organizzazione',
  message: 'Inserisca il Suo messaggio',
};

/** Italian, with the formal address. Dates stand behind colons: the article before a day depends on its number. */
export const words: Strings = {
  locale: 'it',
  fieldLabel: token => labels[token],
  missing: token => missing[token],
  empty: label => `Da compilare: ${label}`,
  notLoaded: 'Non è stato possibile caricare questo articolo:',
  loadFailures: {
    network: 'non c’è stata risposta.',
    timeout: 'la risposta ha richiesto troppo tempo.',
    http: 'la sua fonte non lo fornisce.',
    cors: 'la sua fonte non consente a questa pagina di mostrarlo.',
    empty: 'non contiene testo.',
    integrity: 'non è il testo che questa pagina si aspetta.',
    'too-large': 'è troppo grande.',
  },
  unreadable: 'la risposta non era leggibile.',
  disclaimers: {
    medical: {
      heading: 'Avvertenza medica',
      text: 'Questa pagina offre informazioni generali. Nulla di quanto qui riportato sostituisce il parere del medico, una diagnosi o un trattamento. Si rivolga sempre a un medico o a un altro professionista sanitario per quanto riguarda la Sua salute e prima di iniziare, modificare o interrompere un trattamento.',
    },
    general: {
      heading: 'Avvertenza',
      text: 'Questa pagina offre informazioni generali. Può essere incompleta o non aggiornata e non costituisce una consulenza per la Sua situazione personale.',
    },
    advertising: {
      heading: 'Pubblicità',
      text: 'Questa è pubblicità, pagata da chi offre ciò che descrive. Non è un’informazione medica indipendente.',
    },
    results: {
      heading: 'Sui risultati',
      text: 'I risultati variano da persona a persona. Queste sono esperienze individuali; non promettono ciò che un trattamento farà per Lei.',
    },
    emergency: {
      heading: 'In caso di emergenza',
      text: 'Non usi questa pagina in caso di emergenza. Se è possibile che Lei o qualcuno accanto a Lei sia in pericolo, chiami subito il numero di emergenza locale.',
    },
  },

  newWindow: '(si apre in una nuova finestra)',
  tryAgain: 'Riprova',

  loadingArticle: 'Caricamento dell’articolo',
  articleLoaded: title => `Articolo caricato: ${title}`,
  by: name => `Di ${name}`,
  publishedOn: 'Pubblicazione:',
  updatedOn: 'Aggiornamento:',
  reviewedOn: 'Revisione:',
  reviewer: name => `a cura di ${name}`,
  reviewDue: 'Prossima revisione:',
  overdue: day =>
    `Il termine per la revisione di questo articolo è scaduto (data prevista: ${day}). L’articolo potrebbe non essere aggiornato.`,
  withdrawn: 'Questo articolo è stato ritirato',
  withdrawnOn: day => `Data del ritiro: ${day}.`,
  withdrawnAdvice: 'La preghiamo di non fare affidamento su copie precedenti.',
  source: 'Fonte:',
  license: 'Licenza:',

  viewProfile: 'Profilo',
  disclosure: 'Interessi finanziari:',
  photoOf: name => `Foto di ${name}`,

  disclaimerBy: organization => `Avvertenza a cura di ${organization}.`,
  fullDisclaimer: 'Testo completo',
  disclaimerVersion: version => `Versione ${version}`,
  effectiveFrom: 'Entrata in vigore:',

  contactLine: 'Per domande o commenti su questo articolo, scriva un’e-mail a',
  showEmail: 'Mostra l’indirizzo e-mail',
  contactPage: 'Pagina dei contatti',

  toTop: 'Torna su',

  formHeading: 'Richiesta dell’opuscolo',
  optional: '(facoltativo)',
  messageHint: 'La preghiamo di non scrivere qui nulla sulla Sua salute.',
  submit: 'Invia richiesta',
  sending: 'Invio della Sua richiesta…',
  problem: 'C’è un problema',
  errorPrefix: 'Errore:',
  invalidEmail: 'Inserisca un indirizzo e-mail come nome@example.com',
  didYouMean: email => `Intendeva ${email}?`,
  invalidPhone: 'Inserisca un numero di telefono in cifre, come 555 0100 123',
  tooLong: (label, most) => `${label}: al massimo ${String(most)} caratteri`,
  sent: 'Grazie. La Sua richiesta è stata inviata.',
  sentHeading: 'Richiesta inviata',
  download: 'Scarica l’opuscolo',
  goOn: 'Continua',
  notSent: 'La Sua richiesta non è stata inviata',
  keptWords: 'Ciò che ha inserito è ancora qui.',
  failures: {
    sent: '',
    network: 'Non c’era connessione.',
    timeout: 'Non c’è stata risposta in tempo.',
    server: 'Il servizio di destinazione non funziona.',
    busy: 'Il servizio di destinazione è sovraccarico. Attenda un minuto, per favore.',
    refused: 'Il servizio di destinazione non l’ha accettata.',
    blocked: 'Questa pagina non consente di inviarla.',
    unknown:
      'Non c’è stata una risposta chiara. Se invia di nuovo la richiesta, potrebbe arrivare due volte.',
  },
  unclear: 'La Sua richiesta potrebbe non essere stata inviata',
  unconfirmed:
    'Grazie. Controlli la Sua posta in arrivo: lì un messaggio conferma che la Sua richiesta è arrivata.',
  postPlainly: 'Invia da una pagina a parte',
  testing: 'Questa è una prova: non viene inviato nulla.',
  missingConsent: 'Selezioni la casella se è d’accordo',
  otherWay: 'Invia la richiesta in un altro modo',
  trap: 'Lasci vuoto questo campo',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `Inviando questo modulo, Lei accetta che i dati inseriti possano essere utilizzati da ${organization || 'noi'} per rispondere alla Sua richiesta.`
      : `Accetto che i dati inseriti possano essere utilizzati ${organization ? `da ${organization}` : 'dall’editore'} per rispondere alla mia richiesta.`) +
    (own ? ' Non li vendiamo e non li condividiamo.' : ''),
  privacy: 'Informativa sulla privacy',
  healthPrivacy: 'Informativa sulla privacy dei dati sanitari',
  terms: 'Condizioni d’uso',

  scrollableTable: 'Tabella, scorrimento orizzontale',
  scrollable: 'Scorrimento orizzontale',
};
