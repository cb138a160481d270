import {createServer, type IncomingHttpHeaders} from 'node:http';
import {text} from 'node:stream/consumers';
import {quietPort} from '../../support/ports.js';

export interface ReceivedCall {
  headers: IncomingHttpHeaders;
  body: string;
}

/** A receiver of webhooks on loopback. */
export interface WebhookReceiver {
  url: string;
  calls: ReceivedCall[];
  /** The status of the answers from now on. `silent` never answers. */
  answerWith(status: number | 'silent'): void;
  close(): Promise<void>;
}

/** Starts a receiver that answers with 204. Redirects lead to the receiver itself. */
export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const calls: ReceivedCall[] = [];
  let answer: number | 'silent' = 204;
  const port = await quietPort();
  const url = `http://127.0.0.1:${String(port)}/hook?key=not-for-the-log`;
  const server = createServer((request, response) => {
    void text(request).then(body => {
      calls.push({headers: request.headers, body});
      if (answer !== 'silent') response.writeHead(answer, {Location: `${url}&followed`}).end();
    });
  });
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return {
    url,
    calls,
    answerWith: status => (answer = status),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
