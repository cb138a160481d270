/** What the events of node's test runner say about one file. */
import {inspect} from 'node:util';
import type {TestEvent} from 'node:test/reporters';
import type {TestResult} from './report.js';

type Finished = Extract<TestEvent, {type: 'test:pass' | 'test:fail'}>;

/** node wraps what a test threw, and says what kind of failure it was. */
type RunnerError = Error & {failureType?: string};

export class NodeFile {
  readonly #file: string;
  readonly #limit: number;
  readonly #tests: TestResult[] = [];
  readonly #printed: string[] = [];
  /** The names of the suites that are open, by their depth. */
  readonly #suites: string[] = [];
  /** Tests that were announced and have no result yet: how many, by name. */
  readonly #awaited = new Map<string, number>();
  #ownFailure: string | undefined;

  constructor(file: string, limit: number) {
    this.#file = file;
    this.#limit = limit;
  }

  add(event: TestEvent): void {
    if (event.type === 'test:stdout' || event.type === 'test:stderr') this.#printed.push(event.data.message);
    else if (event.type === 'test:enqueue') this.#expect(event.data.name, 1);
    else if (event.type === 'test:start') this.#suites[event.data.nesting] = event.data.name;
    else if (event.type === 'test:pass' || event.type === 'test:fail') this.#finish(event);
    else if (event.type === 'test:diagnostic' && /^(Error|Warning): /.test(event.data.message)) {
      this.#printed.push(`${event.data.message}\n`);
    }
  }

  /** The results. A test without one fails: its process ended, or was ended, before it was done. */
  end(): {tests: TestResult[]; printed: string[]} {
    const tests = [...this.#tests];
    const unfinished = [...this.#awaited].filter(([, count]) => count > 0).map(([name]) => name);
    const reason = this.#ownFailure ?? 'The process ended before it was done.';
    for (const name of unfinished) tests.push({name, outcome: 'failed', reason});
    if (unfinished.length === 0 && this.#ownFailure !== undefined) {
      tests.push({name: 'the file', outcome: 'failed', reason: this.#ownFailure});
    }
    const text = this.#printed.join('');
    return {tests, printed: text === '' ? [] : [text]};
  }

  #expect(name: string, difference: number): void {
    if (name !== this.#file) this.#awaited.set(name, (this.#awaited.get(name) ?? 0) + difference);
  }

  #finish({type, data}: Finished): void {
    const error: RunnerError | undefined = type === 'test:fail' ? data.details.error : undefined;
    this.#expect(data.name, -1);
    if (data.name === this.#file) {
      if (error !== undefined) this.#ownFailure = this.#explain(error);
      return;
    }
    // A parent fails with its children, which were counted; a suite that passes is no test.
    const isOnlyParent = data.details.type === 'suite' && error === undefined;
    if (isOnlyParent || error?.failureType === 'subtestsFailed') return;
    const name = [...this.#suites.slice(0, data.nesting), data.name].join(' › ');
    this.#tests.push({name, ...outcome(data, error)});
  }

  /** Why the file failed beside its tests. */
  #explain(error: RunnerError): string {
    if (error.failureType === 'testTimeoutFailure') {
      return `It was ended after ${String(this.#limit / 1000)} s: a test hangs, or something keeps the process alive.`;
    }
    return 'Its process failed: it could not be loaded, or something went wrong outside of a test.';
  }
}

function outcome(data: Finished['data'], error: RunnerError | undefined): Omit<TestResult, 'name'> {
  const left = data.skip ?? data.todo;
  if (left !== undefined && left !== false) {
    const reason =
      typeof left === 'string' && left !== '' ? left : data.skip === undefined ? 'still to do' : undefined;
    return {outcome: 'skipped', ...(reason === undefined ? {} : {reason})};
  }
  if (error === undefined) return {outcome: 'passed'};
  const thrown = error.cause ?? error;
  return {
    outcome: 'failed',
    reason: thrown instanceof Error ? (thrown.stack ?? thrown.message) : inspect(thrown),
  };
}
