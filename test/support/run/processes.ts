/** Steps run in processes of their own: none can end the run or leave something behind in it. */
import {fork, spawn, type ChildProcess} from 'node:child_process';
import {silenceLimit} from './limits.js';
import {sourceOf} from './test-files.js';
import type {FileResult, Part} from './report.js';

export interface CommandResult {
  code: number | null;
  output: string;
  milliseconds: number;
}

/** Runs a script with node and collects what it prints. */
export function runCommand(parameters: string[]): Promise<CommandResult> {
  const started = Date.now();
  return new Promise(resolve => {
    const env = {...process.env, NO_COLOR: '1', FORCE_COLOR: '0'};
    const child = spawn(process.execPath, parameters, {env, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('error', error => (output += error.message));
    child.on('close', code => {
      resolve({code, output, milliseconds: Date.now() - started});
    });
  });
}

/** How long a process may take, in milliseconds. */
interface Limits {
  /** From one result to the next. */
  silence: number;
  /** To end, after its last result and after it was told to. */
  end: number;
}

/**
 * Runs test files by one of our two scripts, which sends a result for each file. A file without one counts as failed:
 * its process ended before it, in whatever way. A process without a new result for longer than any file takes is stuck,
 * and ended.
 */
export function runTestFiles(
  script: string,
  files: string[],
  env: NodeJS.ProcessEnv,
  report: Pick<Part, 'file' | 'step'>,
  engine?: string,
  limits: Limits = {silence: silenceLimit(files), end: 30_000},
): Promise<void> {
  const place = engine === undefined ? {} : {engine};
  const missing = new Set(files.map(sourceOf));
  return new Promise(resolve => {
    // Source maps, so that the stack of an error names the lines that were written.
    const child = fork(script, files, {env, silent: true, execArgv: ['--enable-source-maps']});
    let output = '';
    const giveUp = () => {
      // With all results there, nothing is lost.
      if (missing.size > 0) output += `It gave no result for ${String(limits.silence / 1000)} s.\n`;
      endProcess(child, limits.end);
    };
    let timer = setTimeout(giveUp, limits.silence);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('message', message => {
      const result = message as FileResult;
      missing.delete(result.file);
      report.file({...result, ...place});
      clearTimeout(timer);
      timer = setTimeout(giveUp, missing.size > 0 ? limits.silence : limits.end);
    });
    child.on('error', error => (output += error.message));
    // Its own programs may hold its output open.
    child.on('exit', () => setTimeout(closeOutput, limits.end, child).unref());
    child.on('close', code => {
      clearTimeout(timer);
      const reason = `It was not run to its end; the test process ended with code ${String(code)}.\n${output}`;
      for (const file of missing) {
        report.file({file, ...place, tests: [{name: 'the file', outcome: 'failed', reason}], printed: []});
      }
      if (missing.size === 0 && code !== 0 && !child.killed) report.step(script, false, 0, output);
      resolve();
    });
  });
}

/** Lets a process end what it started; one that cannot is killed. */
function endProcess(child: ChildProcess, limit: number): void {
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), limit);
  child.once('exit', () => {
    clearTimeout(timer);
  });
}

function closeOutput(child: ChildProcess): void {
  child.stdout?.destroy();
  child.stderr?.destroy();
}
