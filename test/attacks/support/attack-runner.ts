/** Runs attacks through an input, many at a time, and finds out which of them did harm. */
import type {Attack} from './collection.js';
import {AttackFrame, withoutFragment, type FrameOptions} from './frame.js';
import type {Input} from './input.js';
import {anyFile, inspect, waitUntilDrawn} from './inspect.js';
import {PageState} from './page-state.js';

/** The number of attacks that run at the same time. */
const batchSize = 150;

/** The number of harmful attacks after which no more are tried. */
const maxHarmful = 20;

/** Milliseconds after which a batch counts as hanging. WebKitGTK takes a tenth of a second for each player. */
const batchTimeout = 120_000;

export type PageOptions = Omit<FrameOptions, 'script'>;

export class AttackRunner {
  readonly #frame: AttackFrame;
  readonly #state: PageState;
  /** The reports that this engine makes when it parses attributes. `inspect` finds the attributes that are shown. */
  readonly #parsingReports: ReadonlySet<string>;
  /** The files of the last batches, as the articles have them. A report may come some batches late. */
  #lastFiles: string[][] = [];

  private constructor(frame: AttackFrame, parsingReports: ReadonlySet<string>) {
    this.#frame = frame;
    this.#parsingReports = parsingReports;
    this.#state = new PageState(frame);
  }

  static async open(options: PageOptions): Promise<AttackRunner> {
    const frame = await AttackFrame.open({script: true, ...options});
    // At first use, the script creates what it keeps, such as style sheets and its Trusted Types policy.
    frame.stage.append(frame.document.createElement('offprint-article'));
    await frame.settle();
    frame.stage.replaceChildren();
    await frame.settle();
    frame.takeReports();
    const attributes =
      '<p style="color: red" onclick="alert(1)">a</p><base href="https://attacker.example/">';
    return new AttackRunner(frame, await reportsOfParsing([attributes]));
  }

  get frame(): AttackFrame {
    return this.#frame;
  }

  close(): void {
    this.#state.close();
    this.#frame.close();
  }

  /** Describes the attacks that did harm, twenty at most. */
  async run(input: Input, attacks: readonly Attack[]): Promise<string[]> {
    const harm: string[] = [];
    for (let at = 0; at < attacks.length && harm.length < maxHarmful; at += batchSize) {
      harm.push(...(await this.#findHarmful(input, attacks.slice(at, at + batchSize))));
    }
    return harm.slice(0, maxHarmful);
  }

  /** Runs a batch. If it did harm together, runs its halves, until the harmful attacks are known. */
  async #findHarmful(input: Input, batch: readonly Attack[]): Promise<string[]> {
    const {ofAttacks, ofBatch} = await this.#run(input, batch);
    const [first] = batch;
    if (ofBatch.length === 0 || !first) return ofAttacks;
    if (batch.length === 1) return [...ofAttacks, ...ofBatch.map(line => `${first.id}: ${line}`)];
    const middle = Math.ceil(batch.length / 2);
    const found = await this.#findHarmful(input, batch.slice(0, middle));
    if (found.length < maxHarmful) found.push(...(await this.#findHarmful(input, batch.slice(middle))));
    // Neither half does it alone.
    if (found.length === 0) found.push(...ofBatch.map(line => `all from ${first.id} on: ${line}`));
    return found;
  }

  /** Runs the attacks of a batch. Returns the harm that one attack did, and the harm that any of them may have done. */
  async #run(input: Input, batch: readonly Attack[]): Promise<{ofAttacks: string[]; ofBatch: string[]}> {
    const frame = this.#frame;
    const ofAttacks: string[] = [];
    const files: string[] = [];
    const shown = Promise.all(
      batch.map(async attack => {
        try {
          return {attack, elements: await input.show(frame, attack)};
        } catch (error) {
          ofAttacks.push(`${attack.id}: threw ${String(error)}`);
          return {attack, elements: []};
        }
      }),
    );
    const timeout = new Promise<undefined>(resolve => {
      setTimeout(resolve, batchTimeout);
    });
    const done = shown.then(async all => {
      for (const {elements} of all) elements.push(...((await input.showMore?.(frame, elements)) ?? []));
      await Promise.all(all.flatMap(({elements}) => elements.map(waitUntilDrawn)));
      return all;
    });
    const all = await Promise.race([done, timeout]);
    if (!all) ofAttacks.push(`an attack from ${batch[0]?.id ?? ''} on hangs`);
    await frame.settle();
    for (const {attack, elements} of all ?? []) {
      for (const element of elements) {
        const inspection = inspect(element);
        ofAttacks.push(...inspection.faults.map(line => `${attack.id}: ${line}`));
        files.push(...inspection.files);
      }
    }
    const ofBatch = this.#state.differences();
    frame.stage.replaceChildren();
    await frame.settle();
    ofBatch.push(...this.#state.leftovers());
    const {reports, blocked} = frame.takeReports();
    this.#lastFiles = [files, ...this.#lastFiles.slice(0, 9)];
    const lastFiles = this.#lastFiles.flat();
    frame.addShownFiles(files);
    const unexpected = blocked.filter(({directive, url}) => {
      const isMedia = directive === 'img-src' || directive === 'media-src';
      return !isMedia || !(frame.hasShownFile(url) || isOneOf(url, lastFiles));
    });
    const suspicious = [...reports, ...unexpected.map(({directive, url}) => `${directive} ${url}`)];
    const unexplained = suspicious.filter(line => !this.#parsingReports.has(kindOf(line)));
    if (unexplained.length > 0) {
      const fromParsing = await reportsOfParsing(batch.flatMap(attack => input.parsedTexts(attack)));
      ofBatch.push(...unexplained.filter(line => !fromParsing.has(kindOf(line))));
    }
    return {ofAttacks, ofBatch: [...new Set(ofBatch)]};
  }
}

/** Whether a request is for one of the files. Engines may write a URL in another way than the article does. */
function isOneOf(url: string, files: readonly string[]): boolean {
  return files.some(file => file === anyFile || file.includes(withoutFragment(url)));
}

/**
 * Returns a report without its sample: parsed in another place, the same text has another sample. A `base` is reported
 * wherever it is, and each time it changes.
 */
function kindOf(line: string): string {
  return line.startsWith('base-uri') ? 'base-uri' : line.split(' ', 2).join(' ');
}

/** Lists what the policy reports when texts are only parsed, such as `style` attributes. */
async function reportsOfParsing(texts: readonly string[]): Promise<Set<string>> {
  const frame = await AttackFrame.open({script: false, reporting: true});
  const {document, realm} = frame;
  for (const text of texts) {
    const template = document.createElement('template');
    // Elements of a template run nothing.
    template.innerHTML = text;
    new realm.DOMParser().parseFromString(text, 'text/html');
    new realm.DOMParser().parseFromString(text, 'application/xml');
  }
  await frame.settle();
  const {reports, blocked} = frame.takeReports();
  frame.close();
  return new Set([...reports, ...blocked.map(({directive, url}) => `${directive} ${url}`)].map(kindOf));
}
