import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {runTestFiles} from './processes.js';
import {isFailed, type FileResult} from './report.js';

const files = ['.build/test/one.test.js', '.build/test/two.test.js'];

/** Answers for the first file. */
const answer = `process.send({file: 'test/one.test.ts', tests: [{name: 'works', outcome: 'passed'}], printed: []});`;
const answerBoth = `${answer}\n${answer.replace('one', 'two')}`;
const goOn = `setInterval(() => undefined, 1000);`;
const ignoreSignals = `process.on('SIGTERM', () => undefined);`;

describe('a process that runs test files', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'offprint-'));
  });
  after(() => rm(folder, {recursive: true}));

  async function run(code: string) {
    const script = path.join(folder, 'tests.mjs');
    await writeFile(script, code);
    const results: FileResult[] = [];
    const steps: string[] = [];
    const report = {
      file: (result: FileResult) => results.push(result),
      step: (name: string) => steps.push(name),
    };
    await runTestFiles(script, files, process.env, report, undefined, {silence: 2000, end: 1000});
    return {failed: results.filter(isFailed), passed: results.filter(result => !isFailed(result)), steps};
  }

  it('gives the results of all files', async () => {
    const {failed, passed, steps} = await run(`${answerBoth}\nprocess.disconnect();`);
    assert.deepEqual([failed.length, passed.length, steps], [0, 2, []]);
  });

  it('fails the files that it did not run to their end', async () => {
    const {failed, passed} = await run(`${answer}\nprocess.on('exit', () => undefined).exit(3);`);
    assert.deepEqual([failed.length, passed.length], [1, 1]);
    assert.match(failed[0]?.tests[0]?.reason ?? '', /ended with code 3/);
  });

  it('is ended when it is stuck, and says so', async () => {
    const {failed, passed} = await run(`${answer}\n${goOn}`);
    assert.deepEqual([failed.length, passed.length], [1, 1]);
    assert.match(failed[0]?.tests[0]?.reason ?? '', /gave no result for 2 s/);
  });

  it('is killed when it does not end', async () => {
    const {failed} = await run(`${ignoreSignals}\n${goOn}`);
    assert.equal(failed.length, 2);
  });

  it('loses no result when it goes on after the last one', async () => {
    const {failed, passed, steps} = await run(`${answerBoth}\n${goOn}`);
    assert.deepEqual([failed.length, passed.length, steps], [0, 2, []]);
  });

  it('ends though a program of its own holds its output open', async () => {
    const program = `spawn('sleep', ['20'], {stdio: 'inherit', detached: true}).unref();`;
    const {failed, passed} = await run(
      `import {spawn} from 'node:child_process';\n${program}\n${answerBoth}\nprocess.disconnect();`,
    );
    assert.deepEqual([failed.length, passed.length], [0, 2]);
  });
});
