/**
 * `npm run torture`: kills publishers under load with `kill -9` at random moments, on PGlite and on Postgres, and
 * checks what they stored and sent. Then lets connections go silent and a disk fill up. `-- --rounds 3` does fewer rounds, `-- --seed 7` kills at other moments.
 */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {openDatabase, type DatabasePlace} from '../../demo/publisher/database/database.js';
import {startMailServer, type MailServer} from '../support/mail-server.js';
import {startPostgres} from '../support/postgres.js';
import {ServerProgram} from '../support/server-program.js';
import {waitFor} from '../support/wait.js';
import {seeded} from './faulty-proxy.js';
import {fullDiskRound, silentRound, type FaultResult} from './torture-faults.js';
import {Load} from './torture-load.js';

export interface TortureOptions {
  rounds: number;
  /** The number of publishers that run in parallel. More than one need Postgres. */
  processes: number;
  seed: number;
}

export interface TortureResult {
  kills: number;
  /** The number of requests that were answered with 201. */
  acknowledged: number;
  rows: number;
  /** The number of acknowledged requests that are not stored. */
  lost: number;
  /** The number of rows with an email address that another row has: each request has its own. */
  duplicates: number;
  /** The number of rows whose requests were not acknowledged. */
  unacknowledged: number;
  /** The number of emails in the outbox. */
  messages: number;
  /** The number of these that never arrived. */
  unsent: number;
  /** The number of these that arrived more than once: the kill came between sending and marking, of up to five at once. */
  sentTwice: number;
}

/** The emails that a publisher sends at once. */
const concurrency = 5;

/** The number of acknowledged requests in a round before the kill: the minimum, and a random number more. */
const minimumRequests = 30;
const randomRequests = 120;

/** Milliseconds to wait for emails: more than the lease of an email whose sender was killed. */
const mailTimeout = 180_000;

/** A publisher that is started and killed. */
class KilledPublisher {
  url: string | undefined;
  readonly #environment: Record<string, string>;
  #program: ServerProgram | undefined;

  constructor(environment: Record<string, string>) {
    this.#environment = environment;
  }

  async start(): Promise<void> {
    this.#program = new ServerProgram('publisher/main.js', this.#environment);
    [this.url] = await this.#program.ready();
  }

  async kill(): Promise<void> {
    this.url = undefined;
    await this.#program?.kill();
  }

  /** Ends the publisher in order. */
  async end(): Promise<void> {
    this.url = undefined;
    this.#program?.signal('SIGTERM');
    const exit = await this.#program?.exited;
    if (exit?.code !== 0) throw new Error(`A publisher did not end in order: ${this.#program?.errors ?? ''}`);
  }
}

/** Reads the database when no publisher uses it. */
async function readDatabase(place: DatabasePlace) {
  const {database, close} = await openDatabase(place);
  try {
    const rows = await database.selectFrom('requests').select(['id', 'fields']).execute();
    const messages = await database.selectFrom('outbox').select(['id', 'sent_at', 'given_up_at']).execute();
    return {rows, messages};
  } finally {
    await close();
  }
}

/** Kills publishers on one database, and counts what they stored and sent. */
export async function torture(
  place: DatabasePlace,
  {rounds, processes, seed}: TortureOptions,
): Promise<TortureResult> {
  const random = seeded(seed);
  const mail = await startMailServer();
  const environment: Record<string, string> = {
    PORT: '0',
    DATA_DIR: place.dataDir,
    SIGNING_SECRET: 'a secret of at least thirty-two characters',
    SMTP_URL: mail.url,
    MAIL_FROM: 'booklets@publisher.example',
    PUBLIC_URL: 'https://publisher.example',
    RATE_LIMIT: 'off',
    ...(place.databaseUrl ? {DATABASE_URL: place.databaseUrl} : {}),
  };
  const publishers = Array.from({length: processes}, () => new KilledPublisher(environment));
  const load = new Load(() => publishers.flatMap(({url}) => url ?? []));
  let kills = 0;
  try {
    await Promise.all(publishers.map(publisher => publisher.start()));
    for (let round = 0; round < rounds; round += 1) {
      load.start();
      const enough = load.acknowledged.size + minimumRequests + Math.floor(random() * randomRequests);
      await waitFor(() => load.acknowledged.size >= enough, 'requests are acknowledged', mailTimeout);
      const publisher = publishers[Math.floor(random() * processes)];
      await publisher?.kill();
      kills += 1;
      // Other publishers continue under load. A single one has to start again first.
      await publisher?.start();
      await load.stop();
    }
    await load.settle();
    await waitForMail(mail, load.acknowledged.size);
    for (const publisher of publishers) await publisher.end();
    let result = await count(place, load, mail, kills);
    while (result.unsent > 0 && (await sendsAgain(publishers[0], mail)))
      result = await count(place, load, mail, kills);
    return result;
  } finally {
    await Promise.all(publishers.map(publisher => publisher.kill()));
    await mail.close();
  }
}

