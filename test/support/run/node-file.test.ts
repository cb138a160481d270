import {strict as assert} from 'node:assert';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {FileResult} from './report.js';

const runner = fileURLToPath(new URL('node-tests.js', import.meta.url));

/** Runs a test file with the runner, as `npm test` does. */
function resultOf(file: string): Promise<FileResult> {
  // A test file must not find itself inside of another run, or node reports to that one.
  const env = {...process.env};
  delete env['NODE_TEST_CONTEXT'];
  return new Promise((resolve, reject) => {
    const child = fork(runner, [file], {env, silent: true});
    child.on('message', message => {
      resolve(message as FileResult);
    });
    child.on('error', reject);
    child.on('exit', code => {
      reject(new Error(`It ended with ${String(code)} and without a result.`));
    });
  });
}

describe('a test file under node', () => {
  let folder = '';
  const write = (name: string, text: string) => {
    const file = path.join(folder, name);
    writeFileSync(file, `import {describe, it, test} from 'node:test';\n${text}`);
    return file;
  };
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'offprint-run-'));
  });
  after(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it('has each test counted once, by its full name', async () => {
    const file = write(
      'a.test.mjs',
      `describe('outer', () => { it('passes', () => {}); it('fails', () => { throw new Error('broken'); });
       it('waits', {skip: 'no seed'}, () => {}); });
       test('parent', async t => { await t.test('child', () => {}); });`,
    );
    const {tests} = await resultOf(file);
    const short = tests.map(({name, outcome, reason}) => [name, outcome, reason?.split('\n')[0]]);
    assert.deepEqual(short, [
      ['outer › passes', 'passed', undefined],
      ['outer › fails', 'failed', 'Error: broken'],
      ['outer › waits', 'skipped', 'no seed'],
      ['parent › child', 'passed', undefined],
      ['parent', 'passed', undefined],
    ]);
  });

  it('fails when it cannot be loaded', async () => {
    const {tests, printed} = await resultOf(write('b.test.mjs', "import './gone.mjs';"));
    assert.deepEqual(
      tests.map(({outcome}) => outcome),
      ['failed'],
    );
    assert.match(printed.join(''), /gone\.mjs/);
  });

  it('fails on an error after its tests', async () => {
    const text = "test('a', () => {}); setTimeout(() => Promise.reject(new Error('late')), 20);";
    const {tests, printed} = await resultOf(write('c.test.mjs', text));
    assert.deepEqual(
      tests.map(({outcome}) => outcome),
      ['passed', 'failed'],
    );
    assert.match(printed.join(''), /late/);
  });

  it('has none that passed when it holds none, or ends its process before', async () => {
    assert.deepEqual((await resultOf(write('d.test.mjs', ''))).tests, []);
    const {tests} = await resultOf(
      write('e.test.mjs', "test('a', () => {}); test('b', () => process.exit(0));"),
    );
    assert.ok(!tests.some(({name, outcome}) => name === 'b' && outcome === 'passed'));
  });
});
