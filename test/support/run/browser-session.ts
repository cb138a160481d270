/** What a page that ran a test file has to say. */
import {inspect} from 'node:util';
import {skipMark} from '../skip.js';
import type {TestResult} from './report.js';

/** What begins the line that the page logs of an error nobody caught: see `test-page.ts`. */
export const uncaughtMark = 'Nobody caught:';

/** As much of @web/test-runner's `TestSession` as is read here. */
export interface Session {
  passed?: boolean;
  errors: SessionError[];
  logs: unknown[][];
  request404s: string[];
  testResults?: Suite;
}

interface SessionError {
  message: string;
  name?: string;
  stack?: string;
  expected?: string;
  actual?: string;
}

interface Suite {
  name: string;
  suites: Suite[];
  tests: {name: string; passed: boolean; skipped: boolean; error?: SessionError}[];
}

export function sessionResult(session: Session): {tests: TestResult[]; printed: string[]} {
  const tests = session.testResults === undefined ? [] : suiteResults(session.testResults, []);
  const lines = session.logs.map(printedLine);
  const uncaught = lines.filter(line => line.startsWith(uncaughtMark));
  // What goes wrong outside of a test: the file does not load, a hook throws, the page crashes or hangs.
  const reasons = [...uncaught, ...session.errors.map(describe)];
  for (const reason of reasons) tests.push({name: 'the file', outcome: 'failed', reason});
  if (session.passed !== true && !tests.some(({outcome}) => outcome === 'failed')) {
    const reason = 'The page did not run it to its end.';
    if (tests.length > 0) tests.push({name: 'the file', outcome: 'failed', reason});
  }
  const printed = lines.filter(line => !line.startsWith(uncaughtMark));
  return {tests, printed: [...printed, ...session.request404s.map(url => `404: ${url}`)]};
}

function suiteResults({name, suites, tests}: Suite, outer: string[]): TestResult[] {
  const names = name === '' ? outer : [...outer, name];
  return [
    ...tests.map(({name: own, passed, skipped, error}): TestResult => {
      const title = [...names, own].join(' › ');
      if (skipped) return skippedResult(title);
      if (passed) return {name: title, outcome: 'passed'};
      const reason = error === undefined ? 'It did not run.' : describe(error);
      return {name: title, outcome: 'failed', reason};
    }),
    ...suites.flatMap(suite => suiteResults(suite, names)),
  ];
}

function skippedResult(title: string): TestResult {
  const [name = title, reason] = title.split(skipMark);
  return {name, outcome: 'skipped', ...(reason === undefined ? {} : {reason})};
}

function describe({name, message, stack = '', expected, actual}: SessionError): string {
  const heading = name === undefined || message.startsWith(name) ? message : `${name}: ${message}`;
  const isComparison = expected !== undefined || actual !== undefined;
  const comparison = isComparison ? [`expected: ${expected ?? ''}`, `actual: ${actual ?? ''}`] : [];
  // The stack of some errors begins with their message again.
  const places = stack.split('\n').filter(line => /:\d+:\d+\)?$/.test(line));
  return [heading, ...comparison, ...places].join('\n');
}

function printedLine(words: unknown[]): string {
  return words.map(word => (typeof word === 'string' ? word : inspect(word))).join(' ');
}
