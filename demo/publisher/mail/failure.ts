import {systemCode} from '../../serving/start-error.js';
import type {Failure} from './sender.js';

/** The members that nodemailer adds to an error. */
interface MailError {
  command?: unknown;
  response?: unknown;
  responseCode?: unknown;
  /** The system error's code. `code` is nodemailer's. */
  originalCode?: unknown;
}

/** Reasons by nodemailer's error codes. */
const reasons: Record<string, string> = {
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

/** Reasons by the SMTP command that the server rejected. */
const rejections: Record<string, string> = {
  'MAIL FROM': 'sender refused',
  'RCPT TO': 'recipient refused',
  DATA: 'message refused',
};

/** Reply codes about authentication (RFC 4954). */
const loginReplies = new Set([530, 534, 535, 538]);

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** The enhanced status code of a reply (RFC 3463): `5.1.1`. */
const enhancedCode = (response: string) => /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? '';

/** Keeps only codes, which are one word in capitals. Anything else could be a sentence with an address in it. */
const codeOrEmpty = (code: string) => (/^[A-Z][A-Z_\d]{2,40}$/.test(code) ? code : '');

/**
 * Describes why a message was not sent, without naming anybody. A failure is final if the server permanently (5xx) rejects
 * the recipient or the message. Rejections of the connection, the login, the sender, and by policy (5.7.x, such as “relay
 * access denied”) are for the operator to fix, so the message is tried again.
 * @param error as nodemailer throws it
 */
export function describeFailure(error: unknown): Failure {
  const {command, response, responseCode, originalCode}: MailError =
    error instanceof Error ? (error as MailError) : {};
  const code = codeOrEmpty(systemCode(error));
  const reply = typeof responseCode === 'number' ? responseCode : 0;
  const enhanced = reply ? enhancedCode(textOf(response)) : '';
  const rejected = textOf(command);
  const isRejection = reply >= 400 && reply < 600 && rejected in rejections;

  const codes = [reply || '', enhanced].filter(Boolean).join(' ');
  const words = (isRejection && rejections[rejected]) || (reasons[code] ?? 'not sent');
  const detail = codes ? '' : codeOrEmpty(textOf(originalCode)) || (code in reasons ? '' : code);
  const isFinal =
    isRejection &&
    rejected !== 'MAIL FROM' &&
    reply >= 500 &&
    // “Bad sequence of commands” (RFC 5321): about the connection, not the message.
    reply !== 503 &&
    !loginReplies.has(reply) &&
    !enhanced.startsWith('5.7.');
  return {reason: `${codes ? `${codes} ` : ''}${words}${detail ? ` (${detail})` : ''}`, isFinal};
}
