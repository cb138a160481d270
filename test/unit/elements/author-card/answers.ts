/** What the network answers in a test: each URL its JSON, and 404 without one. */
export type Answers = Record<string, unknown>;

interface Network {
  /** The URLs asked for, in order. */
  asked: string[];
  /** Those whose answer nobody waited for any more. */
  brokenOff: string[];
  /** Holds back all answers until it is called. */
  hold: () => () => void;
}

/** Takes the place of the network for each test of a suite: call it in `describe`. */
export function fakeNetwork(answers: Answers): Network {
  const {fetch} = window;
  let gate = Promise.resolve();
  const network: Network = {
    asked: [],
    brokenOff: [],
    hold: () => {
      let open = () => {};
      gate = new Promise(resolve => (open = resolve));
      return open;
    },
  };
  beforeEach(() => {
    network.asked = [];
    network.brokenOff = [];
    gate = Promise.resolve();
    window.fetch = async (input, options) => {
      const url = input instanceof Request ? input.url : String(input);
      network.asked.push(url);
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
