import {corsResponse} from '../../../../support/cors-response.js';
import {waitFor} from '../../../../support/wait.js';

/** A request on its way, to be answered by the test. */
export interface Asked {
  readonly url: string;
  readonly options: RequestInit;
  readonly aborted: boolean;
  answer(value: unknown, status?: number): void;
  fail(): void;
}

export interface Network {
  /** All requests of this test so far. */
  readonly requests: readonly Asked[];
  /** The request of that number, the first by default, once it is made. */
  request(number?: number): Promise<Asked>;
}

/** Puts a network in the place of `fetch` for each test of a suite that answers what and when the test says. */
export function fakeNetwork(): Network {
  const {fetch} = window;
  let requests: Asked[] = [];
  beforeEach(() => {
    requests = [];
    let isDown = false;
    window.fetch = (input, options = {}) =>
      new Promise((resolve, reject) => {
        // The second look, after a failure.
        if (isDown && options.mode === 'no-cors') reject(new TypeError('Failed to fetch'));
        if (options.mode === 'no-cors') return;
        let aborted = false;
        options.signal?.addEventListener('abort', () => {
          aborted = true;
          reject(options.signal?.reason as Error);
        });
        requests.push({
          url: input instanceof Request ? input.url : String(input),
          options,
          get aborted() {
            return aborted;
          },
          answer: (value, status = 200) => {
            const body = typeof value === 'string' ? value : JSON.stringify(value);
            resolve(corsResponse(body, {status}));
          },
          fail: () => {
            isDown = true;
            reject(new TypeError('Failed to fetch'));
          },
        });
      });
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  return {
    get requests() {
      return requests;
    },
    request: async (number = 1) =>
      await waitFor(() => requests[number - 1], `request number ${String(number)} is made`),
  };
}
