/** Programs of this machine: where they are, and whether they run. */
import {execFileSync} from 'node:child_process';
import {accessSync, constants, statSync} from 'node:fs';
import path from 'node:path';

/**
 * Whether the file is a browser that starts. On Ubuntu `chromium-browser` may be a script that only says how to install
 * it.
 */
export function starts(file: string): boolean {
  if (!isExecutable(file)) return false;
  // On Windows, `chrome --version` opens a window.
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(file, ['--version'], {stdio: 'ignore', timeout: 15_000});
    return true;
  } catch {
    return false;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** Finds a program on the path. */
export function findProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(folder => folder !== '');
  return folders.map(folder => path.join(folder, name)).find(isExecutable);
}
