/** A virtual screen for browsers that need one: https://www.x.org/releases/current/doc/man/man1/Xvfb.1.xhtml */
import type {Readable} from 'node:stream';
import {startProcess, type OwnProcess} from './own-process.js';

export interface Display {
  /** The value of `DISPLAY`. */
  name: string;
  process: OwnProcess;
}

/** Starts a screen with the first free number. It also ends with the last program that uses it. */
export async function startDisplay(program: string): Promise<Display> {
  const parameters = ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-terminate'];
  const xvfb = startProcess(program, parameters, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const number = await new Promise<string>((resolve, reject) => {
    let written = '';
    (xvfb.child.stdio[3] as Readable).setEncoding('utf8').on('data', (text: string) => {
      written += text;
      if (written.endsWith('\n')) resolve(written.trim());
    });
    xvfb.child.on('error', reject);
    xvfb.child.on('exit', code => {
      reject(new Error(`Xvfb ended with ${String(code)} before it had a screen.`));
    });
  });
  return {name: `:${number}`, process: xvfb};
}
