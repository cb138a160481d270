import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {open} from 'node:fs/promises';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {waitFor} from '../support/wait.js';
import {dataFolder} from './support/folders.js';
import {aRequest, send} from './support/sending.js';

const started: ChildProcess[] = [];
after(() => started.forEach(program => program.kill('SIGKILL')));

/** Starts a publisher as a program with a given log output. */
async function startProgram(log: 'pipe' | number) {
  const program = spawn(process.execPath, [join(packageRoot, '.build/demo/publisher/main.js')], {
    env: {PATH: process.env['PATH'], PORT: '0', DATA_DIR: await dataFolder()},
    stdio: ['ignore', 'pipe', log],
  });
  started.push(program);
  const exited = once(program, 'exit');
  let output = '';
  program.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
  await waitFor(() => output.includes('ready') || program.exitCode !== null, 'it is ready');
  return {program, exited, url: /http:\/\/localhost:\d+/.exec(output)?.[0] ?? ''};
}

/** Asserts that a publisher answers, stores requests, and ends on SIGTERM. */
async function assertWorks({program, exited, url}: Awaited<ReturnType<typeof startProgram>>): Promise<void> {
  const timer = setTimeout(() => program.kill('SIGKILL'), 20_000);
  try {
    for (let time = 0; time < 5; time += 1) {
      const response = await fetch(`${url}/healthz`);
      assert.equal(response.status, 200);
      await response.text();
    }
    assert.equal((await send(url, aRequest())).status, 201);
    program.kill('SIGTERM');
    assert.deepEqual(await exited, [0, null]);
  } finally {
    clearTimeout(timer);
  }
}

describe('a publisher that can’t write its log', () => {
  const skip = !existsSync('/dev/full') && 'SKIPPED: this machine has no /dev/full';

  it('works on a full disk', {skip}, async () => {
    const full = await open('/dev/full', 'w');
    try {
      await assertWorks(await startProgram(full.fd));
    } finally {
      await full.close();
    }
  });

  it('works when the reader of the log has closed the pipe', async () => {
    const unread = await startProgram('pipe');
    unread.program.stderr?.destroy();
    await assertWorks(unread);
  });

  it('works when nobody reads the log', async () => {
    const unread = await startProgram('pipe');
    // Nobody reads from the pipe, whose buffer holds some hundred lines.
    for (let time = 0; time < 2000; time += 1) await (await fetch(`${unread.url}/healthz`)).text();
    await assertWorks(unread);
  });
});
