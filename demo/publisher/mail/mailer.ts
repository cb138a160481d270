import {domainToASCII} from 'node:url';
import {createTransport} from 'nodemailer';
import type {OutboxMessage} from '../database/tables.js';
import {isThisMachine} from '../this-machine.js';

/** Sends messages through a mail server. */
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
  patience?: Partial<MailPatience> | undefined;
}

/** Time limits for a mail server, in seconds. */
export interface MailPatience {
  /** From connecting until the server has the whole message. After this limit, nothing was sent. */
  handOver: number;
  /**
   * To answer once it has all of it. Servers look into a message before they answer, and have ten minutes for it (RFC
   * 5321, 4.5.3.2.6): one that is let go earlier delivers it all the same, and gets it again with each try.
   */
  answer: number;
}

const standard: MailPatience = {handOver: 40, answer: 600};

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
export function createMailer({smtpUrl, mailFrom, patience}: MailerOptions): Mailer {
  const {handOver, answer} = {...standard, ...patience};
  const {hostname, password} = new URL(smtpUrl);
  const transportTo = {
    url: smtpUrl,
    // A password is not sent where all can read it, whoever claims that there is no encryption.
    requireTLS: password !== '' && !isThisMachine(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    // One limit for all answers: that the others come sooner is seen to below.
    socketTimeout: answer * 1000,
  };
  const from = senderOf(mailFrom);
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    async send({id, recipient, subject, body}, signal) {
      const letGo = new AbortController();
      const abort = () => letGo.abort();
      const timer = setTimeout(abort, handOver * 1000);
      signal.addEventListener('abort', abort, {once: true});
      if (signal.aborted) abort();
      const transport = createTransport(transportTo);
      transport.use('stream', ({message}, done) => {
        // Read to its end: the server has all of it, and the answer is what is waited for.
        message.processFunc(stream => stream.once('end', () => clearTimeout(timer)));
        done();
      });
      try {
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
          signal: letGo.signal,
        });
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        // SMTP_URL may ask for a pool.
        transport.close();
      }
    },
  };
}
