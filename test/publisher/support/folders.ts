import {cpSync, existsSync} from 'node:fs';
import {mkdtemp, rename, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import {databaseTemplate} from '../../support/run/database-template.js';

const folders: string[] = [];

// At the top level: in a hook, `after` would clean up as soon as that hook is done.
after(() => Promise.all(folders.map(folder => rm(folder, {recursive: true, force: true}))));

/** A new folder, removed with its contents when the test file is done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  folders.push(folder);
  return folder;
}

/** Renames a finished folder, because test files run at the same time and must not find an incomplete one. */
async function makeTemplate(): Promise<void> {
  const draft = `${databaseTemplate}.${String(process.pid)}`;
  await (await openDatabase({dataDir: draft})).close();
  try {
    await rename(draft, databaseTemplate);
  } catch {
    // Another test file was first.
    await rm(draft, {recursive: true, force: true});
  }
}

let template: Promise<void> | undefined;

/** A data folder with an empty database. Copied from a template, because creating a database takes some seconds. */
export async function dataFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), 'data');
  if (!existsSync(databaseTemplate)) await (template ??= makeTemplate());
  // With a thousand small files, an asynchronous copy takes three times the processor time.
  cpSync(databaseTemplate, folder, {recursive: true});
  return folder;
}
