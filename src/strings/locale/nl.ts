import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
  'first-name': 'Voornaam',
  'last-name': 'Achternaam',
  name: 'Naam',
  email: 'E-mail',
  phone: 'Telefoon',
  'postal-code': 'Postcode',
  country: 'Land',
  organization: 'Organisatie',
  message: 'Bericht',
};

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Vul uw voornaam in',
  'last-name': 'Vul uw achternaam in',
  name: 'Vul uw naam in',
  email: 'Vul uw e-mailadres in',
  phone: 'Vul uw telefoonnummer in',
  'postal-code': 'Vul uw postcode in',
  country: 'Vul uw land in',
  organization: 'Vul de naam van uw organisatie in',
  message: 'Vul uw bericht in',
};

/** Dutch, with the formal address. */
export const words: Strings = {
  locale: 'nl',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `‘${label}’ mag niet leeg zijn`,
  notLoaded: 'Dit artikel kon niet worden geladen.',
  loadFailures: {
    network: 'Controleer uw internetverbinding en probeer het opnieuw.',
    timeout: 'Het laden duurt te lang. Probeer het opnieuw.',
    http: 'De website van de uitgever stelt het niet beschikbaar.',
    cors: 'De uitgever staat niet toe dat het op deze website wordt getoond.',
    parse: 'Het kwam aan in een vorm die deze pagina niet kan lezen.',
    empty: 'Het bevat geen tekst.',
    integrity: 'Het is gewijzigd sinds deze website het heeft gecontroleerd. Daarom wordt het niet getoond.',
    'too-large': 'Het is te lang om hier te tonen.',
  },
  disclaimers: {
    medical: {
      heading: 'Medische disclaimer',
      text: 'Deze pagina geeft algemene informatie. Niets op deze pagina vervangt medisch advies, een diagnose of een behandeling. Raadpleeg altijd een arts of een andere zorgverlener over uw eigen gezondheid en voordat u een behandeling start, wijzigt of stopt. Negeer medisch advies niet, en stel een vraag aan uw arts niet uit, om iets wat u hier hebt gelezen.',
    },
    general: {
      heading: 'Disclaimer',
      text: 'Deze pagina geeft algemene informatie. Ze kan onvolledig of verouderd zijn en is geen advies voor uw eigen situatie.',
    },
    advertising: {
      heading: 'Advertentie',
      text: 'Dit is reclame, betaald door het bedrijf dat aanbiedt wat erin wordt beschreven. Het is geen onafhankelijke medische informatie.',
    },
    results: {
      heading: 'Over resultaten',
      text: 'Resultaten verschillen van persoon tot persoon. Dit zijn persoonlijke ervaringen; ze voorspellen niet wat een behandeling voor u zal doen.',
    },
    emergency: {
      heading: 'In een noodgeval',
      text: 'Als u of iemand bij u misschien in gevaar is, bel dan direct 112 (buiten Europa het plaatselijke alarmnummer). Wacht niet en vertrouw niet op deze pagina.',
    },
  },

  newWindow: '(opent in een nieuw tabblad)',
  tryAgain: 'Opnieuw proberen',

  loadingArticle: 'Het artikel wordt geladen',
  articleLoaded: title => `Artikel geladen: ${title}`,
  by: name => `Door ${name}`,
  publishedOn: 'Gepubliceerd op',
  updatedOn: 'Bijgewerkt op',
  reviewedOn: 'Beoordeeld op',
  reviewer: name => `door ${name}`,
  reviewedBy: name => `Beoordeeld door ${name}`,
  reviewDue: 'Volgende beoordeling gepland op',
  overdue: day =>
    `Dit artikel had uiterlijk op ${day} opnieuw beoordeeld moeten zijn. Het kan verouderd zijn.`,
  withdrawn: 'Dit artikel is ingetrokken',
  withdrawnOn: day => `Het is ingetrokken op ${day}.`,
  withdrawnAdvice:
    'Ga niet af op kopieën die u hebt opgeslagen of geprint. Hebt u het advies opgevolgd? Praat dan met uw arts.',
  source: 'Bron:',
  license: 'Licentie:',

  writtenBy: 'Geschreven door',
  viewProfile: 'Profiel bekijken',
  disclosure: 'Belangenconflicten:',
  photoOf: name => `Foto van ${name}`,

  disclaimerBy: organization => `Deze mededeling is van ${organization}.`,
  fullDisclaimer: 'De volledige disclaimer lezen',
  disclaimerVersion: version => `Versie ${version}`,
  effectiveFrom: 'Geldig vanaf',

  contactHeading: 'Contact',
  contactLine: 'Vragen over dit artikel? Mail de uitgever via',
  showEmail: 'E-mailadres tonen',
  contactPage: 'Naar de contactpagina',

  backToTop: 'Naar boven',

  formHeading: 'Ontvang de brochure',
  optional: '(optioneel)',
  messageHint: 'Schrijf hier niets over uw gezondheid. Wij hebben dat niet nodig om de brochure te sturen.',
  submit: 'Brochure aanvragen',
  sending: 'Uw aanvraag wordt verstuurd…',
  stillSending: 'Dit duurt langer dan normaal. We blijven het proberen. Houd deze pagina open.',
  problemHeading: 'Er is een probleem',
  errorPrefix: 'Fout:',
  invalidEmail: 'Vul een e-mailadres in de juiste vorm in, zoals naam@example.com',
  didYouMean: email => `Bedoelde u ${email}?`,
  invalidPhone: required =>
    `Vul een telefoonnummer in, zoals 06 12345678${required ? '' : ', of laat het veld leeg'}`,
  tooLong: (label, most) => `${label}: hooguit ${String(most)} tekens`,
  successHeading: 'Uw brochure is onderweg',
  successMessage: 'Dank u wel. Wij hebben uw aanvraag ontvangen en mailen u een link naar de brochure.',
  unconfirmedHeading: 'Kijk in uw e-mail',
  unconfirmedMessage:
    'Dank u wel. U krijgt een bevestiging per e-mail. Komt er binnen een uur niets aan, kijk dan in uw spammap en probeer het opnieuw.',
  download: 'Brochure downloaden (pdf)',
  continueLink: 'Verder',
  failureHeading: 'Uw aanvraag is niet verstuurd',
  unknownOutcomeHeading: 'We weten niet of uw aanvraag is verstuurd',
  failures: {
    sent: '',
    network:
      'We konden onze server niet bereiken. Controleer uw internetverbinding of probeer het over een paar minuten opnieuw.',
    offline: 'U lijkt offline te zijn. Controleer uw verbinding en probeer het opnieuw.',
    timeout: 'Het versturen duurde te lang. Probeer het opnieuw.',
    server: 'Er ging bij ons iets mis. Probeer het over een paar minuten opnieuw.',
    busy: 'We krijgen nu veel aanvragen. Wacht een minuut en probeer het dan opnieuw.',
    refused:
      'We konden deze aanvraag niet aannemen. Controleer wat u hebt ingevuld of neem op een andere manier contact met ons op.',
    blocked:
      'Deze website houdt het versturen van het formulier tegen. Neem op een andere manier contact met ons op.',
    unknown:
      'We konden niet vaststellen of de aanvraag is aangekomen. Als u die opnieuw verstuurt, krijgen we de aanvraag misschien twee keer. Dat kan geen kwaad.',
    unfinished:
      'De brochure is nog niet aangevraagd. Open de volgende pagina en bevestig dat u een mens bent.',
  },
  inputKept: 'Alles wat u hebt ingevuld, staat nog in het formulier.',
  sendOnSeparatePage: 'Via een aparte pagina versturen',
  contactAnotherWay: 'Op een andere manier contact opnemen',
  testMode: 'Testmodus: er wordt niets verstuurd.',
  missingConsent: 'Vink het vakje aan om akkoord te gaan en de aanvraag te versturen',
  honeypotLabel: 'Laat dit veld leeg',

  // The passive voice: an active verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = `door ${organization || 'de uitgever'}`;
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `Ik ga ermee akkoord dat de gegevens die ik invul, ${by} alleen worden gebruikt om mijn aanvraag te beantwoorden, en niet worden verkocht of gedeeld.`
        : `Ik ga ermee akkoord dat de gegevens die ik invul, ${by} worden gebruikt om mijn aanvraag te beantwoorden.`;
    const use = isPublisherOwn
      ? 'alleen gebruikt om uw aanvraag te beantwoorden. Ze worden niet verkocht of gedeeld.'
      : 'gebruikt om uw aanvraag te beantwoorden.';
    return `De gegevens die u invult, worden ${by} ${use} Door dit formulier te versturen, gaat u hiermee akkoord.`;
  },
  privacy: 'Privacyverklaring',
  healthPrivacy: 'Verklaring over gezondheidsgegevens',
  terms: 'Gebruiksvoorwaarden',

  scrollableTable: 'Tabel, horizontaal te scrollen',
  scrollable: 'Horizontaal te scrollen',
};
