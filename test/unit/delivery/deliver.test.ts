import {expect} from 'chai';
import {deliver} from '../../../src/delivery/deliver.js';
import type {DeliveryResult} from '../../../src/delivery/delivery-result.js';
import {newSubmission} from './support/submission.js';

/** A clock that only waiting moves, in the place of the page's own. */
let now = 0;
/** How long was waited, each time. */
let pauses: number[] = [];

async function wait(milliseconds: number): Promise<void> {
  pauses.push(milliseconds);
  now += milliseconds;
}

/** What is handed over gets one of these answers for each try; the last one for all that follow. */
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
    // Uncovers the clock of the prototype again.
    Reflect.deleteProperty(performance, 'now');
    Math.random = random;
  });

  it('is over once the destination acknowledges', async () => {
    expect(await handOver(sent)).to.deep.equal({outcome: sent, tries: 1});
    expect(pauses).to.deep.equal([]);
  });

  it('is over once the destination refuses', async () => {
    const refused: DeliveryResult = {code: 'refused', answer: {message: 'No'}};
    expect(await handOver(refused, sent)).to.deep.equal({outcome: refused, tries: 1});
    expect(pauses).to.deep.equal([]);
  });

  it('is not said to be refused once it may have arrived, today or at an earlier press', async () => {
    const refused: DeliveryResult = {code: 'refused', answer: {message: 'No'}};
    const {outcome} = await handOver({code: 'server', answer: {message: 'Broken'}}, refused);
    expect(outcome).to.deep.equal({code: 'server', answer: {message: 'No'}});
    const {attempt} = destination({code: 'network'}, {code: 'busy'}, refused);
    const submission = newSubmission();
    expect((await deliver(attempt, 15_000, submission, wait)).code).to.equal('network');
    expect((await deliver(attempt, 15_000, submission, wait)).code).to.equal('network');
  });

  it('is refused where the destination was only busy before, or has looked at the fields', async () => {
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

  it('counts an attempt that throws as one without a network', async () => {
    const outcome = await handOver(new TypeError('Failed to fetch'));
    expect(outcome).to.deep.equal({outcome: {code: 'network'}, tries: 4});
  });

  it('succeeds in the end where an early try fails', async () => {
    const outcome = await handOver({code: 'server'}, new TypeError('Failed to fetch'), {code: 'busy'}, sent);
    expect(outcome).to.deep.equal({outcome: sent, tries: 4});
  });

  it('ends where it is refused after the destination was busy', async () => {
    const {tries, outcome} = await handOver({code: 'busy'}, {code: 'refused'});
    expect([tries, outcome.code]).to.deep.equal([2, 'refused']);
  });

  it('waits twice as long each time', async () => {
    Math.random = () => 0;
    await handOver({code: 'server'});
    expect(pauses).to.deep.equal([500, 1000, 2000]);
  });

  it('waits up to twice as long as it must, by chance, so that many visitors do not come back at once', async () => {
    Math.random = () => 1;
    await handOver({code: 'server'});
    expect(pauses).to.deep.equal([1000, 2000, 4000]);
  });

  it('waits as long as the destination asks', async () => {
    const {tries} = await handOver({code: 'busy', retryAfter: 7000}, {code: 'busy', retryAfter: 0}, sent);
    expect(tries).to.equal(3);
    expect(pauses).to.deep.equal([7000, 0]);
  });

  it('is given up at once where the destination asks to be left alone for longer than a visitor waits', async () => {
    const busy: DeliveryResult = {code: 'busy', retryAfter: 30_001};
    expect(await handOver(busy, sent)).to.deep.equal({outcome: busy, tries: 1});
    expect(pauses).to.deep.equal([]);
  });

  it('begins its last try within thirty seconds of the first', async () => {
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

  it('counts the time that the tries themselves take', async () => {
    let tries = 0;
    const slow = async (): Promise<DeliveryResult> => {
      tries += 1;
      now += 14_000;
      return {code: 'server', retryAfter: 3000};
    };
    await deliver(slow, 15_000, newSubmission(), wait);
    expect(tries).to.equal(2);
  });

  it('has a time for each try, after which it is broken off and tried again', async () => {
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

  it('leaves a try alone once that is over', async () => {
    const {attempt, signals} = destination(sent);
    await deliver(attempt, 1, newSubmission(), wait);
    // The timer of that try would have come before this one.
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(signals[0]?.aborted).to.equal(false);
  });
});

describe('a delivery that nobody gives a clock', () => {
  it('waits by that of the page', async () => {
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
