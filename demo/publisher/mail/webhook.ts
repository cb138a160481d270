import {createHmac} from 'node:crypto';
import {systemCode} from '../../serving/start-error.js';
import type {Failure, Sender} from './sender.js';

export interface WebhookOptions {
  /** May be on this machine or in a private network: the operator chooses it, and no visitor can change it. */
  url: string;
  /** `whsec_` and the key in base64. */
  secret: string;
  /** Seconds until the answer has to begin. */
  timeout?: number;
}

/** The answer of a webhook that did not accept a message. */
class RefusedMessage extends Error {
  readonly status: number;

  constructor(status: number) {
    super('refused');
    this.status = status;
  }
}

/**
 * The signature header of Standard Webhooks: `v1,` and the HMAC-SHA256 of id, timestamp and body, in base64.
 * @param secret `whsec_` and the key in base64
 * @param timestamp in seconds since 1970
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookSignature(secret: string, id: string, timestamp: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key)
    .update(`${id}.${String(timestamp)}.${body}`)
    .digest('base64')}`;
}

function describeFailure(error: unknown): Failure {
  if (error instanceof RefusedMessage) {
    const {status} = error;
    const words = status === 410 ? ' gone' : status < 400 ? ' redirect not followed' : '';
    return {reason: `HTTP ${String(status)}${words}`, isFinal: status === 410};
  }
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError') return {reason: 'no answer in time', isFinal: false};
  if (name === 'AbortError') return {reason: 'not sent in time', isFinal: false};
  const code = systemCode(error instanceof Error ? error.cause : undefined);
  return {reason: `no connection${/^[A-Z][A-Z_\d]+$/.test(code) ? ` (${code})` : ''}`, isFinal: false};
}

/**
 * Creates a sender that posts messages to a webhook. Each try has the same `webhook-id`, so that the receiver can tell
 * repeats. Accepts any answer with a 2xx status, follows no redirects, and gives up at 410.
 */
export function createWebhook({url, secret, timeout = 15}: WebhookOptions): Sender {
  return {
    async send({id: messageId, body}, signal) {
      const id = `msg_${messageId}`;
      const timestamp = Math.floor(Date.now() / 1000);
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'Content-Type': 'application/json',
          'User-Agent': 'offprint-publisher',
          'webhook-id': id,
          'webhook-timestamp': String(timestamp),
          'webhook-signature': webhookSignature(secret, id, timestamp, body),
        },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeout * 1000)]),
      });
      // The body means nothing, and may be endless.
      await response.body?.cancel();
      if (!response.ok) throw new RefusedMessage(response.status);
    },
    describeFailure,
  };
}
