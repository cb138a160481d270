import {systemCode} from '../../serving/start-error.js';

/** The failure of one try to send a message. */
export interface Failure {
  /**
   * The codes of the server and a few words of ours. Never what a server says in words: many quote the address that they
   * complain of.
   */
  reason: string;
  /** Another try would fail in the same way. */
  isFinal: boolean;
}

/** The members that nodemailer adds to an error. */
interface MailError {
  command?: unknown;
  response?: unknown;
  responseCode?: unknown;
  /** The system's code; `code` is nodemailer's. */
  originalCode?: unknown;
}

const words: Record<string, string> = {
  EABORT: 'not sent in time',
  EAUTH: 'login refused',
  ECONNECTION: 'connection closed',
  EDNS: 'no such host',
  EENVELOPE: 'not taken',
  EMESSAGE: 'message refused',
  ENOAUTH: 'login refused',
  EPROTOCOL: 'unexpected answer',
  ESOCKET: 'no connection',
  ETIMEDOUT: 'no answer in time',
  ETLS: 'no encrypted connection',
};

const refusals: Record<string, string> = {
  'MAIL FROM': 'sender refused',
  'RCPT TO': 'recipient refused',
  DATA: 'message refused',
};

/** Reply codes about authentication (RFC 4954). */
const loginReplies = new Set([530, 534, 535, 538]);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The extended code of a reply (RFC 3463): `5.1.1`. */
const extendedCode = (response: string) => /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';

/** A code is one word in capitals. Anything else could be a sentence with an address in it. */
const plainCode = (code: string) => (/^[A-Z][A-Z_\d]{2,40}$/.test(code) ? code : '');

/**
 * What went wrong with a message, in words that name nobody. Final is what the server says for good (5xx) of this
 * recipient or this message. What it says of the connection, the login, the sender or its own rules (5.7.x, “relay
 * denied”) is the operator's to mend, and is tried again.
 * @param error as nodemailer throws it
 */
export function failureOf(error: unknown): Failure {
  const {command, response, responseCode, originalCode}: MailError =
    error instanceof Error ? (error as MailError) : {};
  const code = plainCode(systemCode(error));
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const extended = reply ? extendedCode(textOf(response)) : '';
  const about = textOf(command);
  const isRefused = reply >= 400 && reply < 600 && about in refusals;

  const said = [reply || '', extended].filter(Boolean).join(' ');
  const sentence = (isRefused && refusals[about]) || (words[code] ?? 'not sent');
  const detail = said ? '' : plainCode(textOf(originalCode)) || (code in words ? '' : code);
  const isFinal =
    isRefused &&
    about !== 'MAIL FROM' &&
    reply >= 500 &&
    // The wrong moment for a command (RFC 5321): of the connection, not of the message.
    reply !== 503 &&
    !loginReplies.has(reply) &&
    !extended.startsWith('5.7.');
  return {reason: `${said ? `${said} ` : ''}${sentence}${detail ? ` (${detail})` : ''}`, isFinal};
}
