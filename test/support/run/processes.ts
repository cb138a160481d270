/** Steps run in processes of their own: none can end the run or leave something behind in it. */
import {fork, spawn} from 'node:child_process';
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

/**
 * Runs test files by one of our two scripts, which sends a result for each file. A file without one counts as failed:
 * its process ended before it, in whatever way.
 */
export function runTestFiles(
  script: string,
  files: string[],
  env: NodeJS.ProcessEnv,
  report: Pick<Part, 'file' | 'step'>,
  engine?: string,
): Promise<void> {
  const place = engine === undefined ? {} : {engine};
  const missing = new Set(files.map(sourceOf));
  return new Promise(resolve => {
    // Source maps, so that the stack of an error names the lines that were written.
    const child = fork(script, files, {env, silent: true, execArgv: ['--enable-source-maps']});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    }
    child.on('message', message => {
      const result = message as FileResult;
      missing.delete(result.file);
      report.file({...result, ...place});
    });
    child.on('error', error => (output += error.message));
    child.on('close', code => {
      const reason = `It was not run to its end; the test process ended with code ${String(code)}.\n${output}`;
      for (const file of missing) {
        report.file({file, ...place, tests: [{name: 'the file', outcome: 'failed', reason}], printed: []});
      }
      if (missing.size === 0 && code !== 0) report.step(script, false, 0, output);
      resolve();
    });
  });
}
