import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
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

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Inserisca il Suo nome',
  'last-name': 'Inserisca il Suo cognome',
  name: 'Inserisca il Suo nome e cognome',
  email: 'Inserisca il Suo indirizzo e-mail',
  phone: 'Inserisca il Suo numero di telefono',
  'postal-code': 'Inserisca il Suo codice postale',
  country: 'Indichi il Suo Paese',
  organization: 'Inserisca il nome della Sua organizzazione',
  message: 'Inserisca il Suo messaggio',
};

/** Italian, with the formal address. Dates follow colons: the article before a day depends on its number. */
export const words: Strings = {
  locale: 'it',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `Il campo «${label}» non può restare vuoto`,
  notLoaded: 'Non è stato possibile caricare questo articolo.',
  loadFailures: {
    network: 'Controlli la connessione a Internet e riprovi.',
    timeout: 'Il caricamento richiede troppo tempo. Riprovi, per favore.',
    http: 'Il sito dell’editore non lo fornisce.',
    cors: 'L’editore non consente di mostrarlo su questo sito.',
    parse: 'È arrivato in un formato che questa pagina non può leggere.',
    empty: 'Non contiene testo.',
    integrity: 'È cambiato da quando questo sito lo ha verificato; per questo non viene mostrato.',
    'too-large': 'È troppo lungo per essere mostrato qui.',
  },
  disclaimers: {
    medical: {
      heading: 'Avvertenza medica',
      text: 'Questa pagina offre informazioni generali. Nulla di quanto qui riportato sostituisce il parere del medico, una diagnosi o un trattamento. Si rivolga sempre a un medico o a un altro professionista sanitario per quanto riguarda la Sua salute e prima di iniziare, modificare o interrompere un trattamento. Non ignori il parere del medico, e non aspetti a chiederlo, a causa di qualcosa che ha letto qui.',
    },
    general: {
      heading: 'Avvertenza',
      text: 'Questa pagina offre informazioni generali. Può essere incompleta o non aggiornata e non costituisce una consulenza per la Sua situazione personale.',
    },
    advertising: {
      heading: 'Pubblicità',
      text: 'Questa è pubblicità, pagata dall’azienda che offre ciò che vi è descritto. Non è un’informazione medica indipendente.',
    },
    results: {
      heading: 'Sui risultati',
      text: 'I risultati variano da persona a persona. Queste sono esperienze individuali; non permettono di prevedere ciò che un trattamento farà per Lei.',
    },
    emergency: {
      heading: 'In caso di emergenza',
      text: 'Se Lei o qualcuno accanto a Lei può essere in pericolo, chiami subito il 112 o il 118 (fuori dall’Europa, il numero di emergenza locale). Non aspetti e non si affidi a questa pagina.',
    },
  },

  newWindow: '(si apre in una nuova scheda)',
  tryAgain: 'Riprova',

  loadingArticle: 'Caricamento dell’articolo',
  articleLoaded: title => `Articolo caricato: ${title}`,
  by: name => `Di ${name}`,
  publishedOn: 'Pubblicazione:',
  updatedOn: 'Aggiornamento:',
  reviewedOn: 'Revisione:',
  reviewer: name => `a cura di ${name}`,
  reviewedBy: name => `Revisione a cura di ${name}`,
  reviewDue: 'Prossima revisione:',
  overdue: day =>
    `Il termine per la revisione di questo articolo è scaduto (data prevista: ${day}). L’articolo potrebbe non essere aggiornato.`,
  withdrawn: 'Questo articolo è stato ritirato',
  withdrawnOn: day => `Data del ritiro: ${day}.`,
  withdrawnAdvice:
    'Non faccia affidamento su copie salvate o stampate. Se ne ha seguito le indicazioni, ne parli con il Suo medico.',
  source: 'Fonte:',
  license: 'Licenza:',

  writtenBy: 'Scritto da',
  viewProfile: 'Vedi il profilo',
  disclosure: 'Conflitti di interesse:',
  photoOf: name => `Foto di ${name}`,

  disclaimerBy: organization => `Avvertenza a cura di ${organization}.`,
  fullDisclaimer: 'Leggi l’avvertenza completa',
  disclaimerVersion: version => `Versione ${version}`,
  effectiveFrom: 'In vigore dal:',

  contactHeading: 'Contatti',
  contactLine: 'Domande su questo articolo? Scriva un’e-mail all’editore:',
  showEmail: 'Mostra l’indirizzo e-mail',
  contactPage: 'Vai alla pagina dei contatti',

  backToTop: 'Torna su',

  formHeading: 'Riceva l’opuscolo',
  optional: '(facoltativo)',
  messageHint:
    'La preghiamo di non scrivere qui nulla sulla Sua salute. Non ci serve per inviarLe l’opuscolo.',
  submit: 'Richiedi l’opuscolo',
  sending: 'Invio della Sua richiesta…',
  stillSending: 'Ci vuole più tempo del solito. Stiamo ancora provando. Tenga aperta questa pagina.',
  problemHeading: 'C’è un problema',
  errorPrefix: 'Errore:',
  invalidEmail: 'Inserisca un indirizzo e-mail nel formato corretto, come nome@example.com',
  didYouMean: email => `Intendeva ${email}?`,
  invalidPhone: required =>
    `Inserisca un numero di telefono, come 312 345 6789${required ? '' : ', oppure lasci vuoto il campo'}`,
  tooLong: (label, most) => `${label}: al massimo ${String(most)} caratteri`,
  successHeading: 'Il Suo opuscolo è in arrivo',
  successMessage: 'Grazie. Abbiamo ricevuto la Sua richiesta e Le invieremo per e-mail un link all’opuscolo.',
  unconfirmedHeading: 'Controlli la Sua e-mail',
  unconfirmedMessage:
    'Grazie. Riceverà una conferma per e-mail. Se entro un’ora non arriva nulla, controlli la cartella dello spam e poi riprovi.',
  download: 'Scarica l’opuscolo (PDF)',
  continueLink: 'Continua',
  failureHeading: 'La Sua richiesta non è stata inviata',
  unknownOutcomeHeading: 'Non sappiamo se la Sua richiesta sia stata inviata',
  failures: {
    sent: '',
    network:
      'Non è stato possibile raggiungere il nostro server. Controlli la connessione a Internet o riprovi tra qualche minuto.',
    offline: 'Sembra che non ci sia connessione a Internet. Controlli la connessione e riprovi.',
    timeout: 'L’invio ha richiesto troppo tempo. Riprovi, per favore.',
    server: 'Si è verificato un problema nel nostro servizio. Riprovi tra qualche minuto.',
    busy: 'In questo momento riceviamo molte richieste. Attenda un minuto e riprovi.',
    refused:
      'Non abbiamo potuto accettare questa richiesta. Controlli i dati inseriti o ci contatti in un altro modo.',
    blocked: 'Questo sito impedisce l’invio del modulo. Ci contatti in un altro modo, per favore.',
    unknown:
      'Non abbiamo potuto verificare che sia arrivata. Se la invia di nuovo, potremmo riceverla due volte. Non è un problema.',
    unfinished:
      'L’opuscolo non è ancora stato richiesto. Apra la pagina successiva e confermi di essere una persona.',
  },
  inputKept: 'Tutto ciò che ha inserito è ancora nel modulo.',
  sendOnSeparatePage: 'Invia da una pagina a parte',
  contactAnotherWay: 'Contattaci in un altro modo',
  testMode: 'Modalità di prova: non viene inviato nulla.',
  missingConsent: 'Per inviare la richiesta, selezioni la casella per dare il Suo consenso',
  honeypotLabel: 'Lasci vuoto questo campo',

  // The passive voice: an active verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = organization ? `da ${organization}` : 'dall’editore';
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `Accetto che i dati inseriti siano utilizzati ${by} solo per rispondere alla mia richiesta, senza essere venduti né condivisi.`
        : `Accetto che i dati inseriti siano utilizzati ${by} per rispondere alla mia richiesta.`;
    const use = isPublisherOwn
      ? 'solo per rispondere alla Sua richiesta e non saranno venduti né condivisi.'
      : 'per rispondere alla Sua richiesta.';
    return `I dati inseriti saranno utilizzati ${by} ${use} Inviando questo modulo, Lei accetta questo utilizzo.`;
  },
  privacy: 'Informativa sulla privacy',
  healthPrivacy: 'Informativa sui dati sanitari',
  terms: 'Condizioni d’uso',

  scrollableTable: 'Tabella, scorrimento orizzontale',
  scrollable: 'Scorrimento orizzontale',
};
