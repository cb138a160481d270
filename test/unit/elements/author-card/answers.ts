/** The answers of the fake network: JSON by URL, and 404 for other URLs. */
export type Answers = Record<string, unknown>;

interface Network {
  /** The requested URLs, in order. */
  requestedUrls: string[];
  /** The URLs of aborted requests. */
  brokenOff: string[];
  /** Holds back all answers until it is called. */
  hold: () => () => void;
}

/** Fakes the network for each test of a suite. Call it in `describe`. */
export function fakeNetwork(answers: Answers): Network {
  const {fetch} = window;
  let gate = Promise.resolve();
  const network: Network = {
    requestedUrls: [],
    brokenOff: [],
    hold: () => {
      let open = () => {};
      gate = new Promise(resolve => (open = resolve));
      return open;
    },
  };
  beforeEach(() => {
    network.requestedUrls = [];
    network.brokenOff = [];
    gate = Promise.resolve();
    window.fetch = async (input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      network.requestedUrls.push(url);
      let isAnswered = false;
      const aborted = new Promise<never>((_, reject) => {
        const signal = options?.signal;
        signal?.addEventListener('abort', () => {
          if (!isAnswered) network.brokenOff.push(url);
          reject(signal.reason as Error);
        });
      });
      await Promise.race([gate, aborted]);
      isAnswered = true;
      const isThere = Object.hasOwn(answers, url);
      return new Response(isThere ? JSON.stringify(answers[url]) : '', {status: isThere ? 200 : 404});
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });
  return network;
}
