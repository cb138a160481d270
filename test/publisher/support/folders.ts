import {cpSync, existsSync} from 'node:fs';
import {mkdtemp, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import {databaseTemplate} from '../../support/run/database-template.js';

const made: string[] = [];

// Here, at the top of the file: called in a hook, `after` would already clean up when that hook is done.
after(() => Promise.all(made.map(folder => rm(folder, {recursive: true, force: true}))));

/** A folder for this test file, removed with all that is in it when the file is done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  made.push(folder);
  return folder;
}

/** Made aside and moved as a whole: files run two at once, and each finds all of it or nothing. */
async function makeTemplate(): Promise<void> {
  const draft = `${databaseTemplate}.${String(process.pid)}`;
  await (await openDatabase({dataDir: draft})).close();
  try {
    await rename(draft, databaseTemplate);
  } catch {
    // Another file was first.
    await rm(draft, {recursive: true, force: true});
  }
}

let template: Promise<void> | undefined;

/** A data folder with an empty database in it: copied, as making one takes Postgres some seconds. */
export async function dataFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'data');
  if (!existsSync(databaseTemplate)) await (template ??= makeTemplate());
  // A thousand small files: the asynchronous copy takes three times the processor time.
  cpSync(databaseTemplate, folder, {recursive: true});
  return folder;
}
