/** Runs attacks in the tests of one file. */
import {describeCollection, loadAttacks, type Attack, type Collection} from './collection.js';
import {currentEngine} from '../../support/skip.js';
import type {AttackFrame} from './frame.js';
import type {Input} from './input.js';
import {AttackRunner, type PageOptions} from './attack-runner.js';

/** In a short run, only the first article gets all attacks. */
const isShort = document.documentElement.dataset['attacks'] === 'short';

/** A sample has one attack of so many. */
const sampleStep = isShort ? 25 : 5;

/** Milliseconds for all attacks through one input. */
const testTimeout = 600_000;

/** Whether an attack is a test of HTML parsers: its markup is odd, but runs nothing. */
const isParserTest = ({id}: Attack): boolean => id.startsWith('html5lib-');

/** Runs attacks through the inputs of one test file, and reports at the end how many there were. */
export class AttackSuite {
  collection: Collection = {attacks: [], counts: {}, isOwnOnly: true};
  runner: AttackRunner | undefined;
  readonly #inputReports: string[] = [];
  #triedCount = 0;
  #harmfulCount = 0;

  async open(options: PageOptions): Promise<void> {
    this.collection = await loadAttacks();
    this.runner = await AttackRunner.open(options);
  }

  /** The page, which is open while a test runs. */
  get frame(): AttackFrame {
    if (!this.runner) throw new Error('The page opens with the first test.');
    return this.runner.frame;
  }

  /** All attacks, even in a short run. */
  get allAttacks(): readonly Attack[] {
    return this.collection.attacks;
  }

  /** All attacks except tests of parsers, and a sample of these. */
  mostAttacks(input: Input): readonly Attack[] {
    const sample = this.sample(input);
    if (isShort) return sample;
    const chosen = new Set(sample);
    return this.allAttacks.filter(attack => chosen.has(attack) || !isParserTest(attack));
  }

  /** A sample, different for each input. All attacks if there are only our own, since these are few. */
  sample({name}: Input): readonly Attack[] {
    return this.collection.isOwnOnly
      ? this.allAttacks
      : this.allAttacks.filter((_, index) => index % sampleStep === name.length % sampleStep);
  }

  /** A sample for audio and video. It is smaller in WebKit, where each player takes a tenth of a second. */
  mediaSample(input: Input): readonly Attack[] {
    const sample = this.sample(input);
    return currentEngine() === 'webkit' ? sample.filter((_, index) => index % 10 === 0) : sample;
  }

  /**
   * Runs attacks through an input.
   * @throws an error that lists the attacks that did harm
   */
  async run(input: Input, attacks: readonly Attack[]): Promise<void> {
    const started = performance.now();
    const harm = (await this.runner?.run(input, attacks)) ?? ['the page was not opened'];
    this.#triedCount += attacks.length;
    this.#harmfulCount += harm.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    this.#inputReports.push(
      `${input.name} (${String(input.places)} places, ${String(attacks.length)}, ${seconds} s)`,
    );
    if (harm.length > 0) throw new Error(`${input.name} did harm:\n${harm.join('\n')}`);
  }

  /** Closes the page, and logs in one line what was tried. */
  close(): void {
    this.runner?.close();
    const tried = `${String(this.#inputReports.length)} inputs, ${String(this.#triedCount)} times: executed ${String(this.#harmfulCount)}`;
    console.log(`${describeCollection(this.collection)} through ${tried}. ${this.#inputReports.join('; ')}.`);
  }
}

/**
 * Opens a page for attacks before the tests of a `describe`, and closes it after them.
 * @param options by default, elements have no box, and inline script is reported only when it runs
 */
export function attackSuite(options: PageOptions = {hidden: true}): AttackSuite {
  const suite = new AttackSuite();
  before(async function () {
    this.timeout(testTimeout);
    await suite.open(options);
  });
  after(() => {
    suite.close();
  });
  return suite;
}

/** Defines a test with a timeout that is long enough for attacks. */
export function attackTest(name: string, test: () => Promise<void>): void {
  it(name, test).timeout(testTimeout);
}
