import type {ReplyStrings} from './en-de.js';

/** Dutch, with the formal address. */
export const nl: ReplyStrings = {
  accepted: 'Bedankt. We hebben uw aanvraag ontvangen.',
  bookletReady: title => `Bedankt. Uw exemplaar van ‘${title}’ staat klaar. We mailen u de link ook.`,
  fixFields: 'Verbeter de velden die hieronder zijn aangegeven.',
  wrongForm: 'Dit formulier is niet goed ingesteld. Neem op een andere manier contact met ons op.',
  notText: 'Verwijder de tekens die geen tekst zijn',
  unreachableEmail: 'Naar dit adres kunnen we geen e-mail sturen. Vul een ander adres in',
  needsConsent:
    'We hebben uw toestemming nodig om uw aanvraag te beantwoorden. Geef toestemming en verstuur hem dan opnieuw.',
  conflict:
    'Onder dit kenmerk is al een andere aanvraag opgeslagen. Laad de pagina opnieuw en probeer het nog eens.',
  erased: 'Deze aanvraag is gewist. Laad de pagina opnieuw om een nieuwe te versturen.',
  challengeFailed: 'De spamcontrole is mislukt. Verstuur het formulier opnieuw.',
  challengeUsed: 'De spamcontrole van dit formulier is al gebruikt. Verstuur het formulier opnieuw.',
  tooLarge: 'Deze aanvraag is te lang. Maak uw bericht korter.',
  wrongOrigin: 'Deze website mag ons geen aanvragen sturen. Neem op een andere manier contact met ons op.',
  busy: minutes =>
    `We krijgen nu veel aanvragen. Wacht ${String(minutes)} minuten en probeer het dan opnieuw.`,
  mailSubject: title => `Uw brochure: ${title}`,
  mailThanks: 'Bedankt voor het aanvragen van onze brochure.',
  mailDownload: days => `Download uw exemplaar (de link werkt ${String(days)} dagen):`,
  mailReason:
    'U krijgt deze e-mail omdat iemand deze brochure met uw adres heeft aangevraagd. Was u dat niet, dan hoeft u niets te doen. We mailen u niet nog een keer.',
};

/** Brazilian Portuguese, with “você”. Also used for `pt-PT`. */
export const pt: ReplyStrings = {
  accepted: 'Obrigado. Recebemos sua solicitação.',
  bookletReady: title =>
    `Obrigado. Seu exemplar de “${title}” está pronto. Também enviaremos o link por e-mail.`,
  fixFields: 'Corrija os campos indicados abaixo.',
  wrongForm: 'Este formulário não está configurado corretamente. Entre em contato conosco por outro meio.',
  notText: 'Remova os caracteres que não são texto',
  unreachableEmail: 'Não conseguimos enviar e-mails para este endereço. Digite outro',
  needsConsent:
    'Precisamos do seu consentimento para responder à sua solicitação. Aceite e envie-a novamente.',
  conflict:
    'Já existe outra solicitação salva com este identificador. Recarregue a página e tente novamente.',
  erased: 'Esta solicitação foi apagada. Recarregue a página para enviar uma nova.',
  challengeFailed: 'A verificação antispam falhou. Envie o formulário novamente.',
  challengeUsed: 'A verificação antispam deste formulário já foi usada. Envie o formulário novamente.',
  tooLarge: 'Esta solicitação é longa demais. Encurte sua mensagem.',
  wrongOrigin: 'Este site não pode nos enviar solicitações. Entre em contato conosco por outro meio.',
  busy: minutes =>
    `Estamos recebendo muitas solicitações. Aguarde ${String(minutes)} minutos e tente novamente.`,
  mailSubject: title => `Seu livreto: ${title}`,
  mailThanks: 'Obrigado por solicitar nosso livreto.',
  mailDownload: days => `Baixe seu exemplar (o link funciona por ${String(days)} dias):`,
  mailReason:
    'Você recebeu este e-mail porque alguém solicitou este livreto com o seu endereço. Se não foi você, não precisa fazer nada. Não escreveremos novamente.',
};
