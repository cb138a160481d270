/** Tries attacks through an input, many at a time, and finds out which of them did any harm. */
import type {Attack} from './collection.js';
import {AttackFrame, type Opening} from './frame.js';
import type {Input} from './input.js';
import {anyFile, look} from './look.js';
import {PageState} from './page-state.js';

/** Attacks at once in one page. */
const batchSize = 150;

/** Attacks that did harm, after which no more are tried. */
const most = 20;

/** Milliseconds for a batch, after which it is said to hang. */
const limit = 40_000;

export type Manner = Omit<Opening, 'script'>;

export class Trial {
  readonly #frame: AttackFrame;
  readonly #state: PageState;
  /** What is reported of attributes as soon as they are parsed, in this engine. Those left are looked for in what is shown. */
  readonly #inert: ReadonlySet<string>;
  /** The files that the last batches showed: Firefox may report late what its policy kept from being loaded. */
  #shown: string[][] = [];

  private constructor(frame: AttackFrame, inert: ReadonlySet<string>) {
    this.#frame = frame;
    this.#inert = inert;
    this.#state = new PageState(frame);
  }

  static async open(manner: Manner): Promise<Trial> {
    const frame = await AttackFrame.open({script: true, ...manner});
    // The first time, the script makes what it keeps.
    frame.stage.append(frame.document.createElement('offprint-article'));
    await frame.settle();
    frame.stage.replaceChildren();
    await frame.settle();
    frame.take();
    const attributes =
      '<p style="color: red" onclick="alert(1)">a</p><base href="https://attacker.example/">';
    return new Trial(frame, await reportedOfParsing([attributes]));
  }

  get frame(): AttackFrame {
    return this.#frame;
  }

  close(): void {
    this.#state.close();
    this.#frame.close();
  }

  /** The attacks that did harm, each with what it did; no more than twenty of them. */
  async run(input: Input, attacks: readonly Attack[]): Promise<string[]> {
    const harm: string[] = [];
    for (let at = 0; at < attacks.length && harm.length < most; at += batchSize) {
      harm.push(...(await this.#find(input, attacks.slice(at, at + batchSize))));
    }
    return harm.slice(0, most);
  }

  /** Halves what did harm until it is known which it was. */
  async #find(input: Input, batch: readonly Attack[]): Promise<string[]> {
    const {own, shared} = await this.#batch(input, batch);
    const [first] = batch;
    if (shared.length === 0 || !first) return own;
    if (batch.length === 1) return [...own, ...shared.map(line => `${first.id}: ${line}`)];
    const middle = Math.ceil(batch.length / 2);
    const found = await this.#find(input, batch.slice(0, middle));
    if (found.length < most) found.push(...(await this.#find(input, batch.slice(middle))));
    // What no part of them does by itself they do together.
    if (found.length === 0) found.push(...shared.map(line => `all from ${first.id} on: ${line}`));
    return found;
  }

  async #batch(input: Input, batch: readonly Attack[]): Promise<{own: string[]; shared: string[]}> {
    const frame = this.#frame;
    const own: string[] = [];
    const files: string[] = [];
    const shown = Promise.all(
      batch.map(async attack => {
        try {
          return {attack, elements: await input.show(frame, attack)};
        } catch (error) {
          own.push(`${attack.id}: threw ${String(error)}`);
          return {attack, elements: []};
        }
      }),
    );
    const late = new Promise<undefined>(resolve => {
      setTimeout(resolve, limit);
    });
    const done = shown.then(async all => {
      for (const {elements} of all) elements.push(...((await input.add?.(frame, elements)) ?? []));
      return all;
    });
    const all = await Promise.race([done, late]);
    if (!all) own.push(`one of ${batch[0]?.id ?? ''} and on hangs`);
    await frame.settle();
    for (const {attack, elements} of all ?? []) {
      for (const element of elements) {
        const looked = look(element);
        own.push(...looked.faults.map(line => `${attack.id}: ${line}`));
        files.push(...looked.files);
      }
    }
    const shared = this.#state.differences();
    frame.stage.replaceChildren();
    await frame.settle();
    shared.push(...this.#state.leftovers());
    const {seen, kept} = frame.take();
    this.#shown = [files, ...this.#shown.slice(0, 9)];
    const known = this.#shown.flat();
    const asked = kept.filter(({directive, url}) => !isFile(directive, url, known));
    const suspect = [...seen, ...asked.map(({directive, url}) => `${directive} ${url}`)];
    const rest = suspect.filter(line => !this.#inert.has(kindOf(line)));
    if (rest.length > 0) {
      const inert = await reportedOfParsing(batch.flatMap(attack => input.texts(attack)));
      shared.push(...rest.filter(line => !inert.has(kindOf(line))));
    }
    return {own, shared: [...new Set(shared)]};
  }
}

/** An image that an article shows may be asked for. */
function isFile(directive: string, url: string, files: readonly string[]): boolean {
  const isMedia = directive === 'img-src' || directive === 'media-src';
  return isMedia && files.some(file => file === anyFile || file.includes(url.replace(/#.*/, '')));
}

/**
 * Without what it was about: parsed elsewhere, the same text is cut at another place. A `base` is reported wherever it
 * stands, and each time it changes.
 */
function kindOf(line: string): string {
  return line.startsWith('base-uri') ? 'base-uri' : line.split(' ', 2).join(' ');
}

/** What the policy reports as soon as a text is parsed, whoever parses it: `style` attributes. */
async function reportedOfParsing(texts: readonly string[]): Promise<Set<string>> {
  const frame = await AttackFrame.open({script: false, reporting: true});
  const {document, realm} = frame;
  for (const text of texts) {
    const template = document.createElement('template');
    // Inert.

    template.innerHTML = text;
    new realm.DOMParser().parseFromString(text, 'text/html');
    new realm.DOMParser().parseFromString(text, 'application/xml');
  }
  await frame.settle();
  const {seen, kept} = frame.take();
  frame.close();
  return new Set([...seen, ...kept.map(({directive, url}) => `${directive} ${url}`)].map(kindOf));
}
