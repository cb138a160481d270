/** Tries attacks through an input, many at a time, and finds out which of them did any harm. */
import type {Attack} from './collection.js';
import {AttackFrame} from './frame.js';
import type {Input} from './input.js';
import {look} from './look.js';
import {PageState} from './page-state.js';

/** Attacks at once in one page. */
const batchSize = 400;

/** Milliseconds for a batch, after which it is said to hang. */
const limit = 40_000;

export class Trial {
  readonly #frame: AttackFrame;
  readonly #state: PageState;
  /** What is reported of attributes as soon as they are parsed, in this engine. Those left are looked for in what is shown. */
  readonly #inert: ReadonlySet<string>;

  private constructor(frame: AttackFrame, inert: ReadonlySet<string>) {
    this.#frame = frame;
    this.#inert = inert;
    this.#state = new PageState(frame);
  }

  static async open(hidden: boolean): Promise<Trial> {
    const frame = await AttackFrame.open({script: true, reporting: !hidden, hidden});
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

  /** The attacks that did harm, each with what it did. */
  async run(input: Input, attacks: readonly Attack[]): Promise<string[]> {
    const harm: string[] = [];
    for (let at = 0; at < attacks.length; at += batchSize) {
      const batch = attacks.slice(at, at + batchSize);
      const t0 = performance.now();
      console.log('batch', input.name, at);
      const {own, shared} = await this.#batch(input, batch);
      harm.push(...own);
      console.log('took', performance.now() - t0, JSON.stringify([own.slice(0, 8), shared.slice(0, 8)]));
      if (shared.length === 0) continue;
      const told = await this.#single(input, batch);
      harm.push(
        ...(told.length > 0 ? told : shared.map(line => `one of ${batch[0]?.id ?? ''} and on: ${line}`)),
      );
    }
    return harm;
  }

  /** One attack after the other, to know whose the harm is. */
  async #single(input: Input, batch: readonly Attack[]): Promise<string[]> {
    const harm: string[] = [];
    for (const attack of batch) {
      const {shared} = await this.#batch(input, [attack]);
      harm.push(...shared.map(line => `${attack.id}: ${line}`));
    }
    return harm;
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
    const {seen, kept} = frame.take();
    const asked = kept.filter(({directive, url}) => !isFile(directive, url, files));
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
  return isMedia && files.some(file => file.includes(url.replace(/#.*/, '')));
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
    // eslint-disable-next-line no-unsanitized/property
    template.innerHTML = text;
    new realm.DOMParser().parseFromString(text, 'text/html');
    new realm.DOMParser().parseFromString(text, 'application/xml');
  }
  await frame.settle();
  const {seen, kept} = frame.take();
  frame.close();
  return new Set([...seen, ...kept.map(({directive, url}) => `${directive} ${url}`)].map(kindOf));
}
