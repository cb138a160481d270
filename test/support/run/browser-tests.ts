/** Runs test files in the browser with @web/test-runner, and sends each file's result to the parent. */
import path from 'node:path';
import {inspect} from 'node:util';
import {startTestRunner, type TestRunnerConfig} from '@web/test-runner';
import {sessionResult} from './browser-session.js';
import {sourceOf} from './test-files.js';

const configuration = new URL('../../../../web-test-runner.config.mjs', import.meta.url).href;
const {default: ours} = (await import(configuration)) as {default: Partial<TestRunnerConfig>};

type Reporter = NonNullable<TestRunnerConfig['reporters']>[number];

/** Files are named to the runner as they were to us, so that each result finds its way back. */
const reporter: Reporter = {
  reportTestFileResults({sessionsForTestFile, testFile}) {
    const file = sourceOf(path.relative(process.cwd(), testFile));
    const results = sessionsForTestFile.map(session => sessionResult(session));
    const tests = results.flatMap(result => result.tests);
    const printed = results.flatMap(result => result.printed);
    process.send?.({file, tests, printed});
  },
};

/** Only what went wrong: the rest is in the results. */
const logger: NonNullable<TestRunnerConfig['logger']> = {
  log: () => undefined,
  debug: () => undefined,
  group: () => undefined,
  groupEnd: () => undefined,
  warn: (...words) => {
    console.error(...words);
  },
  error: (...words) => {
    console.error(...words);
  },
  logSyntaxError: error => {
    console.error(inspect(error));
  },
};

const runner = await startTestRunner({
  config: {...ours, files: process.argv.slice(2), reporters: [reporter], logger, watch: false},
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
});

// Whoever started this is gone, or wants it gone: browsers end with the process.
const giveUp = () => process.exit(1);
process.on('disconnect', giveUp);
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) process.on(signal, giveUp);

runner?.on('stopped', () => {
  process.off('disconnect', giveUp);
  process.disconnect();
});
