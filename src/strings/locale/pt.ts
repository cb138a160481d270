import type {FieldToken} from '../../request/request.js';
import type {Strings} from '../en.js';

const fieldLabels: Record<FieldToken, string> = {
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

const missingFields: Record<FieldToken, string> = {
  'first-name': 'Escreva seu primeiro nome',
  'last-name': 'Escreva seu sobrenome',
  name: 'Escreva seu nome',
  email: 'Escreva seu endereço de e-mail',
  phone: 'Escreva seu número de telefone',
  'postal-code': 'Escreva seu código postal',
  country: 'Indique seu país',
  organization: 'Escreva o nome da sua organização',
  message: 'Escreva sua mensagem',
};

/** Brazilian Portuguese, with “você”. Also used for `pt-PT`. */
export const words: Strings = {
  locale: 'pt',
  fieldLabel: token => fieldLabels[token],
  missingField: token => missingFields[token],
  emptyField: label => `O campo “${label}” não pode ficar vazio`,
  notLoaded: 'Não foi possível carregar este artigo.',
  loadFailures: {
    network: 'Verifique sua conexão com a internet e tente novamente.',
    timeout: 'Está demorando demais. Tente novamente.',
    http: 'O site da editora não o fornece.',
    cors: 'A editora não permite que ele seja exibido neste site.',
    parse: 'Ele chegou em um formato que esta página não consegue ler.',
    empty: 'Ele não contém texto.',
    integrity: 'Ele mudou desde que este site o verificou; por isso, não é exibido.',
    'too-large': 'Ele é longo demais para ser exibido aqui.',
  },
  disclaimers: {
    medical: {
      heading: 'Aviso médico',
      text: 'Esta página oferece informações gerais. Nada aqui substitui o aconselhamento médico, o diagnóstico ou o tratamento. Consulte sempre um médico ou outro profissional de saúde sobre sua própria saúde e antes de iniciar, mudar ou interromper um tratamento. Não ignore uma orientação médica, nem demore a procurá-la, por causa de algo que você leu aqui.',
    },
    general: {
      heading: 'Aviso',
      text: 'Esta página oferece informações gerais. Ela pode estar incompleta ou desatualizada e não é um conselho para sua situação pessoal.',
    },
    advertising: {
      heading: 'Publicidade',
      text: 'Isto é publicidade, paga pela empresa que oferece o que ela descreve. Não é informação médica independente.',
    },
    results: {
      heading: 'Sobre os resultados',
      text: 'Os resultados variam de pessoa para pessoa. Estas são experiências individuais; elas não permitem prever o que um tratamento fará no seu caso.',
    },
    emergency: {
      heading: 'Em caso de emergência',
      text: 'Se você ou alguém ao seu lado pode estar em perigo, ligue agora para o número de emergência local (192 no Brasil, 112 em Portugal). Não espere e não dependa desta página.',
    },
  },

  newWindow: '(abre em uma nova aba)',
  tryAgain: 'Tentar novamente',

  loadingArticle: 'Carregando o artigo',
  articleLoaded: title => `Artigo carregado: ${title}`,
  by: name => `Por ${name}`,
  publishedOn: 'Publicado em',
  updatedOn: 'Atualizado em',
  reviewedOn: 'Revisado em',
  reviewer: name => `por ${name}`,
  reviewedBy: name => `Revisado por ${name}`,
  reviewDue: 'Próxima revisão prevista para',
  overdue: day => `Este artigo deveria ter sido revisado até ${day}. Ele pode estar desatualizado.`,
  withdrawn: 'Este artigo foi retirado',
  withdrawnOn: day => `Ele foi retirado em ${day}.`,
  withdrawnAdvice:
    'Não confie em cópias que você salvou ou imprimiu. Se você seguiu as orientações do artigo, converse com seu médico.',
  source: 'Fonte:',
  license: 'Licença:',

  writtenBy: 'Escrito por',
  viewProfile: 'Ver o perfil',
  disclosure: 'Conflitos de interesse:',
  photoOf: name => `Foto de ${name}`,

  disclaimerBy: organization => `Este aviso é de ${organization}.`,
  fullDisclaimer: 'Ler o aviso completo',
  disclaimerVersion: version => `Versão ${version}`,
  effectiveFrom: 'Em vigor desde',

  contactHeading: 'Contato',
  contactLine: 'Dúvidas sobre este artigo? Envie um e-mail à editora:',
  showEmail: 'Mostrar o endereço de e-mail',
  contactPage: 'Ir para a página de contato',

  backToTop: 'Voltar ao topo',

  formHeading: 'Receba o livreto',
  optional: '(opcional)',
  messageHint:
    'Por favor, não escreva aqui nada sobre sua saúde. Não precisamos disso para enviar o livreto.',
  submit: 'Solicitar o livreto',
  sending: 'Enviando sua solicitação…',
  stillSending: 'Está demorando mais que o normal. Continuamos tentando. Mantenha esta página aberta.',
  problemHeading: 'Há um problema',
  errorPrefix: 'Erro:',
  invalidEmail: 'Escreva um endereço de e-mail no formato correto, como nome@example.com',
  didYouMean: email => `Você quis dizer ${email}?`,
  invalidPhone: required =>
    `Escreva um número de telefone, como (11) 91234-5678${required ? '' : ', ou deixe o campo vazio'}`,
  tooLong: (label, most) => `${label}: no máximo ${String(most)} caracteres`,
  successHeading: 'Seu livreto está a caminho',
  successMessage:
    'Agradecemos o contato. Recebemos sua solicitação e enviaremos por e-mail um link para o livreto.',
  unconfirmedHeading: 'Verifique seu e-mail',
  unconfirmedMessage:
    'Agradecemos o contato. Você receberá uma confirmação por e-mail. Se nada chegar em uma hora, verifique a pasta de spam e tente novamente.',
  download: 'Baixar o livreto (PDF)',
  continueLink: 'Continuar',
  failureHeading: 'Sua solicitação não foi enviada',
  unknownOutcomeHeading: 'Não sabemos se sua solicitação foi enviada',
  failures: {
    sent: '',
    network:
      'Não conseguimos conectar ao nosso servidor. Verifique sua conexão com a internet ou tente novamente em alguns minutos.',
    offline: 'Parece que você está sem internet. Verifique sua conexão e tente novamente.',
    timeout: 'O envio demorou demais. Tente novamente.',
    server: 'Ocorreu um problema em nosso serviço. Tente novamente em alguns minutos.',
    busy: 'Estamos recebendo muitas solicitações agora. Aguarde um minuto e tente novamente.',
    refused:
      'Não foi possível aceitar esta solicitação. Verifique os dados inseridos ou entre em contato conosco de outra forma.',
    blocked: 'Este site impede o envio do formulário. Entre em contato conosco de outra forma.',
    unknown:
      'Não conseguimos confirmar se ela chegou. Se você a enviar novamente, poderemos recebê-la duas vezes. Isso não causa nenhum problema.',
    unfinished: 'O livreto ainda não foi solicitado. Abra a próxima página e confirme que você é uma pessoa.',
  },
  inputKept: 'Tudo o que você preencheu continua no formulário.',
  sendOnSeparatePage: 'Enviar por uma página à parte',
  contactAnotherWay: 'Entrar em contato de outra forma',
  testMode: 'Modo de teste: nada é enviado.',
  missingConsent: 'Para enviar a solicitação, marque a caixa para concordar',
  honeypotLabel: 'Deixe este campo vazio',

  // The passive voice: an active verb would have to agree with the organization.
  consent: (mode, organization, isPublisherOwn) => {
    const by = organization ? `por ${organization}` : 'pela editora';
    if (mode === 'checkbox')
      return isPublisherOwn
        ? `Concordo que os dados inseridos sejam usados ${by} somente para responder à minha solicitação, e que não sejam vendidos nem compartilhados.`
        : `Concordo que os dados inseridos sejam usados ${by} para responder à minha solicitação.`;
    const use = isPublisherOwn
      ? 'somente para responder à sua solicitação e não serão vendidos nem compartilhados.'
      : 'para responder à sua solicitação.';
    return `Os dados inseridos serão usados ${by} ${use} Ao enviar este formulário, você concorda com esse uso.`;
  },
  privacy: 'Política de privacidade',
  healthPrivacy: 'Política de dados de saúde',
  terms: 'Termos de uso',

  scrollableTable: 'Tabela, rolagem horizontal',
  scrollable: 'Rolagem horizontal',
};
