/** What the tests of attacks have in common. */
import {collectAttacks, summary, type Attack, type Collection} from './collection.js';
import {currentEngine} from '../../support/skip.js';
import type {AttackFrame} from './frame.js';
import type {Input} from './input.js';
import {Trial, type Manner} from './trial.js';

/** In the short form of the attacks, all go through the first text only. */
const isShort = document.documentElement.dataset['attacks'] === 'short';

/** One in so many is tried where all would take too long. */
const step = isShort ? 25 : 5;

/** Milliseconds for all attacks through one input. */
const limit = 180_000;

/** Texts that try whether a parser does as it should: odd ones, but none that would run anything. */
const isOfParsers = ({id}: Attack): boolean => id.startsWith('html5lib-');

/** Runs attacks through the inputs of one test, and says at the end how many there were. */
export class Attacking {
  collection: Collection = {attacks: [], counts: {}, isOwn: true};
  trial: Trial | undefined;
  readonly #said: string[] = [];
  #tried = 0;
  #harmful = 0;

  async open(manner: Manner): Promise<void> {
    this.collection = await collectAttacks();
    this.trial = await Trial.open(manner);
  }

  /** The page, which is open while a test runs. */
  get frame(): AttackFrame {
    if (!this.trial) throw new Error('The page opens with the first test.');
    return this.trial.frame;
  }

  /** Each of them, even in the short form. */
  get all(): readonly Attack[] {
    return this.collection.attacks;
  }

  /** Those that mean harm, and some of what only tries parsers. */
  most(input: Input): readonly Attack[] {
    const some = this.some(input);
    if (isShort) return some;
    const chosen = new Set(some);
    return this.all.filter(attack => chosen.has(attack) || !isOfParsers(attack));
  }

  /** One in five, others for each input: for plain text, where all would take too long. Of our own few, all. */
  some({name}: Input): readonly Attack[] {
    return this.collection.isOwn ? this.all : this.all.filter((_, at) => at % step === name.length % step);
  }

  /** Some of them; in WebKit one in ten of these, where a player takes a tenth of a second. */
  played(input: Input): readonly Attack[] {
    const some = this.some(input);
    return currentEngine() === 'webkit' ? some.filter((_, at) => at % 10 === 0) : some;
  }

  /** Tries the attacks through an input, and fails with each that did any harm. */
  async through(input: Input, attacks: readonly Attack[]): Promise<void> {
    const started = performance.now();
    const harm = (await this.trial?.run(input, attacks)) ?? ['it was not opened'];
    this.#tried += attacks.length;
    this.#harmful += harm.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    this.#said.push(
      `${input.name} (${String(input.places)} places, ${String(attacks.length)}, ${seconds} s)`,
    );
    if (harm.length > 0) throw new Error(`${input.name} did harm:\n${harm.join('\n')}`);
  }

  /** Closes the page and says what was tried, in one line. */
  close(): void {
    this.trial?.close();
    const tried = `${String(this.#said.length)} inputs, ${String(this.#tried)} times: executed ${String(this.#harmful)}`;
    console.log(`${summary(this.collection)} through ${tried}. ${this.#said.join('; ')}.`);
  }
}

/**
 * The page for one file: call it in `describe`.
 * @param manner without it, what is shown has no box, and inline script is seen only when it runs
 */
export function attacking(manner: Manner = {hidden: true}): Attacking {
  const shared = new Attacking();
  before(async function () {
    this.timeout(limit);
    await shared.open(manner);
  });
  after(() => {
    shared.close();
  });
  return shared;
}

/** A test of that much patience. */
export function tries(name: string, attempt: () => Promise<void>): void {
  it(name, attempt).timeout(limit);
}
