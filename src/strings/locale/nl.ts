import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../strings.js';

const labels: Record<FieldToken, string> = {
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

const missing: Record<FieldToken, string> = {
  'first-name': 'Vul uw voornaam in',
  'last-name': 'Vul uw achternaam in',
  name: 'Vul uw naam in',
  email: 'Vul uw e-mailadres in',
  phone: 'Vul uw telefoonnummer in',
  'postal-code': 'Vul uw postcode in',
  country: 'Vul uw land in',
  organization: 'Vul uw organisatie in',
  message: 'Vul uw bericht in',
};

/** Dutch, with the formal address. */
export const words: Strings = {
  locale: 'nl',
  fieldLabel: token => labels[token],
  missing: token => missing[token],
  empty: label => `Nog in te vullen: ${label}`,
  notLoaded: 'Dit artikel kon niet worden geladen:',
  loadFailures: {
    network: 'er kwam geen antwoord.',
    timeout: 'het antwoord duurde te lang.',
    http: 'de bron geeft het niet vrij.',
    cors: 'de bron staat niet toe dat deze pagina het toont.',
    empty: 'er is geen tekst.',
    integrity: 'het is niet de tekst die deze pagina verwacht.',
    'too-large': 'het is te groot.',
  },
  unreadable: 'het antwoord kon niet worden gelezen.',
  disclaimers: {
    medical: {
      heading: 'Medische disclaimer',
      text: 'Deze pagina geeft algemene informatie. Niets op deze pagina vervangt medisch advies, een diagnose of een behandeling. Raadpleeg altijd een arts of een andere zorgverlener over uw eigen gezondheid en voordat u een behandeling start, wijzigt of stopt.',
    },
    general: {
      heading: 'Disclaimer',
      text: 'Deze pagina geeft algemene informatie. Ze kan onvolledig of verouderd zijn en is geen advies voor uw eigen situatie.',
    },
    advertising: {
      heading: 'Advertentie',
      text: 'Dit is reclame, betaald door wie aanbiedt wat erin wordt beschreven. Het is geen onafhankelijke medische informatie.',
    },
    results: {
      heading: 'Over resultaten',
      text: 'Resultaten verschillen van persoon tot persoon. Dit zijn persoonlijke ervaringen; ze beloven niet wat een behandeling voor u zal doen.',
    },
    emergency: {
      heading: 'In een noodgeval',
      text: 'Gebruik deze pagina niet in een noodgeval. Als u of iemand bij u mogelijk in gevaar is, bel dan onmiddellijk het plaatselijke alarmnummer.',
    },
  },

  newWindow: '(opent in een nieuw venster)',
  tryAgain: 'Opnieuw proberen',

  loadingArticle: 'Het artikel wordt geladen',
  articleLoaded: title => `Artikel geladen: ${title}`,
  by: name => `Door ${name}`,
  publishedOn: 'Gepubliceerd op',
  updatedOn: 'Bijgewerkt op',
  reviewedOn: 'Beoordeeld:',
  reviewer: name => `door ${name}`,
  reviewDue: 'Volgende beoordeling gepland op',
  overdue: day =>
    `Dit artikel had uiterlijk op ${day} opnieuw beoordeeld moeten zijn. Het kan verouderd zijn.`,
  withdrawn: 'Dit artikel is ingetrokken',
  withdrawnOn: day => `Het is ingetrokken op ${day}.`,
  withdrawnAdvice: 'Ga alstublieft niet af op eerdere kopieën ervan.',
  source: 'Bron:',
  license: 'Licentie:',

  viewProfile: 'Profiel bekijken',
  disclosure: 'Financiële belangen:',
  photoOf: name => `Foto van ${name}`,

  disclaimerBy: organization => `Een mededeling van ${organization}.`,
  fullDisclaimer: 'De volledige tekst lezen',
  disclaimerVersion: version => `Versie ${version}`,
  effectiveFrom: 'Van kracht vanaf',

  contactLine: 'Als u vragen of opmerkingen over dit artikel hebt, mail ons dan via',
  showEmail: 'E-mailadres tonen',
  contactPage: 'Contactpagina',

  toTop: 'Naar boven',

  formHeading: 'Brochure aanvragen',
  optional: '(optioneel)',
  messageHint: 'Schrijf hier alstublieft niets over uw gezondheid.',
  submit: 'Aanvraag versturen',
  sending: 'Uw aanvraag wordt verstuurd…',
  problem: 'Er is een probleem',
  errorPrefix: 'Fout:',
  invalidEmail: 'Vul een e-mailadres in zoals naam@example.com',
  didYouMean: email => `Bedoelde u ${email}?`,
  invalidPhone: 'Vul een telefoonnummer met cijfers in, zoals 555 0100 123',
  tooLong: (label, most) => `${label}: hooguit ${String(most)} tekens`,
  sent: 'Dank u wel. Uw aanvraag is verstuurd.',
  sentHeading: 'Aanvraag verstuurd',
  download: 'Brochure downloaden',
  goOn: 'Verder',
  notSent: 'Uw aanvraag is niet verstuurd',
  keptWords: 'Wat u hebt ingevuld, staat er nog.',
  failures: {
    sent: '',
    network: 'Er was geen verbinding.',
    timeout: 'Er kwam niet op tijd antwoord.',
    server: 'De ontvangende dienst heeft een storing.',
    busy: 'De ontvangende dienst is overbelast. Wacht alstublieft een minuut.',
    refused: 'De ontvangende dienst heeft de aanvraag niet aangenomen.',
    blocked: 'Deze pagina staat niet toe dat de aanvraag wordt verstuurd.',
    unknown:
      'Er kwam geen duidelijk antwoord. Als u uw aanvraag opnieuw verstuurt, komt die misschien twee keer aan.',
  },
  unclear: 'Uw aanvraag is misschien niet verstuurd',
  unconfirmed: 'Dank u wel. Kijk in uw inbox: een bericht daar bevestigt dat uw aanvraag is aangekomen.',
  postPlainly: 'Via een aparte pagina versturen',
  testing: 'Dit is een test: er wordt niets verstuurd.',
  missingConsent: 'Vink het vakje aan als u akkoord gaat',
  otherWay: 'Uw aanvraag op een andere manier versturen',
  trap: 'Laat dit veld leeg',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `Door dit formulier te versturen, gaat u ermee akkoord dat de gegevens die u invult, door ${organization || 'ons'} mogen worden gebruikt om uw aanvraag te beantwoorden.`
      : `Ik ga ermee akkoord dat de gegevens die ik invul, door ${organization || 'de uitgever'} mogen worden gebruikt om mijn aanvraag te beantwoorden.`) +
    (own ? ' Wij verkopen deze gegevens niet en delen ze niet.' : ''),
  privacy: 'Privacyverklaring',
  healthPrivacy: 'Privacyverklaring voor gezondheidsgegevens',
  terms: 'Gebruiksvoorwaarden',

  scrollableTable: 'Tabel, horizontaal te scrollen',
  scrollable: 'Horizontaal te scrollen',
};
