import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {SMTPServer} from 'smtp-server';

/** A mail server that refuses every login. */
export async function failingLogin(): Promise<{url: string; messages(): number; close(): Promise<void>}> {
  let messages = 0;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    onAuth: (_auth, _session, answer) =>
      answer(Object.assign(new Error('Wrong password'), {responseCode: 535})),
    onData: (stream, _session, answer) => {
      messages += 1;
      stream.resume().once('end', () => answer(null));
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const {port} = server.server.address() as AddressInfo;
  return {
    url: `smtp://somebody:a-password@127.0.0.1:${port}`,
    messages: () => messages,
    close: () => new Promise(resolve => server.close(resolve)),
  };
}
