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

/** A publisher as a program, whose log goes there. */
async function publisher(log: 'pipe' | number) {
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

/** Serves, stores, and ends when it is told to. */
async function worksAsEver({program, exited, url}: Awaited<ReturnType<typeof publisher>>): Promise<void> {
  const patience = setTimeout(() => program.kill('SIGKILL'), 20_000);
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
    clearTimeout(patience);
  }
}

describe('a publisher whose log cannot be written', () => {
  const skip = !existsSync('/dev/full') && 'SKIPPED: this machine has no /dev/full';

  it('works as ever on a full disk, and ends when it is told to', {skip}, async () => {
    const full = await open('/dev/full', 'w');
    try {
      await worksAsEver(await publisher(full.fd));
    } finally {
      await full.close();
    }
  });

  it('works as ever where whoever read the log has gone', async () => {
    const unread = await publisher('pipe');
    unread.program.stderr?.destroy();
    await worksAsEver(unread);
  });

  it('works as ever where nobody reads the log', async () => {
    const unread = await publisher('pipe');
    // Nothing is taken out of the pipe, which has room for some hundred lines.
    for (let time = 0; time < 2000; time += 1) await (await fetch(`${unread.url}/healthz`)).text();
    await worksAsEver(unread);
  });
});
