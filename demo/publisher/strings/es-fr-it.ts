import type {ReplyStrings} from './en-de.js';

/** Spanish, with the formal address. */
export const es: ReplyStrings = {
  accepted: 'Gracias. Hemos recibido su solicitud.',
  bookletReady: title =>
    `Gracias. Su ejemplar de «${title}» está listo. También le enviaremos el enlace por correo electrónico.`,
  fixFields: 'Corrija los campos marcados abajo.',
  wrongForm: 'Este formulario no está bien configurado. Póngase en contacto con nosotros por otro medio.',
  notText: 'Elimine los caracteres que no son texto',
  unreachableEmail: 'No podemos enviar correo a esta dirección. Escriba otra',
  needsConsent: 'Necesitamos su consentimiento para responder a su solicitud. Acéptelo y vuelva a enviarla.',
  conflict:
    'Ya hay otra solicitud guardada con este identificador. Vuelva a cargar la página e inténtelo de nuevo.',
  erased: 'Esta solicitud se eliminó. Vuelva a cargar la página para enviar una nueva.',
  challengeFailed: 'La comprobación antispam ha fallado. Envíe el formulario de nuevo.',
  challengeUsed: 'La comprobación antispam de este formulario ya se utilizó. Envíe el formulario de nuevo.',
  tooLarge: 'Esta solicitud es demasiado larga. Acorte su mensaje.',
  wrongOrigin:
    'Este sitio web no puede enviarnos solicitudes. Póngase en contacto con nosotros por otro medio.',
  busy: minutes =>
    `En este momento recibimos muchas solicitudes. Espere ${String(minutes)} minutos y vuelva a intentarlo.`,
  mailSubject: title => `Su folleto: ${title}`,
  mailThanks: 'Gracias por solicitar nuestro folleto.',
  mailDownload: days => `Descargue su ejemplar (el enlace funciona durante ${String(days)} días):`,
  mailReason:
    'Ha recibido este correo porque alguien solicitó este folleto con su dirección. Si no fue usted, no tiene que hacer nada. No volveremos a escribirle.',
};

/** French, with the formal address. A no-break space (U+00A0) stands before colons and inside quotation marks. */
export const fr: ReplyStrings = {
  accepted: 'Merci. Nous avons bien reçu votre demande.',
  bookletReady: title =>
    `Merci. Votre exemplaire de «\u00a0${title}\u00a0» est prêt. Nous vous enverrons aussi le lien par e-mail.`,
  fixFields: 'Veuillez corriger les champs signalés ci-dessous.',
  wrongForm: 'Ce formulaire n’est pas correctement configuré. Veuillez nous contacter par un autre moyen.',
  notText: 'Supprimez les caractères qui ne sont pas du texte',
  unreachableEmail: 'Nous ne pouvons pas envoyer d’e-mail à cette adresse. Saisissez-en une autre',
  needsConsent:
    'Nous avons besoin de votre accord pour répondre à votre demande. Veuillez l’accepter, puis l’envoyer de nouveau.',
  conflict:
    'Une autre demande est déjà enregistrée sous cet identifiant. Veuillez recharger la page et réessayer.',
  erased: 'Cette demande a été effacée. Veuillez recharger la page pour en envoyer une nouvelle.',
  challengeFailed: 'La vérification antispam a échoué. Veuillez envoyer de nouveau le formulaire.',
  challengeUsed:
    'La vérification antispam de ce formulaire a déjà été utilisée. Veuillez envoyer de nouveau le formulaire.',
  tooLarge: 'Cette demande est trop longue. Veuillez raccourcir votre message.',
  wrongOrigin:
    'Ce site n’est pas autorisé à nous envoyer des demandes. Veuillez nous contacter par un autre moyen.',
  busy: minutes =>
    `Nous recevons beaucoup de demandes en ce moment. Veuillez patienter ${String(minutes)} minutes, puis réessayer.`,
  mailSubject: title => `Votre brochure\u00a0: ${title}`,
  mailThanks: 'Merci d’avoir demandé notre brochure.',
  mailDownload: days => `Téléchargez votre exemplaire (le lien est valable ${String(days)} jours)\u00a0:`,
  mailReason:
    'Vous recevez cet e-mail parce que quelqu’un a demandé cette brochure avec votre adresse. Si ce n’était pas vous, vous n’avez rien à faire. Nous ne vous écrirons plus.',
};

/** Italian, with the formal address. */
export const it: ReplyStrings = {
  accepted: 'Grazie. Abbiamo ricevuto la Sua richiesta.',
  bookletReady: title =>
    `Grazie. La Sua copia di «${title}» è pronta. Le invieremo il link anche per e-mail.`,
  fixFields: 'Corregga i campi indicati qui sotto.',
  wrongForm: 'Questo modulo non è configurato correttamente. Ci contatti in un altro modo.',
  notText: 'Elimini i caratteri che non sono testo',
  unreachableEmail: 'Non possiamo inviare e-mail a questo indirizzo. Ne inserisca un altro',
  needsConsent:
    'Per rispondere alla Sua richiesta abbiamo bisogno del Suo consenso. Lo dia e la invii di nuovo.',
  conflict: 'Con questo identificativo è già salvata un’altra richiesta. Ricarichi la pagina e riprovi.',
  erased: 'Questa richiesta è stata cancellata. Ricarichi la pagina per inviarne una nuova.',
  challengeFailed: 'Il controllo antispam non è riuscito. Invii di nuovo il modulo.',
  challengeUsed: 'Il controllo antispam di questo modulo è già stato usato. Invii di nuovo il modulo.',
  tooLarge: 'Questa richiesta è troppo lunga. Accorci il Suo messaggio.',
  wrongOrigin: 'Questo sito non può inviarci richieste. Ci contatti in un altro modo.',
  busy: minutes =>
    `In questo momento riceviamo molte richieste. Attenda ${String(minutes)} minuti, poi riprovi.`,
  mailSubject: title => `Il Suo opuscolo: ${title}`,
  mailThanks: 'Grazie per aver richiesto il nostro opuscolo.',
  mailDownload: days => `Scarichi la Sua copia (il link è valido per ${String(days)} giorni):`,
  mailReason:
    'Riceve questa e-mail perché qualcuno ha richiesto questo opuscolo con il Suo indirizzo. Se non è stato Lei, non deve fare nulla. Non Le scriveremo più.',
};