/** Waits for a number of different emails. */
async function waitForMail(mail: MailServer, expected: number): Promise<void> {
  const arrived = () => new Set(mail.messages.map(({messageId}) => messageId)).size;
  await waitFor(() => arrived() >= expected, 'all messages arrive', mailTimeout).catch(() => undefined);
}

/**
 * Waits for emails whose sender was killed before it marked them: they are sent again once the lease has expired.
 * @returns whether any arrived
 */
async function sendsAgain(publisher: KilledPublisher | undefined, mail: MailServer): Promise<boolean> {
  const before = mail.messages.length;
  await publisher?.start();
  await waitFor(() => mail.messages.length > before, 'a message arrives again', mailTimeout).catch(
    () => undefined,
  );
  await publisher?.end();
  return mail.messages.length > before;
}

async function count(
  place: DatabasePlace,
  load: Load,
  mail: MailServer,
  kills: number,
): Promise<TortureResult> {
  const {rows, messages} = await readDatabase(place);
  const ids = new Set(rows.map(({id}) => id));
  const copies = new Map<string, number>();
  for (const {messageId} of mail.messages) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  const copiesOf = (id: string) =>
    [...copies].find(([messageId]) => messageId.startsWith(`<${id}@`))?.[1] ?? 0;
  const sent = messages.map(({id}) => copiesOf(id));
  return {
    kills,
    acknowledged: load.acknowledged.size,
    rows: rows.length,
    lost: [...load.acknowledged].filter(id => !ids.has(id)).length,
    duplicates: rows.length - new Set(rows.map(({fields}) => fields.email)).size,
    unacknowledged: rows.filter(({id}) => !load.acknowledged.has(id)).length,
    messages: messages.length,
    unsent: messages.filter(({sent_at: sentAt}, index) => !sentAt || !sent[index]).length,
    sentTwice: sent.filter(times => times > 1).length,
  };
}

/** Whether the publishers kept their promises. */
export function keepsPromises(result: TortureResult): boolean {
  const {acknowledged, rows, lost, duplicates, unacknowledged, messages, unsent, sentTwice, kills} = result;
  const isStored = rows === acknowledged && !lost && !duplicates && !unacknowledged;
  return isStored && messages === rows && !unsent && sentTwice <= kills * concurrency;
}

function describeResult(name: string, result: TortureResult, seconds: number): string {
  const {kills, acknowledged, rows, lost, duplicates, messages, unsent, sentTwice} = result;
  return (
    `${name}: ${String(kills)} kills, ${String(acknowledged)} acknowledged, ${String(rows)} rows, ` +
    `${String(lost)} lost, ${String(duplicates)} twice; ${String(messages)} messages, ${String(unsent)} unsent, ` +
    `${String(sentTwice)} sent twice (${seconds.toFixed(0)} s)`
  );
}

function report(name: string, result: FaultResult): void {
  const {faults, acknowledged, rows, lost, duplicates, refused, how} = result;
  console.log(
    `${name}: ${String(faults)} faults (${how}), ${String(acknowledged)} acknowledged, ${String(rows)} rows, ` +
      `${String(lost)} lost, ${String(duplicates)} twice; ${String(refused)} tries without an acknowledgment`,
  );
  if (lost || duplicates || rows !== acknowledged || !refused) process.exitCode = 1;
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {rounds: {type: 'string', default: '12'}, seed: {type: 'string', default: '1'}},
  });
  const options = {rounds: Number(values.rounds), seed: Number(values.seed)};
  const folder = await mkdtemp(join(tmpdir(), 'offprint-torture-'));
  const postgres = await startPostgres();
  try {
    const {fsync, synchronous_commit: commit} = await postgres.settings();
    console.log(`Postgres: fsync ${fsync}, synchronous_commit ${commit}; PGlite never calls fsync.`);
    if (fsync !== 'on' || commit !== 'on')
      throw new Error(
        'This Postgres is less durable than the documented one, so the result would prove nothing.',
      );
    const runs: [string, DatabasePlace, number][] = [
      ['PGlite, 1 process', {dataDir: join(folder, 'pglite')}, 1],
      [
        'Postgres, 3 processes',
        {dataDir: join(folder, 'postgres'), databaseUrl: await postgres.createDatabase()},
        3,
      ],
    ];
    for (const [name, place, processes] of runs) {
      const started = Date.now();
      const result = await torture(place, {...options, processes});
      console.log(describeResult(name, result, (Date.now() - started) / 1000));
      if (!keepsPromises(result)) process.exitCode = 1;
    }
    report(
      'Postgres, silent connections',
      await silentRound(await postgres.createDatabase(), options.rounds),
    );
    report('PGlite, full disk', await fullDiskRound(join(folder, 'full'), options.rounds));
  } finally {
    await postgres.close();
    await rm(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
