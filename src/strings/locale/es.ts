import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
  'first-name': 'Nombre',
  'last-name': 'Apellidos',
  name: 'Nombre y apellidos',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  'postal-code': 'Código postal',
  country: 'País',
  organization: 'Organización',
  message: 'Mensaje',
};

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Escriba su nombre',
  'last-name': 'Escriba sus apellidos',
  name: 'Escriba su nombre y apellidos',
  email: 'Escriba su dirección de correo electrónico',
  phone: 'Escriba su número de teléfono',
  'postal-code': 'Escriba su código postal',
  country: 'Indique su país',
  organization: 'Escriba el nombre de su organización',
  message: 'Escriba su mensaje',
};

/** Spanish, with the formal address. */
export const words: Strings = {
  locale: 'es',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `El campo «${label}» no puede quedar vacío`,
  notLoaded: 'No hemos podido cargar este artículo.',
  loadFailures: {
    network: 'Compruebe su conexión a internet e inténtelo de nuevo.',
    timeout: 'Está tardando demasiado. Inténtelo de nuevo.',
    http: 'El sitio web de la editorial no lo facilita.',
    cors: 'La editorial no permite mostrarlo en este sitio web.',
    parse: 'Ha llegado en un formato que esta página no puede leer.',
    empty: 'No contiene texto.',
    integrity: 'Ha cambiado desde que este sitio web lo comprobó; por eso no se muestra.',
    'too-large': 'Es demasiado largo para mostrarlo aquí.',
  },
  disclaimers: {
    medical: {
      heading: 'Aviso médico',
      text: 'Esta página ofrece información general. Nada de lo que aquí se dice sustituye el consejo médico, el diagnóstico ni el tratamiento. Consulte siempre a un médico o a otro profesional de la salud sobre su propia salud y antes de empezar, cambiar o dejar un tratamiento. No deje de seguir un consejo médico, ni tarde en pedirlo, por algo que haya leído aquí.',
    },
    general: {
      heading: 'Aviso',
      text: 'Esta página ofrece información general. Puede estar incompleta o desactualizada, y no es un consejo para su situación personal.',
    },
    advertising: {
      heading: 'Publicidad',
      text: 'Esto es publicidad, pagada por la empresa que ofrece lo que en ella se describe. No es información médica independiente.',
    },
    results: {
      heading: 'Sobre los resultados',
      text: 'Los resultados varían de una persona a otra. Estas son experiencias individuales; no permiten predecir lo que un tratamiento hará por usted.',
    },
    emergency: {
      heading: 'En caso de emergencia',
      text: 'Si usted o alguien que está con usted puede estar en peligro, llame ahora mismo al número de emergencias de su país (en Europa, el 112). No espere ni confíe en esta página.',
    },
  },

  newWindow: '(se abre en una pestaña nueva)',
  tryAgain: 'Intentar de nuevo',

  loadingArticle: 'Cargando el artículo',
  articleLoaded: title => `Artículo cargado: ${title}`,
  by: name => `Por ${name}`,
  publishedOn: 'Publicado el',
  updatedOn: 'Actualizado el',
  reviewedOn: 'Revisado el',
  reviewer: name => `por ${name}`,
  reviewedBy: name => `Revisado por ${name}`,
  reviewDue: 'Próxima revisión prevista para el',
  overdue: day => `Este artículo debía revisarse a más tardar el ${day}. Es posible que esté desactualizado.`,
  withdrawn: 'Este artículo ha sido retirado',
  withdrawnOn: day => `Fue retirado el ${day}.`,
  withdrawnAdvice:
    'No se guíe por copias que haya guardado o impreso. Si ha seguido sus consejos, hable con su médico.',
  source: 'Fuente:',
  license: 'Licencia:',

  writtenBy: 'Escrito por',
  viewProfile: 'Ver el perfil',
  disclosure: 'Conflictos de interés:',
  photoOf: name => `Foto de ${name}`,

  disclaimerBy: organization => `Este aviso es de ${organization}.`,
  fullDisclaimer: 'Leer el aviso completo',
  disclaimerVersion: version => `Versión ${version}`,
  effectiveFrom: 'En vigor desde el',

  contactHeading: 'Contacto',
  contactLine: '¿Tiene preguntas sobre este artículo? Escriba un correo electrónico a la editorial:',
  showEmail: 'Mostrar la dirección de correo electrónico',
  contactPage: 'Ir a la página de contacto',

  backToTop: 'Volver arriba',

  formHeading: 'Reciba el folleto',
  optional: '(opcional)',
  messageHint: 'Por favor, no escriba aquí nada sobre su salud. No lo necesitamos para enviarle el folleto.',
  submit: 'Solicitar el folleto',
  sending: 'Enviando su solicitud…',
  stillSending: 'Está tardando más de lo habitual. Seguimos intentándolo. Mantenga esta página abierta.',
  problemHeading: 'Hay un problema',
  errorPrefix: 'Error:',
  invalidEmail:
    'Escriba una dirección de correo electrónico con el formato correcto, como nombre@example.com',
  didYouMean: email => `¿Quiso decir ${email}?`,
  invalidPhone: required =>
    `Escriba un número de teléfono, como 612 345 678${required ? '' : ', o deje el campo vacío'}`,
  tooLong: (label, most) => `${label}: ${String(most)} caracteres como máximo`,
  successHeading: 'Su folleto está en camino',
  successMessage:
    'Gracias. Hemos recibido su solicitud y le enviaremos por correo electrónico un enlace al folleto.',
  unconfirmedHeading: 'Revise su correo electrónico',
  unconfirmedMessage:
    'Gracias. Le enviaremos una confirmación por correo electrónico. Si no recibe nada en una hora, revise la carpeta de correo no deseado e inténtelo de nuevo.',
  download: 'Descargar el folleto (PDF)',
  continueLink: 'Continuar',
  failureHeading: 'Su solicitud no se ha enviado',
  unknownOutcomeHeading: 'No sabemos si su solicitud se ha enviado',
  failures: {
    sent: '',
    network:
      'No hemos podido conectar con nuestro servidor. Compruebe su conexión a internet o inténtelo de nuevo en unos minutos.',
    offline: 'Parece que no tiene conexión a internet. Compruébela e inténtelo de nuevo.',
    timeout: 'La respuesta ha tardado demasiado. Inténtelo de nuevo.',
    server: 'Ha habido un problema en nuestro servicio. Inténtelo de nuevo dentro de unos minutos.',
    busy: 'Estamos recibiendo muchas solicitudes. Espere un minuto e inténtelo de nuevo.',
    refused:
      'No hemos podido aceptar esta solicitud. Revise los datos que ha escrito o póngase en contacto con nosotros de otra manera.',
    blocked: 'Este sitio web impide enviar el formulario. Póngase en contacto con nosotros de otra manera.',
    unknown:
      'No hemos podido confirmar que haya llegado. Si la envía de nuevo, es posible que la recibamos dos veces. No pasa nada.',
    unfinished:
      'El folleto todavía no está solicitado. Abra la página siguiente y confirme que es una persona.',
  },
  inputKept: 'Todo lo que ha escrito sigue en el formulario.',
  sendOnSeparatePage: 'Enviar desde una página aparte',
  contactAnotherWay: 'Contactar con nosotros de otra manera',
  testMode: 'Modo de prueba: no se envía nada.',
  missingConsent: 'Para enviar la solicitud, marque la casilla si está de acuerdo',
  honeypotLabel: 'Deje este campo vacío',

  // The passive voice: an active verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = `por ${organization || 'la editorial'}`;
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `Acepto que los datos introducidos sean utilizados ${by} únicamente para responder a mi solicitud, y que no se vendan ni se compartan.`
        : `Acepto que los datos introducidos sean utilizados ${by} para responder a mi solicitud.`;
    const use = isPublisherOwn
      ? 'únicamente para responder a su solicitud, y no se venderán ni se compartirán.'
      : 'para responder a su solicitud.';
    return `Los datos introducidos serán utilizados ${by} ${use} Al enviar este formulario, usted acepta este uso.`;
  },
  privacy: 'Política de privacidad',
  healthPrivacy: 'Política de datos de salud',
  terms: 'Condiciones de uso',

  scrollableTable: 'Tabla, desplazamiento horizontal',
  scrollable: 'Desplazamiento horizontal',
};
