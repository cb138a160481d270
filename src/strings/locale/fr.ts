import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
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

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Saisissez votre prénom',
  'last-name': 'Saisissez votre nom de famille',
  name: 'Saisissez votre prénom et votre nom',
  email: 'Saisissez votre adresse e-mail',
  phone: 'Saisissez votre numéro de téléphone',
  'postal-code': 'Saisissez votre code postal',
  country: 'Indiquez votre pays',
  organization: 'Indiquez le nom de votre organisme',
  message: 'Saisissez votre message',
};

/**
 * French, with the formal address. A no-break space (U+00A0) stands before colons and inside quotation marks, a narrow
 * one (U+202F) before semicolons, question marks and exclamation marks.
 */
export const words: Strings = {
  locale: 'fr',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `Le champ «\u00a0${label}\u00a0» ne peut pas rester vide`,
  notLoaded: 'Cet article n’a pas pu être chargé.',
  loadFailures: {
    network: 'Vérifiez votre connexion à internet, puis réessayez.',
    timeout: 'Le chargement prend trop de temps. Veuillez réessayer.',
    http: 'Le site de l’éditeur ne le fournit pas.',
    cors: 'L’éditeur n’autorise pas son affichage sur ce site.',
    parse: 'Il est arrivé sous une forme que cette page ne peut pas lire.',
    empty: 'Il ne contient pas de texte.',
    integrity: 'Il a changé depuis que ce site l’a vérifié. C’est pourquoi il n’est pas affiché.',
    'too-large': 'Il est trop long pour être affiché ici.',
  },
  disclaimers: {
    medical: {
      heading: 'Avertissement médical',
      text: 'Cette page donne des informations générales. Rien ici ne remplace un avis médical, un diagnostic ou un traitement. Pour votre propre santé, et avant de commencer, de modifier ou d’arrêter un traitement, demandez toujours conseil à un médecin ou à un autre professionnel de santé. Ce que vous lisez ici ne doit jamais vous conduire à ignorer un avis médical ni à attendre pour en demander un.',
    },
    general: {
      heading: 'Avertissement',
      text: 'Cette page donne des informations générales. Elle peut être incomplète ou ne plus être à jour, et elle ne constitue pas un conseil pour votre situation personnelle.',
    },
    advertising: {
      heading: 'Publicité',
      text: 'Ceci est une publicité, payée par l’entreprise qui propose ce qu’elle décrit. Ce n’est pas une information médicale indépendante.',
    },
    results: {
      heading: 'À propos des résultats',
      text: 'Les résultats varient d’une personne à l’autre. Il s’agit d’expériences individuelles\u202f; elles ne permettent pas de prévoir ce qu’un traitement vous apportera.',
    },
    emergency: {
      heading: 'En cas d’urgence',
      text: 'Si vous ou une personne près de vous êtes peut-être en danger, appelez immédiatement le 15 ou le 112 (hors d’Europe, le numéro d’urgence local). N’attendez pas et ne vous fiez pas à cette page.',
    },
  },

  newWindow: '(s’ouvre dans un nouvel onglet)',
  tryAgain: 'Réessayer',

  loadingArticle: 'Chargement de l’article',
  articleLoaded: title => `Article chargé\u00a0: ${title}`,
  by: name => `Par ${name}`,
  publishedOn: 'Publié le',
  updatedOn: 'Mis à jour le',
  reviewedOn: 'Relu le',
  reviewer: name => `par ${name}`,
  reviewedBy: name => `Relu par ${name}`,
  reviewDue: 'Prochaine relecture prévue le',
  overdue: day => `Cet article devait être relu au plus tard le ${day}. Il n’est peut-être plus à jour.`,
  withdrawn: 'Cet article a été retiré',
  withdrawnOn: day => `Il a été retiré le ${day}.`,
  withdrawnAdvice:
    'Ne vous fiez pas aux copies que vous avez enregistrées ou imprimées. Si vous avez suivi ses conseils, parlez-en à votre médecin.',
  source: 'Source\u00a0:',
  license: 'Licence\u00a0:',

  writtenBy: 'Écrit par',
  viewProfile: 'Voir le profil',
  disclosure: 'Liens d’intérêts\u00a0:',
  photoOf: name => `Photo\u00a0: ${name}`,

  disclaimerBy: organization => `Cet avertissement est publié par ${organization}.`,
  fullDisclaimer: 'Lire l’avertissement complet',
  disclaimerVersion: version => `Version ${version}`,
  effectiveFrom: 'En vigueur à compter du',

  contactHeading: 'Contact',
  contactLine: 'Une question sur cet article\u202f? Écrivez à l’éditeur à l’adresse',
  showEmail: 'Afficher l’adresse e-mail',
  contactPage: 'Aller à la page de contact',

  backToTop: 'Haut de page',

  formHeading: 'Recevoir la brochure',
  optional: '(facultatif)',
  messageHint:
    'Merci de ne rien écrire ici sur votre santé. Nous n’en avons pas besoin pour vous envoyer la brochure.',
  submit: 'Demander la brochure',
  sending: 'Envoi de votre demande…',
  stillSending:
    'L’envoi prend plus de temps que d’habitude. Nous essayons toujours. Gardez cette page ouverte.',
  problemHeading: 'Il y a un problème',
  errorPrefix: 'Erreur\u00a0:',
  invalidEmail: 'Saisissez une adresse e-mail au format nom@example.com',
  didYouMean: email => `Vouliez-vous dire ${email}\u202f?`,
  invalidPhone: required =>
    `Saisissez un numéro de téléphone, comme 01 23 45 67 89${required ? '' : ', ou laissez ce champ vide'}`,
  tooLong: (label, most) => `${label}\u00a0: ${String(most)} caractères au maximum`,
  successHeading: 'Votre brochure est en route',
  successMessage:
    'Merci. Nous avons bien reçu votre demande et vous enverrons un lien vers la brochure par e-mail.',
  unconfirmedHeading: 'Consultez vos e-mails',
  unconfirmedMessage:
    'Merci. Vous recevrez une confirmation par e-mail. Si rien n’arrive dans l’heure, vérifiez vos courriers indésirables, puis réessayez.',
  download: 'Télécharger la brochure (PDF)',
  continueLink: 'Continuer',
  failureHeading: 'Votre demande n’a pas été envoyée',
  unknownOutcomeHeading: 'Nous ne savons pas si votre demande a été envoyée',
  failures: {
    sent: '',
    network:
      'Nous n’avons pas pu joindre notre serveur. Vérifiez votre connexion à internet ou réessayez dans quelques minutes.',
    offline: 'Vous semblez être hors ligne. Vérifiez votre connexion à internet, puis réessayez.',
    timeout: 'L’envoi a pris trop de temps. Veuillez réessayer.',
    server: 'Notre service a rencontré un problème. Veuillez réessayer dans quelques minutes.',
    busy: 'Notre service reçoit beaucoup de demandes en ce moment. Patientez une minute, puis réessayez.',
    refused:
      'Notre service n’a pas pu accepter cette demande. Vérifiez votre saisie ou contactez-nous par un autre moyen.',
    blocked: 'Ce site empêche l’envoi du formulaire. Veuillez nous contacter par un autre moyen.',
    unknown:
      'Nous n’avons pas pu confirmer qu’elle est arrivée. Si vous l’envoyez de nouveau, nous la recevrons peut-être deux fois. C’est sans conséquence.',
    unfinished:
      'La brochure n’est pas encore demandée. Ouvrez la page suivante et confirmez que vous êtes une personne.',
  },
  inputKept: 'Vos réponses ont été conservées.',
  sendOnSeparatePage: 'Envoyer depuis une page à part',
  contactAnotherWay: 'Nous contacter par un autre moyen',
  testMode: 'Mode test\u00a0: rien n’est envoyé.',
  missingConsent: 'Pour envoyer la demande, cochez la case pour donner votre accord',
  honeypotLabel: 'Laissez ce champ vide',

  // The passive voice: an active verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = `par ${organization || 'l’éditeur'}`;
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `J’accepte que les informations saisies soient utilisées ${by} uniquement pour répondre à ma demande, sans être vendues ni partagées.`
        : `J’accepte que les informations saisies soient utilisées ${by} pour répondre à ma demande.`;
    const use = isPublisherOwn
      ? 'uniquement pour répondre à votre demande. Elles ne seront ni vendues ni partagées.'
      : 'pour répondre à votre demande.';
    return `Les informations saisies seront utilisées ${by} ${use} En envoyant ce formulaire, vous acceptez cette utilisation.`;
  },
  privacy: 'Politique de confidentialité',
  healthPrivacy: 'Politique relative aux données de santé',
  terms: 'Conditions d’utilisation',

  scrollableTable: 'Tableau, défilement horizontal',
  scrollable: 'Défilement horizontal',
};
