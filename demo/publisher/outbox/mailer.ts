import {domainToASCII} from 'node:url';
import {createTransport} from 'nodemailer';
import type {OutboxMessage} from '../tables.js';
import {isThisMachine} from '../this-machine.js';

/** Hands messages to a mail server. */
export interface Mailer {
  /**
   * Resolves once the server has taken the message.
   * @param signal closes the connection when the message takes too long
   */
  send(message: OutboxMessage, signal: AbortSignal): Promise<void>;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  smtpUrl: string;
  /** `booklets@publisher.example`, or `Booklets <booklets@publisher.example>`. */
  mailFrom: string;
}

interface Address {
  name: string;
  address: string;
}

function senderOf(mailFrom: string): Address {
  const [, name = '', address = mailFrom] = /^(.*) <([^<>]+)>$/.exec(mailFrom) ?? [];
  return {name: name.replace(/^"(.*)"$/, '$1'), address};
}

/**
 * A mailer to one server, with a connection for each message. Who a message is from and to is handed on as addresses,
 * never as the text of a header, and nothing else in its headers comes from a visitor. The id of a message says that it
 * is the same one when it had to be sent twice.
 */
export function createMailer({smtpUrl, mailFrom}: MailerOptions): Mailer {
  const {hostname, password} = new URL(smtpUrl);
  const transport = createTransport({
    url: smtpUrl,
    // A password is not sent where all can read it, whoever claims that there is no encryption.
    requireTLS: password !== '' && !isThisMachine(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    // Servers look into a message before they answer: one that is let go too early comes twice.
    socketTimeout: 30_000,
  });
  const from = senderOf(mailFrom);
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    async send({id, recipient, subject, body}, signal) {
      await transport.sendMail({
        from,
        to: {name: '', address: recipient},
        subject,
        text: body,
        messageId: `<${id}@${domainToASCII(domain) || domain}>`,
        // Absence notes are not for us (RFC 3834).
        headers: {'Auto-Submitted': 'auto-generated'},
        disableFileAccess: true,
        disableUrlAccess: true,
        signal,
      });
    },
  };
}
