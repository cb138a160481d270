import {cp, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {openDatabase} from '../../../demo/publisher/database.js';

const made: string[] = [];

// Here, at the top of the file: called in a hook, `after` would already clean up when that hook is done.
after(() => Promise.all(made.map(folder => rm(folder, {recursive: true, force: true}))));

/** A folder for this test file, removed with all that is in it when the file is done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  made.push(folder);
  return folder;
}

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const folder = join(await temporaryFolder(), 'template');
  await (await openDatabase(folder)).close();
  return folder;
}

/** A data folder with an empty database in it: copied, as making one takes Postgres some seconds. */
export async function dataFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'data');
  await cp(await (template ??= makeTemplate()), folder, {recursive: true});
  return folder;
}
