import {corsResponse} from '../../../../support/cors-response.js';
import type {BookletRequest} from '../../../../../src/request/request.js';

/** What arrived at the webhook. */
interface Post {
  url: string;
  options: RequestInit;
  /** The body, as it came. */
  text: string;
  /** The same, read. */
  request: BookletRequest;
  /** The header that the id is repeated in. */
  key: string | null;
}

interface Webhook {
  /** What arrived in this test so far. */
  readonly posts: readonly Post[];
  /** The answer to the following requests; by default, 200 without a body. */
  answers(content: unknown, status?: number, headers?: Record<string, string>): void;
  /** From now on nothing gets through to it. */
  isCutOff(): void;
  /** From now on it never answers. */
  stalls(): void;
  /** From now on it answers once it is called. */
  holds(): () => void;
}

/** Asks for more patience than a visitor has, so that a request is not tried again by itself. */
export const notNow = {'Retry-After': '600'};

/** Puts a webhook in the place of `fetch` for each test of a suite. */
export function fakeWebhook(): Webhook {
  const {fetch} = window;
  let posts: Post[] = [];
  let answer: (options: RequestInit) => Promise<Response> = async () => corsResponse();
  beforeEach(() => {
    posts = [];
    answer = async () => corsResponse();
    window.fetch = async (input, options = {}) => {
      const text = typeof options.body === 'string' ? options.body : '';
      posts.push({
        url: input instanceof Request ? input.url : String(input),
        options,
        text,
        request: JSON.parse(text) as BookletRequest,
        key: new Headers(options.headers).get('Idempotency-Key'),
      });
      return answer(options);
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  const webhook: Webhook = {
    get posts() {
      return posts;
    },
    answers: (content, status = 200, headers = {}) => {
      const body = typeof content === 'string' ? content : JSON.stringify(content);
      answer = async () => corsResponse(body, {status, headers});
    },
    isCutOff: () => {
      answer = () => Promise.reject(new TypeError('Failed to fetch'));
    },
    stalls: () => {
      answer = ({signal}) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
        });
    },
    holds: () => {
      let open = () => {};
      const gate = new Promise<void>(resolve => (open = resolve));
      const then = answer;
      answer = async options => {
        await gate;
        return then(options);
      };
      return open;
    },
  };
  return webhook;
}

/** Lets the pauses between tries pass at once, in each test of a suite; short and long timers stay as they are. */
export function hurry(): void {
  const {setTimeout} = window;
  beforeEach(() => {
    window.setTimeout = ((callback: () => void, milliseconds = 0) =>
      setTimeout(
        callback,
        milliseconds >= 400 && milliseconds < 5000 ? 0 : milliseconds,
      )) as typeof setTimeout;
  });
  afterEach(() => {
    window.setTimeout = setTimeout;
  });
}
