import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../strings.js';

const labels: Record<FieldToken, string> = {
  'first-name': 'Prénom',
  'last-name': 'Nom de famille',
  name: 'Prénom et nom',
  email: 'E-mail',
  phone: 'Téléphone',
  'postal-code': 'Code postal',
  country: 'Pays',
  organization: 'Organisme',
  message: 'Message',
};

const missing: Record<FieldToken, string> = {
  'first-name': 'Saisissez votre prénom',
  'last-name': 'Saisissez votre nom de famille',
  name: 'Saisissez votre prénom et votre nom',
  email: 'Saisissez votre adresse e-mail',
  phone: 'Saisissez votre numéro de téléphone',
  'postal-code': 'Saisissez votre code postal',
  country: 'Indiquez votre pays',
  organization: 'Indiquez votre organisme',
  message: 'Saisissez votre message',
};

/**
 * French, with the formal address. Before colons stands a space that does not break (U+00A0); before semicolons,
 * question and exclamation marks and inside of quotation marks a narrow one (U+202F).
 */
export const words: Strings = {
  locale: 'fr',
  fieldLabel: token => labels[token],
  missing: token => missing[token],
  empty: label => `À remplir\u00a0: ${label}`,
  notLoaded: 'Cet article n’a pas pu être chargé\u00a0:',
  loadFailures: {
    network: 'il n’y a pas eu de réponse.',
    timeout: 'la réponse a mis trop de temps à arriver.',
    http: 'sa source ne le fournit pas.',
    cors: 'sa source ne permet pas à cette page de l’afficher.',
    empty: 'il ne contient pas de texte.',
    integrity: 'ce n’est pas le texte attendu par cette page.',
    'too-large': 'il est trop volumineux.',
  },
  unreadable: 'la réponse n’a pas pu être lue.',
  disclaimers: {
    medical: {
      heading: 'Avertissement médical',
      text: 'Cette page donne des informations générales. Rien ici ne remplace un avis médical, un diagnostic ou un traitement. Pour votre propre santé, et avant de commencer, de modifier ou d’arrêter un traitement, demandez toujours conseil à un médecin ou à un autre professionnel de santé.',
    },
    general: {
      heading: 'Avertissement',
      text: 'Cette page donne des informations générales. Elle peut être incomplète ou ne plus être à jour, et elle ne constitue pas un conseil pour votre situation personnelle.',
    },
    advertising: {
      heading: 'Publicité',
      text: 'Ceci est une publicité, payée par ceux qui proposent ce qu’elle décrit. Ce n’est pas une information médicale indépendante.',
    },
    results: {
      heading: 'À propos des résultats',
      text: 'Les résultats varient d’une personne à l’autre. Il s’agit d’expériences individuelles\u202f; elles ne promettent pas ce qu’un traitement vous apportera.',
    },
    emergency: {
      heading: 'En cas d’urgence',
      text: 'N’utilisez pas cette page en cas d’urgence. S’il est possible que vous ou une personne auprès de vous soyez en danger, appelez immédiatement le numéro d’urgence local.',
    },
  },

  newWindow: '(s’ouvre dans une nouvelle fenêtre)',
  tryAgain: 'Réessayer',

  loadingArticle: 'Chargement de l’article',
  articleLoaded: title => `Article chargé\u00a0: ${title}`,
  by: name => `Par ${name}`,
  publishedOn: 'Publié le',
  updatedOn: 'Mis à jour le',
  reviewedOn: 'Révision\u00a0:',
  reviewer: name => `par ${name}`,
  reviewDue: 'Prochaine révision prévue le',
  overdue: day => `Cet article devait être révisé au plus tard le ${day}. Il n’est peut-être plus à jour.`,
  withdrawn: 'Cet article a été retiré',
  withdrawnOn: day => `Il a été retiré le ${day}.`,
  withdrawnAdvice: 'Veuillez ne pas vous fier aux copies antérieures.',
  source: 'Source\u00a0:',
  license: 'Licence\u00a0:',

  viewProfile: 'Voir le profil',
  disclosure: 'Intérêts financiers\u00a0:',
  photoOf: name => `Photo\u00a0: ${name}`,

  disclaimerBy: organization => `Avertissement publié par ${organization}.`,
  fullDisclaimer: 'Lire le texte complet',
  disclaimerVersion: version => `Version\u00a0: ${version}`,
  effectiveFrom: 'En vigueur à compter du',

  contactLine: 'Pour toute question ou remarque sur cet article, veuillez nous écrire à l’adresse',
  showEmail: 'Afficher l’adresse e-mail',
  contactPage: 'Page de contact',

  toTop: 'Haut de page',

  formHeading: 'Demander la brochure',
  optional: '(facultatif)',
  messageHint: 'Merci de ne rien écrire ici sur votre santé.',
  submit: 'Envoyer la demande',
  sending: 'Envoi de votre demande…',
  problem: 'Il y a un problème',
  errorPrefix: 'Erreur\u00a0:',
  invalidEmail: 'Saisissez une adresse e-mail comme nom@example.com',
  didYouMean: email => `Vouliez-vous dire ${email}\u202f?`,
  invalidPhone: 'Saisissez un numéro de téléphone en chiffres, comme 555 0100 123',
  tooLong: (label, most) => `${label}\u00a0: ${String(most)} caractères au maximum`,
  sent: 'Merci. Votre demande a été envoyée.',
  sentHeading: 'Demande envoyée',
  download: 'Télécharger la brochure',
  goOn: 'Continuer',
  notSent: 'Votre demande n’a pas été envoyée',
  keptWords: 'Ce que vous avez saisi est toujours là.',
  failures: {
    sent: '',
    network: 'Il n’y avait pas de connexion.',
    timeout: 'Il n’y a pas eu de réponse à temps.',
    server: 'Le service destinataire est en panne.',
    busy: 'Le service destinataire est surchargé. Veuillez patienter une minute.',
    refused: 'Le service destinataire ne l’a pas acceptée.',
    blocked: 'Cette page ne permet pas de l’envoyer.',
    unknown:
      'Il n’y a pas eu de réponse claire. Si vous envoyez de nouveau votre demande, elle arrivera peut-être deux fois.',
  },
  unclear: 'Votre demande n’a peut-être pas été envoyée',
  unconfirmed:
    'Merci. Consultez votre boîte de réception\u00a0: un message y confirme que votre demande est arrivée.',
  postPlainly: 'Envoyer depuis une page à part',
  testing: 'Ceci est un test\u00a0: rien n’est envoyé.',
  missingConsent: 'Cochez la case si vous êtes d’accord',
  otherWay: 'Envoyer votre demande autrement',
  trap: 'Laissez ce champ vide',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `En envoyant ce formulaire, vous acceptez que les informations saisies puissent être utilisées par ${organization || 'nous'} pour répondre à votre demande.`
      : `J’accepte que les informations saisies puissent être utilisées par ${organization || 'l’éditeur'} pour répondre à ma demande.`) +
    (own ? ' Nous ne les vendons pas et ne les partageons pas.' : ''),
  privacy: 'Politique de confidentialité',
  healthPrivacy: 'Politique de confidentialité des données de santé',
  terms: 'Conditions d’utilisation',

  scrollableTable: 'Tableau, défilement horizontal',
  scrollable: 'Défilement horizontal',
};
