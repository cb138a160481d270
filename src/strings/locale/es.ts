import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../strings.js';

const labels: Record<FieldToken, string> = {
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

const missing: Record<FieldToken, string> = {
  'first-name': 'Escriba su nombre',
  'last-name': 'Escriba sus apellidos',
  name: 'Escriba su nombre y apellidos',
  email: 'Escriba su dirección de correo electrónico',
  phone: 'Escriba su número de teléfono',
  'postal-code': 'Escriba su código postal',
  country: 'Indique su país',
  organization: 'Indique su organización',
  message: 'Escriba su mensaje',
};

/** Spanish, with the formal address. */
export const words: Strings = {
  locale: 'es',
  fieldLabel: token => labels[token],
  missing: token => missing[token],
  empty: label => `Complete este campo: ${label}`,
  notLoaded: 'No se ha podido cargar este artículo:',
  loadFailures: {
    network: 'no hubo respuesta.',
    timeout: 'la respuesta tardó demasiado.',
    http: 'su fuente no lo facilita.',
    cors: 'su fuente no permite que esta página lo muestre.',
    empty: 'no contiene texto.',
    integrity: 'no es el texto que esta página espera.',
    'too-large': 'es demasiado grande.',
  },
  unreadable: 'no se pudo leer la respuesta.',
  disclaimers: {
    medical: {
      heading: 'Aviso médico',
      text: 'Esta página ofrece información general. Nada de lo que aquí se dice sustituye el consejo médico, el diagnóstico ni el tratamiento. Consulte siempre a un médico o a otro profesional de la salud sobre su propia salud y antes de empezar, cambiar o dejar un tratamiento.',
    },
    general: {
      heading: 'Aviso',
      text: 'Esta página ofrece información general. Puede estar incompleta o desactualizada, y no es un consejo para su situación personal.',
    },
    advertising: {
      heading: 'Publicidad',
      text: 'Esto es publicidad, pagada por quienes ofrecen lo que en ella se describe. No es información médica independiente.',
    },
    results: {
      heading: 'Sobre los resultados',
      text: 'Los resultados varían de una persona a otra. Estas son experiencias individuales; no prometen lo que un tratamiento hará por usted.',
    },
    emergency: {
      heading: 'En caso de emergencia',
      text: 'No use esta página en una emergencia. Si usted o alguien que está con usted pudiera estar en peligro, llame de inmediato al número de emergencias de su zona.',
    },
  },

  newWindow: '(se abre en una ventana nueva)',
  tryAgain: 'Intentar de nuevo',

  loadingArticle: 'Cargando el artículo',
  articleLoaded: title => `Artículo cargado: ${title}`,
  by: name => `Por ${name}`,
  publishedOn: 'Publicado el',
  updatedOn: 'Actualizado el',
  reviewedOn: 'Revisión:',
  reviewer: name => `por ${name}`,
  reviewDue: 'Próxima revisión prevista para el',
  overdue: day => `Este artículo debía revisarse a más tardar el ${day}. Es posible que esté desactualizado.`,
  withdrawn: 'Este artículo ha sido retirado',
  withdrawnOn: day => `Fue retirado el ${day}.`,
  withdrawnAdvice: 'Le rogamos que no confíe en copias anteriores.',
  source: 'Fuente:',
  license: 'Licencia:',

  viewProfile: 'Ver el perfil',
  disclosure: 'Intereses económicos:',
  photoOf: name => `Foto de ${name}`,

  disclaimerBy: organization => `Aviso publicado por ${organization}.`,
  fullDisclaimer: 'Leer el texto completo',
  disclaimerVersion: version => `Versión ${version}`,
  effectiveFrom: 'En vigor a partir del',

  contactLine: 'Si tiene preguntas o comentarios sobre este artículo, escríbanos un correo electrónico a',
  showEmail: 'Mostrar la dirección de correo electrónico',
  contactPage: 'Página de contacto',

  toTop: 'Volver arriba',

  formHeading: 'Solicitar el folleto',
  optional: '(opcional)',
  messageHint: 'Por favor, no escriba aquí sobre su salud.',
  submit: 'Enviar solicitud',
  sending: 'Enviando su solicitud…',
  problem: 'Hay un problema',
  errorPrefix: 'Error:',
  invalidEmail: 'Escriba una dirección de correo electrónico como nombre@example.com',
  didYouMean: email => `¿Quiso decir ${email}?`,
  invalidPhone: 'Escriba un número de teléfono con cifras, como 555 0100 123',
  tooLong: (label, most) => `${label}: ${String(most)} caracteres como máximo`,
  sent: 'Gracias. Su solicitud se ha enviado.',
  sentHeading: 'Solicitud enviada',
  download: 'Descargar el folleto',
  goOn: 'Continuar',
  notSent: 'Su solicitud no se ha enviado',
  keptWords: 'Lo que ha escrito sigue aquí.',
  failures: {
    sent: '',
    network: 'No había conexión.',
    timeout: 'No hubo respuesta a tiempo.',
    server: 'El servicio de destino no funciona.',
    busy: 'El servicio de destino está saturado. Espere un minuto, por favor.',
    refused: 'El servicio de destino no la ha aceptado.',
    blocked: 'Esta página no permite que se envíe.',
    unknown: 'No hubo una respuesta clara. Si envía de nuevo su solicitud, puede que llegue dos veces.',
  },
  unclear: 'Es posible que su solicitud no se haya enviado',
  unconfirmed:
    'Gracias. Revise su bandeja de entrada: allí un mensaje le confirma que su solicitud ha llegado.',
  postPlainly: 'Enviar desde una página aparte',
  testing: 'Esto es una prueba: no se envía nada.',
  missingConsent: 'Marque la casilla si está de acuerdo',
  otherWay: 'Enviar su solicitud de otra manera',
  trap: 'Deje este campo vacío',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `Al enviar este formulario, usted acepta que los datos introducidos puedan ser utilizados por ${organization || 'nosotros'} para responder a su solicitud.`
      : `Acepto que los datos introducidos puedan ser utilizados por ${organization || 'la entidad editora'} para responder a mi solicitud.`) +
    (own ? ' No los vendemos ni los compartimos.' : ''),
  privacy: 'Política de privacidad',
  healthPrivacy: 'Política de privacidad de los datos de salud',
  terms: 'Condiciones de uso',

  scrollableTable: 'Tabla, desplazamiento horizontal',
  scrollable: 'Desplazamiento horizontal',
};
