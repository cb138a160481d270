import {expect} from 'chai';
import {deliver} from '../../../src/delivery/deliver.js';
import type {DeliveryResult} from '../../../src/delivery/delivery-result.js';
import {newSubmission} from './support/submission.js';

/** A fake clock, which only waiting advances. */
let now = 0;
/** The milliseconds of each wait. */
let pauses: number[] = [];

async function wait(milliseconds: number): Promise<void> {
  pauses.push(milliseconds);
  now += milliseconds;
}

/** Delivers a request. Each attempt gets the next of these results; the last is repeated. */
function destination(...answers: (DeliveryResult | Error)[]) {
  const signals: AbortSignal[] = [];
  const attempt = async (signal: AbortSignal): Promise<DeliveryResult> => {
    const answer = answers[Math.min(signals.length, answers.length - 1)];
    signals.push(signal);
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('There is no answer.');
    return answer;
  };
  return {attempt, signals};
}

async function handOver(
  ...answers: (DeliveryResult | Error)[]
): Promise<{outcome: DeliveryResult; tries: number}> {
  const {attempt, signals} = destination(...answers);
  const outcome = await deliver(attempt, 15_000, newSubmission(), wait);
  return {outcome, tries: signals.length};
}

const sent: DeliveryResult = {code: 'sent', answer: {message: 'Thanks'}};

describe('a delivery', () => {
  const {random} = Math;

  beforeEach(() => {
    now = 0;
    pauses = [];
    performance.now = () => now;
  });

  afterEach(() => {
    // Removes the fake, so that the prototype's clock works again.
    Reflect.deleteProperty(performance, 'now');
    Math.random = random;
  });

  it('ends once the destination acknowledges the request', async () => {
    expect(await handOver(sent)).to.deep.equal({outcome: sent, tries: 1});
    expect(pauses).to.deep.equal([]);
  });

  it('ends once the destination refuses the request', async () => {
    const refused: DeliveryResult = {code: 'refused', answer: {message: 'No'}};
    expect(await handOver(refused, sent)).to.deep.equal({outcome: refused, tries: 1});
    expect(pauses).to.deep.equal([]);
  });

  it('is unclear rather than refused if an earlier attempt may have arrived', async () => {
    const refused: DeliveryResult = {code: 'refused', answer: {message: 'No'}};
    const {outcome} = await handOver({code: 'server', answer: {message: 'Broken'}}, refused);
    expect(outcome).to.deep.equal({code: 'server', answer: {message: 'No'}});
    const {attempt} = destination({code: 'network'}, {code: 'busy'}, refused);
    const submission = newSubmission();
    expect((await deliver(attempt, 15_000, submission, wait)).code).to.equal('network');
    expect((await deliver(attempt, 15_000, submission, wait)).code).to.equal('network');
  });

  it('is refused if the destination was only busy before, or reports errors of fields', async () => {
    const refused: DeliveryResult = {code: 'refused', answer: {message: 'No'}};
    expect((await handOver({code: 'busy'}, refused)).outcome).to.equal(refused);
    const looked: DeliveryResult = {
      code: 'refused',
      answer: {errors: [{field: 'email', message: 'No such address'}]},
    };
    expect((await handOver({code: 'server'}, looked)).outcome).to.equal(looked);
  });

  for (const code of ['busy', 'server', 'network', 'timeout'] as const) {
    it(`is tried again after "${code}", up to four times`, async () => {
      expect(await handOver({code})).to.deep.equal({outcome: {code}, tries: 4});
      expect(pauses).to.have.length(3);
    });
  }

  it('counts an attempt that throws as a network failure', async () => {
    const outcome = await handOver(new TypeError('Failed to fetch'));
    expect(outcome).to.deep.equal({outcome: {code: 'network'}, tries: 4});
  });

  it('succeeds if a later attempt succeeds', async () => {
    const outcome = await handOver({code: 'server'}, new TypeError('Failed to fetch'), {code: 'busy'}, sent);
    expect(outcome).to.deep.equal({outcome: sent, tries: 4});
  });

  it('ends if it is refused after the destination was busy', async () => {
    const {tries, outcome} = await handOver({code: 'busy'}, {code: 'refused'});
    expect([tries, outcome.code]).to.deep.equal([2, 'refused']);
  });

  it('waits twice as long each time', async () => {
    Math.random = () => 0;
    await handOver({code: 'server'});
    expect(pauses).to.deep.equal([500, 1000, 2000]);
  });

  it('waits a random time longer, so that many visitors do not try again at once', async () => {
    Math.random = () => 1;
    await handOver({code: 'server'});
    expect(pauses).to.deep.equal([1000, 2000, 4000]);
  });

  it('waits as long as the destination asks', async () => {
    const {tries} = await handOver({code: 'busy', retryAfter: 7000}, {code: 'busy', retryAfter: 0}, sent);
    expect(tries).to.equal(3);
    expect(pauses).to.deep.equal([7000, 0]);
  });

  it('ends at once if the destination asks for a longer wait than visitors accept', async () => {
    const busy: DeliveryResult = {code: 'busy', retryAfter: 30_001};
    expect(await handOver(busy, sent)).to.deep.equal({outcome: busy, tries: 1});
    expect(pauses).to.deep.equal([]);
  });

  it('starts its last attempt within thirty seconds of the first', async () => {
    const {tries} = await handOver(
      {code: 'busy', retryAfter: 15_000},
      {code: 'busy', retryAfter: 15_000},
      {
        code: 'busy',
        retryAfter: 1,
      },
    );
    expect(tries).to.equal(3);
    expect(pauses).to.deep.equal([15_000, 15_000]);
  });

  it('counts the time that the attempts themselves take', async () => {
    let tries = 0;
    const slow = async (): Promise<DeliveryResult> => {
      tries += 1;
      now += 14_000;
      return {code: 'server', retryAfter: 3000};
    };
    await deliver(slow, 15_000, newSubmission(), wait);
    expect(tries).to.equal(2);
  });

  it('aborts an attempt after its timeout, and tries again', async () => {
    const signals: AbortSignal[] = [];
    const stalls = (signal: AbortSignal) =>
      new Promise<DeliveryResult>((_, reject) => {
        signals.push(signal);
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      });
    expect(await deliver(stalls, 1, newSubmission(), wait)).to.deep.equal({code: 'timeout'});
    expect(new Set(signals).size).to.equal(4);
    expect(signals.every(({aborted}) => aborted)).to.equal(true);
  });

  it('does not abort an attempt that has ended', async () => {
    const {attempt, signals} = destination(sent);
    await deliver(attempt, 1, newSubmission(), wait);
    // The timer of that attempt would have fired before this one.
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(signals[0]?.aborted).to.equal(false);
  });
});

describe('a delivery without a fake clock', () => {
  it('waits by the clock of the page', async () => {
    const answers: DeliveryResult[] = [{code: 'busy', retryAfter: 5}, sent];
    const times: number[] = [];
    const attempt = async () => {
      times.push(performance.now());
      return answers.shift() ?? sent;
    };
    expect(await deliver(attempt, 15_000, newSubmission())).to.equal(sent);
    const [first = 0, second = 0] = times;
    // Timers count whole milliseconds.
    expect(second - first).to.be.at.least(4);
  });
});
