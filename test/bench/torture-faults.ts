/** Rounds of the torture in which nobody is killed: connections to Postgres go silent, and the disk of a PGlite fills. */
import {execFile} from 'node:child_process';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {freeBytesIn} from '../../demo/publisher/database/disk-space.js';
import {makeLog} from '../../demo/publisher/log.js';
import {startPublisher, type Publisher} from '../publisher/support/publisher.js';
import {startSilentProxy} from '../support/silent-proxy.js';
import {waitFor} from '../support/wait.js';
import {Load} from './torture-load.js';

export interface FaultResult {
  faults: number;
  /** How the fault was made. */
  how: string;
  acknowledged: number;
  rows: number;
  /** Acknowledged requests that are not stored. */
  lost: number;
  /** Rows with an email address that another row has. */
  duplicates: number;
  /** Tries without an acknowledgment. None would mean that there was no fault. */
  refused: number;
}

const megabyte = 1024 * 1024;

/** The acknowledged requests between two faults. */
const between = 40;

/**
 * The bytes that stay free on the full disk: less than the publisher asks for, and enough for the queries under way. PGlite
 * hangs for good on a disk that fills to the last byte between two measurements.
 */
const left = 40 * megabyte;

/** Milliseconds to wait for them. */
const timeout = 120_000;

const quiet = makeLog('warn', {write: () => undefined});

/** Makes faults under load, lets the load settle, and counts. */
async function countUnder(
  publisher: Publisher,
  rounds: number,
  how: string,
  fault: (load: Load) => Promise<void>,
): Promise<FaultResult> {
  const load = new Load(() => [publisher.url]);
  const more = async () => {
    const enough = load.acknowledged.size + between;
    await waitFor(() => load.acknowledged.size >= enough, 'requests are acknowledged', timeout);
  };
  load.start();
  for (let round = 0; round < rounds; round += 1) {
    await more();
    await fault(load);
  }
  await more();
  await load.stop();
  await load.settle();
  const rows = await publisher.requests();
  const ids = new Set(rows.map(({id}) => id));
  return {
    faults: rounds,
    how,
    acknowledged: load.acknowledged.size,
    rows: rows.length,
    lost: [...load.acknowledged].filter(id => !ids.has(id)).length,
    duplicates: rows.length - new Set(rows.map(({email}) => email)).size,
    refused: load.refused,
  };
}

/** Waits until the load notices the fault. */
async function untilRefused(load: Load): Promise<void> {
  const before = load.refused;
  await waitFor(() => load.refused > before, 'a request is not acknowledged', timeout);
}

/** All connections to a Postgres go silent, again and again. */
export async function silentRound(databaseUrl: string, rounds: number): Promise<FaultResult> {
  const url = new URL(databaseUrl);
  const proxy = await startSilentProxy(Number(url.port));
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const publisher = await startPublisher({
    port: 0,
    dataDir: '',
    databaseUrl: url.href,
    signingSecret: 'a secret of at least thirty-two characters',
    databaseSilence: 500,
    log: quiet,
  });
  try {
    return await countUnder(publisher, rounds, 'no bytes', async load => {
      proxy.silence('existing');
      await untilRefused(load);
    });
  } finally {
    await publisher.close();
    await proxy.close();
  }
}

/** Mounts a small disk, if this user may. */
async function mountSmallDisk(folder: string): Promise<boolean> {
  return promisify(execFile)('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
}

/** The disk of a PGlite fills and gets free again. Without the right to mount a small one, it only seems to. */
export async function fullDiskRound(dataDir: string, rounds: number): Promise<FaultResult> {
  await mkdir(dataDir, {recursive: true});
  const isMounted = await mountSmallDisk(dataDir);
  let free = 1000 * megabyte;
  const publisher = await startPublisher({
    port: 0,
    dataDir,
    log: quiet,
    ...(isMounted ? {} : {freeBytes: async () => free}),
  });
  const filler = join(dataDir, 'filler');
  try {
    return await countUnder(
      publisher,
      rounds,
      isMounted ? 'a small disk' : 'a simulated disk',
      async load => {
        free = 0;
        if (isMounted) await writeFile(filler, Buffer.alloc((await freeBytesIn(dataDir)()) - left));
        await untilRefused(load);
        free = 1000 * megabyte;
        await rm(filler, {force: true});
      },
    );
  } finally {
    await publisher.close();
    if (isMounted) await promisify(execFile)('umount', [dataDir]);
  }
}
