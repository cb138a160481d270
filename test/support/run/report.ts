/** What a run says, and how it counts. */

export interface TestResult {
  /** The names of the suites around it and its own. */
  name: string;
  outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  reason?: string;
}

/** All that one test file did. */
export interface FileResult {
  /** The source file, seen from the root of the repository. */
  file: string;
  /** What it ran in, where that was a browser. */
  engine?: string;
  tests: TestResult[];
  /** What it printed to its console. */
  printed: string[];
  /** How long it took, where it had a process of its own. */
  milliseconds?: number;
}

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** A step made of test files, in one engine or under node. */
export interface Part {
  step: (name: string, passed: boolean, milliseconds: number, output?: string) => void;
  file: (result: FileResult) => void;
  /** Prints the counts of the step. */
  close: (milliseconds: number) => void;
}

/** Every line of foreign text stands behind this, so that none can be taken for the closing line. */
const margin = '    | ';

export class Report {
  readonly #print: (line: string) => void;
  readonly #counts: Counts = {passed: 0, failed: 0, skipped: 0};
  /** The results of all test files. */
  readonly files: FileResult[] = [];
  #tests = 0;

  constructor(print: (line: string) => void = console.log) {
    this.#print = print;
  }

  get counts(): Readonly<Counts> {
    return this.#counts;
  }

  /** How many single tests there were, beside the steps. */
  get tests(): number {
    return this.#tests;
  }

  /** A line of the runner's own about what is going on. */
  say(line: string): void {
    this.#print(`  ${line}`);
  }

  /** A step that passes or fails as a whole. */
  step(name: string, passed: boolean, milliseconds: number, output = ''): void {
    this.#counts[passed ? 'passed' : 'failed'] += 1;
    this.#print(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(8)} ${seconds(milliseconds)}`);
    this.#quote(output);
  }

  /** Begins a step made of test files. Steps may overlap, so each counts its own results. */
  part(name: string, files: number): Part {
    this.#print(`       ${name.padEnd(8)} ${String(files)} ${files === 1 ? 'file' : 'files'}`);
    const counts: Counts = {passed: 0, failed: 0, skipped: 0};
    return {
      step: this.step.bind(this),
      file: result => {
        const own = this.file(result);
        for (const outcome of ['passed', 'failed', 'skipped'] as const) counts[outcome] += own[outcome];
      },
      close: milliseconds => {
        const {passed, failed, skipped} = counts;
        const words = `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`;
        this.#print(`       ${name.padEnd(8)} ${words} in ${seconds(milliseconds)}`);
      },
    };
  }

  /** A file that failed and is run once more: it does not count yet. */
  again(result: FileResult): void {
    const {file, engine, printed} = result;
    this.#print(`  AGAIN  ${file}${engine === undefined ? '' : ` in ${engine}`}, which failed:`);
    this.#failures(resultsOf(result));
    this.#quote(printed.join('\n'));
  }

  /** Reports the results of one test file. Returns their counts. */
  file(result: FileResult): Counts {
    const {file, engine, tests, printed, milliseconds} = result;
    const results = resultsOf(result);
    const failed = results.filter(({outcome}) => outcome === 'failed');
    const skipped = results.filter(({outcome}) => outcome === 'skipped');
    const passed = results.length - failed.length - skipped.length;
    this.#tests += tests.length;
    this.files.push(result);
    this.#counts.passed += passed;
    this.#counts.failed += failed.length;
    this.#counts.skipped += skipped.length;
    const where = engine === undefined ? '' : ` in ${engine}`;
    const took = milliseconds === undefined ? '' : ` ${seconds(milliseconds)}`;
    const word = failed.length > 0 ? 'FAILED' : 'ok    ';
    this.#print(`  ${word} ${file}${where} (${String(passed)} of ${String(results.length)})${took}`);
    for (const {name, reason} of skipped)
      this.#print(`    skipped: ${name} (${reason ?? 'no reason given'})`);
    this.#failures(failed);
    if (printed.length > 0) this.#print('    printed:');
    this.#quote(printed.join('\n'));
    return {passed, failed: failed.length, skipped: skipped.length};
  }

  /** The last line, over everything. */
  close(): void {
    const {passed, failed, skipped} = this.#counts;
    const note = skipped > 0 ? `, ${String(skipped)} skipped` : '';
    this.#print(`${String(passed)} passed, ${String(failed)} failed${note}`);
  }

  #failures(results: TestResult[]): void {
    for (const {name, outcome, reason} of results) {
      if (outcome !== 'failed') continue;
      this.#print(`    failed: ${name}`);
      this.#quote(reason ?? 'no reason given');
    }
  }

  #quote(text: string): void {
    const trimmed = text.trimEnd();
    if (trimmed === '') return;
    for (const line of trimmed.split(/\r\n|[\n\r]/)) this.#print(margin + line);
  }
}

/** Whether a file counts as failed: one without a test does, too. */
export function isFailed(result: FileResult): boolean {
  return resultsOf(result).some(({outcome}) => outcome === 'failed');
}

function resultsOf({tests}: FileResult): TestResult[] {
  if (tests.length > 0) return tests;
  return [{name: 'the file', outcome: 'failed', reason: 'It holds no test, or ended before one was done.'}];
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
