/** A mail server of the tests' own: on loopback, without TLS, and able to fail as others do. */
import {once} from 'node:events';
import type {Socket} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {SMTPServer, type SMTPServerSession} from 'smtp-server';
import {readMessage, type MailContent} from './mail-message.js';
import {quietPort} from './ports.js';

export interface Mail extends MailContent {
  /** The address in the envelope, as is each of `to`: what the server goes by, whatever the headers say. */
  from: string;
  to: string[];
  /** All of it as it came. */
  raw: string;
  /** With its angle brackets; empty where there is none. */
  messageId: string;
}

/**
 * How the server fails: each recipient is refused for now (450) or for good (550); the connection is cut once all of the
 * message has come, which is then lost or, after `keep …`, kept without a word; or no answer to a message ever comes.
 */
export type Refusal =
  | 'all with 450'
  | 'all with 550'
  | 'drop the connection after DATA'
  | 'keep the message and drop the connection'
  | 'stall';

export interface MailServer {
  readonly port: number;
  /** As `SMTP_URL` takes it. */
  readonly url: string;
  /** What was kept, in the order in which it came. */
  readonly messages: readonly Mail[];
  /** How many came while it stalled, and wait for an answer. */
  readonly stalled: number;
  /** Fails this way with whatever comes from now on, until told otherwise. */
  refuse(how: Refusal | 'none'): void;
  /** Keeps what came while it stalled, and answers at last. */
  answerStalled(): void;
  /** Goes down: open connections are cut. Closing twice is no error. */
  close(): Promise<void>;
}

/** The answers to a recipient that is refused. */
const replies: Partial<Record<Refusal | 'none', Error>> = {
  'all with 450': Object.assign(new Error('Mailbox busy, try again later'), {responseCode: 450}),
  'all with 550': Object.assign(new Error('No such mailbox'), {responseCode: 550}),
};

/** @param options.port to come up again where another one was */
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

  /** What happens to a message that came, by how the server fails at that moment. */
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
        // The sender went away in the middle of it.
        () => {},
      );
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  // Connections that are cut, by us or by a client, and a port that is taken, which the next lines report.
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
