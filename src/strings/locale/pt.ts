import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../strings.js';

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
  'first-name': 'Escreva seu primeiro nome',
  'last-name': 'Escreva seu sobrenome',
  name: 'Escreva seu nome',
  email: 'Escreva seu endereço de e-mail',
  phone: 'Escreva seu número de telefone',
  'postal-code': 'Escreva seu código postal',
  country: 'Indique seu país',
  organization: 'Indique sua organização',
  message: 'Escreva sua mensagem',
};

/** Portuguese as it is written in Brazil, with “você”; `pt-PT` gets it too. */
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
      text: 'Esta página oferece informações gerais. Nada aqui substitui o aconselhamento médico, o diagnóstico ou o tratamento. Consulte sempre um médico ou outro profissional de saúde sobre sua própria saúde e antes de iniciar, mudar ou interromper um tratamento.',
    },
    general: {
      heading: 'Aviso',
      text: 'Esta página oferece informações gerais. Ela pode estar incompleta ou desatualizada e não é um conselho para sua situação pessoal.',
    },
    advertising: {
      heading: 'Publicidade',
      text: 'Isto é publicidade, paga por quem oferece o que ela descreve. Não é informação médica independente.',
    },
    results: {
      heading: 'Sobre os resultados',
      text: 'Os resultados variam de pessoa para pessoa. Estas são experiências individuais; elas não prometem o que um tratamento fará no seu caso.',
    },
    emergency: {
      heading: 'Em caso de emergência',
      text: 'Não use esta página em uma emergência. Em caso de possível perigo para você ou para alguém ao seu lado, ligue imediatamente para o número de emergência local.',
    },
  },

  newWindow: '(abre em uma nova janela)',
  tryAgain: 'Tentar novamente',

  loadingArticle: 'Carregando o artigo',
  articleLoaded: title => `Artigo carregado: ${title}`,
  by: name => `Por ${name}`,
  publishedOn: 'Publicado em',
  updatedOn: 'Atualizado em',
  reviewedOn: 'Revisão:',
  reviewer: name => `por ${name}`,
  reviewDue: 'Próxima revisão prevista para',
  overdue: day => `Este artigo deveria ter sido revisado até ${day}. Ele pode estar desatualizado.`,
  withdrawn: 'Este artigo foi retirado',
  withdrawnOn: day => `Ele foi retirado em ${day}.`,
  withdrawnAdvice: 'Por favor, não confie em cópias anteriores.',
  source: 'Fonte:',
  license: 'Licença:',

  viewProfile: 'Ver o perfil',
  disclosure: 'Interesses financeiros:',
  photoOf: name => `Foto de ${name}`,

  disclaimerBy: organization => `Aviso publicado por ${organization}.`,
  fullDisclaimer: 'Ler o texto completo',
  disclaimerVersion: version => `Versão ${version}`,
  effectiveFrom: 'Em vigor a partir de',

  contactLine: 'Se você tiver perguntas ou comentários sobre este artigo, envie um e-mail para',
  showEmail: 'Mostrar o endereço de e-mail',
  contactPage: 'Página de contato',

  toTop: 'Voltar ao topo',

  formHeading: 'Solicitar o livreto',
  optional: '(opcional)',
  messageHint: 'Por favor, não escreva aqui sobre sua saúde.',
  submit: 'Enviar solicitação',
  sending: 'Enviando sua solicitação…',
  problem: 'Há um problema',
  errorPrefix: 'Erro:',
  invalidEmail: 'Escreva um endereço de e-mail como nome@example.com',
  didYouMean: email => `Você quis dizer ${email}?`,
  invalidPhone: 'Escreva um número de telefone com algarismos, como 555 0100 123',
  tooLong: (label, most) => `${label}: no máximo ${String(most)} caracteres`,
  sent: 'Agradecemos o contato. Sua solicitação foi enviada.',
  sentHeading: 'Solicitação enviada',
  download: 'Baixar o livreto',
  goOn: 'Continuar',
  notSent: 'Sua solicitação não foi enviada',
  keptWords: 'O que você escreveu continua aqui.',
  failures: {
    sent: '',
    network: 'Não havia conexão.',
    timeout: 'Não houve resposta a tempo.',
    server: 'O serviço de destino não está funcionando.',
    busy: 'O serviço de destino está sobrecarregado. Aguarde um minuto, por favor.',
    refused: 'O serviço de destino não a aceitou.',
    blocked: 'Esta página não permite que ela seja enviada.',
    unknown:
      'Não houve uma resposta clara. Se você enviar sua solicitação novamente, ela poderá chegar duas vezes.',
  },
  unclear: 'Sua solicitação pode não ter sido enviada',
  unconfirmed:
    'Agradecemos o contato. Veja sua caixa de entrada: lá, uma mensagem confirma que sua solicitação chegou.',
  postPlainly: 'Enviar por uma página à parte',
  testing: 'Isto é um teste: nada é enviado.',
  missingConsent: 'Marque a caixa se concordar',
  otherWay: 'Enviar sua solicitação de outra forma',
  trap: 'Deixe este campo vazio',

  // In the passive: a verb would have to agree with the organization.
  consent: (mode, organization, own) =>
    (mode === 'notice'
      ? `Ao enviar este formulário, você concorda que os dados inseridos possam ser usados por ${organization || 'nós'} para responder à sua solicitação.`
      : `Concordo que os dados inseridos possam ser usados ${organization ? `por ${organization}` : 'pela editora'} para responder à minha solicitação.`) +
    (own ? ' Não vendemos nem compartilhamos esses dados.' : ''),
  privacy: 'Política de privacidade',
  healthPrivacy: 'Política de privacidade dos dados de saúde',
  terms: 'Termos de uso',

  scrollableTable: 'Tabela, rolagem horizontal',
  scrollable: 'Rolagem horizontal',
};
