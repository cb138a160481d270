/** A mail server for tests: on loopback, without TLS. It can fail as real servers do. */
import {once} from 'node:events';
import type {Socket} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {SMTPServer, type SMTPServerSession} from 'smtp-server';
import {readMessage, type MailContent} from './mail-message.js';
import {quietPort} from './ports.js';

export interface Mail extends MailContent {
  /** The address in the envelope, which the server uses. So is each address in `to`. Headers may differ. */
  from: string;
  to: string[];
  /** The whole message as it was received. */
  raw: string;
  /** With angle brackets; empty without one. */
  messageId: string;
}

/**
 * How the server fails. It refuses each recipient temporarily (450) or permanently (550). Or it cuts the connection
 * once it has received the message, which it then loses or, with `keep …`, keeps. Or it never answers a message.
 */
export type Refusal =
  | 'all with 450'
  | 'all with 550'
  | 'drop the connection after DATA'
  | 'keep the message and drop the connection'
  | 'stall';

export interface MailServer {
  readonly port: number;
  /** The URL of the server, as `SMTP_URL` takes it. */
  readonly url: string;
  /** The messages that were kept, in the order of arrival. */
  readonly messages: readonly Mail[];
  /** The number of messages that wait for an answer because the server stalls. */
  readonly stalled: number;
  /** Fails this way for all following messages, until the next call. */
  refuse(how: Refusal | 'none'): void;
  /** Keeps the messages that came while it stalled, and answers them. */
  answerStalled(): void;
  /** Stops the server, and cuts open connections. Can be called twice. */
  close(): Promise<void>;
}

/** The answers to refused recipients. */
const replies: Partial<Record<Refusal | 'none', Error>> = {
  'all with 450': Object.assign(new Error('Mailbox busy, try again later'), {responseCode: 450}),
  'all with 550': Object.assign(new Error('No such mailbox'), {responseCode: 550}),
};

/** @param options.port the port; by default, a free one */
export async function startMailServer(options: {port?: number} = {}): Promise<MailServer> {
  const port = options.port ?? (await quietPort());
  const messages: Mail[] = [];
  const sockets = new Set<Socket>();
  let refusal: Refusal | 'none' = 'none';
  const stalled: (() => void)[] = [];

  const keep = ({envelope}: SMTPServerSession, bytes: Buffer) => {
    const raw = bytes.toString();
    const content = readMessage(raw);
    messages.push({
      ...content,
      from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
      to: envelope.rcptTo.map(({address}) => address),
      raw,
      messageId: content.headers.get('message-id')?.[0] ?? '',
    });
  };

  const drop = ({remotePort}: SMTPServerSession) => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };

  /** Handles a received message, in the way in which the server fails now. */
  const receive = (session: SMTPServerSession, bytes: Buffer, accept: () => void) => {
    switch (refusal) {
      case 'stall':
        stalled.push(() => {
          keep(session, bytes);
          accept();
        });
        break;
      case 'keep the message and drop the connection':
        keep(session, bytes);
        drop(session);
        break;
      case 'drop the connection after DATA':
        drop(session);
        break;
      default:
        keep(session, bytes);
        accept();
    }
  };

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: (_address, _session, answer) => answer(replies[refusal] ?? null),
    onData: (stream, session, answer) => {
      buffer(stream).then(
        bytes => receive(session, bytes, () => answer(null)),
        // The sender closed the connection before the end.
        () => {},
      );
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Errors of connections that were cut, and of a port in use, which is reported below.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');

  let closing: Promise<void> | undefined;
  return {
    port,
    url: `smtp://127.0.0.1:${port}`,
    messages,
    get stalled() {
      return stalled.length;
    },
    answerStalled: () => {
      for (const answer of stalled.splice(0)) answer();
    },
    refuse: how => {
      refusal = how;
    },
    close: () =>
      (closing ??= new Promise(resolve => {
        server.close(resolve);
        for (const socket of sockets) socket.destroy();
      })),
  };
}
