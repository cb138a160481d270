import type {FieldToken} from '../../core/request.js';
import type {Strings} from '../../strings/strings.js';

const labels: Record<FieldToken, string> = {
  'first-name': 'Primeiro nome',
  'last-name': 'Sobrenome',
  name: 'Nome',
  email: 'E-mail',
  phone: 'Telefone',
  'postal-code': 'Código postal',
  country: 'País',
  organization: 'Organização',
  message: 'Mensagem',
};

const missing: Record<FieldToken, string> = {
  'first-name': 'Escreva o seu primeiro nome',
  'last-name': 'Escreva o seu sobrenome',
  name: 'Escreva o seu nome',
  email: 'Escreva o seu e-mail',
  phone: 'Escreva o seu número de telefone',
  'postal-code': 'Escreva o seu código postal',
  country: 'Indique o seu país',
  organization: 'Indique a sua organização',
  message: 'Escreva a sua mensagem',
};

/** Portuguese, in words that hold in Brazil and in Portugal, with the formal address. */
export const words: Strings = {
  locale: 'pt',
  fieldLabel: token => labels[token],
  missing: token => missing[token],
  empty: label => `Preencha este campo: ${label}`,
  notLoaded: 'Não foi possível carregar este artigo:',
  loadFailures: {
    network: 'não houve resposta.',
    timeout: 'a resposta demorou demais.',
    http: 'a fonte não o fornece.',
    cors: 'a fonte não permite que esta página o mostre.',
    empty: 'não contém texto.',
    integrity: 'não é o texto que esta página espera.',
    'too-large': 'é grande demais.',
  },
  unreadable: 'não foi possível ler a resposta.',
  disclaimers: {
    medical: {
      heading: 'Aviso médico',
      text: 'Esta página oferece informações gerais. Nada aqui substitui o aconselhamento médico, o diagnóstico ou o tratamento. Consulte sempre um médico ou outro profissional de saúde sobre a sua própria saúde e antes de iniciar, mudar ou interromper um tratamento.',
    },
    general: {
      heading: 'Aviso',
      text: 'Esta página oferece informações gerais. Pode estar incompleta ou desatualizada e não é um conselho para a sua situação pessoal.',
    },
    advertising: {
      heading: 'Publicidade',
      text: 'Isto é publicidade, paga por quem oferece o que ela descreve. Não é informação médica independente.',
    },
    results: {
      heading: 'Sobre os resultados',
      text: 'Os resultados variam de pessoa para pessoa. Estas são experiências individuais; não prometem o que um tratamento fará no seu caso.',
    },
    emergency: {
      heading: 'Em caso de emergência',
      text: 'Não use esta página numa emergência. Se houver perigo para si mesmo ou para alguém ao seu lado, ligue imediatamente para o número de emergência local.',
    },
  },

  newWindow: '(abre em uma nova janela)',
  tryAgain: 'Tentar de novo',

  loadingArticle: 'O artigo está sendo carregado',
  articleLoaded: title => `Artigo carregado: ${title}`,
  by: name => `Por ${name}`,
  publishedOn: 'Publicado em',
  updatedOn: 'Atualizado em',
  reviewedOn: 'Revisão:',
  reviewer: name => `por ${name}`,
  reviewDue: 'Próxima revisão prevista para',
  overdue: day => `A revisão deste artigo estava prevista até ${day}. Ele pode estar desatualizado.`,
  withdrawn: 'Este artigo foi retirado',
  withdrawnOn: day => `Foi retirado em ${day}.`,
  withdrawnAdvice: 'Por favor, não confie em cópias anteriores.',
  source: 'Fonte:',
  license: 'Licença:',

  viewProfile: 'Ver o perfil',
  disclosure: 'Interesses financeiros:',
  photoOf: name => `Foto de ${name}`,

  disclaimerBy: organization => `Aviso publicado por ${organization}.`,
  fullDisclaimer: 'Ler o texto completo',
  disclaimerVersion: version => `Versão ${version}`,
  effectiveFrom: 'Em vigor desde',

  contactLine: 'Se tiver perguntas ou comentários sobre este artigo, escreva para',
  showEmail: 'Mostrar o endereço de e-mail',
  contactPage: 'Página de contato',

  toTop: 'Voltar ao topo',

  formHeading: 'Pedir a brochura',
  optional: '(opcional)',
  messageHint: 'Por favor, não escreva aqui sobre a sua saúde.',
  submit: 'Enviar pedido',
  sending: 'Enviando o seu pedido…',
  problem: 'Há um problema',
  errorPrefix: 'Erro:',
  invalidEmail: 'Escreva um e-mail como nome@example.com',
  didYouMean: email => `Quis dizer ${email}?`,
  invalidPhone: 'Escreva um número de telefone com algarismos, como 555 0100 123',
  tooLong: (label, most) => `${label}: no máximo ${String(most)} caracteres`,
  sent: 'Agradecemos o contato. O seu pedido foi enviado.',
  sentHeading: 'Pedido enviado',
  download: 'Obter a brochura',
  goOn: 'Continuar',
  notSent: 'O seu pedido não foi enviado',
  keptWords: 'O que escreveu continua aqui.',
  failures: {
    sent: '',
    network: 'Não havia conexão.',
    timeout: 'Não houve resposta a tempo.',
    server: 'O serviço de destino não está funcionando.',
    busy: 'O serviço de destino está sobrecarregado. Aguarde um minuto, por favor.',
    refused: 'O serviço de destino não o aceitou.',
    blocked: 'Esta página não permite que seja enviado.',
    unknown: 'Não houve uma resposta clara. Se enviar de novo, o pedido pode chegar duas vezes.',
  },
  unclear: 'O seu pedido pode não ter sido enviado',
  unconfirmed:
    'Agradecemos o contato. Veja a sua caixa de entrada: uma mensagem confirma que o seu pedido chegou.',
  postPlainly: 'Enviar por uma página à parte',
  testing: 'Isto é um teste: nada é enviado.',
  missingConsent: 'Marque a caixa se concordar',
  otherWay: 'Enviar o seu pedido de outra forma',
  trap: 'Deixe este campo vazio',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `Ao enviar este formulário, concorda que os dados inseridos sejam usados por ${organization || 'nós'} para responder ao seu pedido.`
      : `Concordo que os dados inseridos sejam usados ${organization ? `por ${organization}` : 'pela editora'} para responder ao meu pedido.`) +
    (own ? ' Não os vendemos nem compartilhamos.' : ''),
  privacy: 'Política de privacidade',
  healthPrivacy: 'Política de privacidade dos dados de saúde',
  terms: 'Termos de uso',

  scrollableTable: 'Tabela, desliza para os lados',
  scrollable: 'Desliza para os lados',
};
