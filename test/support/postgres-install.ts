/** Finds or installs Postgres' server programs. `POSTGRES_BIN` takes precedence. */
import {existsSync, readdirSync} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {installPackages, installableFamily} from './debian.js';
import {findProgram, starts} from './programs.js';

/** Paths of programs. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/** Debian and Ubuntu install each version into a folder of its own, which is not on the path. */
const versions = '/usr/lib/postgresql';

/**
 * The configuration in which Debian's packages look whether to create and start a database server, which no test needs.
 */
const clusterSettings = '/etc/postgresql-common/createcluster.d';

/** The newest version comes first. */
function debianFolders(): string[] {
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .sort((one, other) => Number(other) - Number(one))
    .map(version => path.join(versions, version, 'bin'));
}

function programsIn(folder: string, works: (file: string) => boolean): PostgresPrograms | undefined {
  const programs = {initdb: path.join(folder, 'initdb'), postgres: path.join(folder, 'postgres')};
  return works(programs.initdb) && works(programs.postgres) ? programs : undefined;
}

/** Finds both programs in one folder, since they must have the same version. */
export function findPostgres(works = starts): PostgresPrograms | undefined {
  const chosen = process.env['POSTGRES_BIN']?.trim();
  if (chosen) {
    const programs = programsIn(chosen, works);
    if (programs !== undefined) return programs;
    throw new Error(`POSTGRES_BIN is "${chosen}", but no initdb and postgres that start are there.`);
  }
  const onPath = findProgram('postgres');
  return [...debianFolders(), ...(onPath === undefined ? [] : [path.dirname(onPath)])]
    .map(folder => programsIn(folder, works))
    .find(programs => programs !== undefined);
}

/** Finds the programs, or installs them if that is possible. Rejects with a sentence about what to install. */
export async function getPostgres(say: (line: string) => void): Promise<PostgresPrograms> {
  const found = findPostgres();
  if (found !== undefined) return found;
  if (installableFamily() === undefined) {
    throw new Error(
      'Postgres is not here: install its server (postgresql on Debian or Ubuntu), or set POSTGRES_BIN to the folder of initdb and postgres.',
    );
  }
  say("No Postgres found: installing Debian's postgresql with apt-get, once.");
  await installServer();
  const installed = findPostgres();
  if (installed === undefined) throw new Error("Debian's postgresql was installed, but does not start.");
  return installed;
}

async function installServer(): Promise<void> {
  const file = path.join(clusterSettings, 'offprint-tests.conf');
  await mkdir(clusterSettings, {recursive: true});
  await writeFile(file, 'create_main_cluster = false\n');
  try {
    await installPackages(['postgresql']);
  } finally {
    // The setting must not affect packages that are installed later.
    await rm(file, {force: true});
  }
}
