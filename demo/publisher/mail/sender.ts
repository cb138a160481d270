import type {OutboxMessage} from '../database/tables.js';

/** The failure of one try to send a message. */
export interface Failure {
  /**
   * Codes with a few words of ours. Never the words of the other server, which often quote the recipient's address.
   */
  reason: string;
  /** Whether another try would fail in the same way. */
  isFinal: boolean;
}

/** Sends messages of the outbox. */
export interface Sender {
  /**
   * Resolves when the other server has accepted the message.
   * @param signal closes the connection
   */
  send(message: OutboxMessage, signal: AbortSignal): Promise<void>;
  /** @param error what `send` threw */
  describeFailure(error: unknown): Failure;
}
