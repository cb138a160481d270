import {strict as assert} from 'node:assert';
import {once} from 'node:events';
import {describe, it} from 'node:test';
import {startProcess} from './own-process.js';

/** Starts a child process that would run for a minute, with the same output. */
const parent = `
  const {spawn} = require('node:child_process');
  spawn(process.execPath, ['-e', 'console.log("inner"); setTimeout(() => {}, 60000)'], {stdio: 'inherit'});
  setTimeout(() => {}, 60000);`;

describe('a program that a run starts', {skip: process.platform === 'win32' && 'no process groups'}, () => {
  it('ends together with its child processes', async () => {
    const program = startProcess(process.execPath, ['-e', parent], {stdio: ['ignore', 'pipe', 'ignore']});
    const {stdout: written} = program.child;
    assert.ok(written);
    const [line] = (await once(written, 'data')) as [Buffer];
    assert.equal(line.toString(), 'inner\n');
    // No process is left that could write to the output.
    const closed = once(written, 'close', {signal: AbortSignal.timeout(20_000)});
    await program.end();
    await closed;
    assert.equal(program.child.signalCode, 'SIGTERM');
  });

  it('can be ended even if it never started', async () => {
    const program = startProcess('/nowhere/WebKitWebDriver', [], {stdio: 'ignore'});
    await program.end();
    assert.equal(program.child.pid, undefined);
  });
});
