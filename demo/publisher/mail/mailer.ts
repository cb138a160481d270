import {domainToASCII} from 'node:url';
import {createTransport} from 'nodemailer';
import {isThisMachine} from '../this-machine.js';
import {describeFailure} from './failure.js';
import type {Sender} from './sender.js';

export interface MailerOptions {
  /** `smtp://user:password@host:587`, or `smtps://…`. */
  smtpUrl: string;
  /** `booklets@publisher.example`, or `Booklets <booklets@publisher.example>`. */
  mailFrom: string;
  timeouts?: Partial<MailTimeouts> | undefined;
}

/** Time limits for a mail server, in seconds. */
export interface MailTimeouts {
  /** From connecting until the server has the whole message. After this timeout, the message was not sent. */
  transfer: number;
  /**
   * From then until the server replies. Servers check a message before they reply, and may take ten minutes (RFC 5321,
   * 4.5.3.2.6). If the client gives up earlier, the server still delivers the message, once for each try.
   */
  reply: number;
}

const defaultTimeouts: MailTimeouts = {transfer: 40, reply: 600};

interface Address {
  name: string;
  address: string;
}

function senderOf(mailFrom: string): Address {
  const [, name = '', address = mailFrom] = /^(.*) <([^<>]+)>$/.exec(mailFrom) ?? [];
  return {name: name.replace(/^"(.*)"$/, '$1'), address};
}

/**
 * Creates a mailer for one server, with a connection for each message. Sender and recipient are passed as addresses, not
 * as header text, and nothing else in the headers comes from a visitor. A message that is sent twice has the same
 * Message-ID.
 */
export function createMailer({smtpUrl, mailFrom, timeouts}: MailerOptions): Sender {
  const {transfer, reply} = {...defaultTimeouts, ...timeouts};
  const {hostname, password} = new URL(smtpUrl);
  const transportOptions = {
    url: smtpUrl,
    // Never sends a password unencrypted over a network, even if an attacker removes STARTTLS from the server's offer.
    requireTLS: password !== '' && !isThisMachine(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    dnsTimeout: 10_000,
    // nodemailer has one limit for all replies. The timer below limits the earlier ones.
    socketTimeout: reply * 1000,
  };
  const from = senderOf(mailFrom);
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    async send({id, recipient, subject, body}, signal) {
      const aborter = new AbortController();
      const abort = () => aborter.abort();
      const timer = setTimeout(abort, transfer * 1000);
      signal.addEventListener('abort', abort, {once: true});
      if (signal.aborted) abort();
      const transport = createTransport(transportOptions);
      transport.use('stream', ({message}, done) => {
        // At the end of the stream, the server has the whole message and only the reply is missing.
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
          // Prevents out-of-office replies (RFC 3834).
          headers: {'Auto-Submitted': 'auto-generated'},
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: aborter.signal,
        });
      } finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        // Needed if SMTP_URL turns on a connection pool.
        transport.close();
      }
    },
    describeFailure,
  };
}
