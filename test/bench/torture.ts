/**
 * `npm run torture`: rounds of load on publishers that are killed with `kill -9` at random moments, on PGlite and on a
 * Postgres, and what is stored and sent then. `-- --rounds 3` does fewer, `-- --seed 7` kills at other moments.
 */
import {randomUUID} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {openDatabase, type DatabasePlace} from '../../demo/publisher/database/database.js';
import {aRequest, send} from '../publisher/support/sending.js';
import {startMailServer, type MailServer} from '../support/mail-server.js';
import {startPostgres} from '../support/postgres.js';
import {ServerProgram} from '../support/server-program.js';
import {waitFor} from '../support/wait.js';
import {seeded} from './faulty-proxy.js';

export interface TortureOptions {
  rounds: number;
  /** Publishers at once; more than one need a Postgres. */
  processes: number;
  seed: number;
}

export interface TortureResult {
  kills: number;
  /** Requests that a sender had been answered for with 201. */
  acknowledged: number;
  rows: number;
  /** Acknowledged, and not stored. */
  lost: number;
  /** Rows of a visitor who has one already: all had another address. */
  twice: number;
  /** Rows that nobody was answered for. */
  unasked: number;
  /** Messages that the rows ask for. */
  messages: number;
  /** Of those, never arrived. */
  unsent: number;
  /** Of those, arrived twice or more often: the kill fell between sending and marking. */
  sentTwice: number;
}

/** Senders at once, each with one request on its way. */
const senders = 8;

/** Requests to be acknowledged in a round before the kill: at least, and how many more at random. */
const least = 30;
const spread = 120;

/** Milliseconds until all that was stored has been sent: more than the lease of a message whose sender was killed. */
const patience = 180_000;

type Request = ReturnType<typeof aRequest>;

/** Sends requests to whichever publishers run, and remembers what it was told. */
class Load {
  readonly acknowledged = new Set<string>();
  /** Sent, and not answered: to be sent again, the same bytes. */
  readonly #unclear: Request[] = [];
  readonly #urls: () => string[];
  #isOver = false;
  #number = 0;
  #running: Promise<unknown> = Promise.resolve();

  constructor(urls: () => string[]) {
    this.#urls = urls;
  }

  start(): void {
    this.#isOver = false;
    this.#running = Promise.all(Array.from({length: senders}, () => this.#sendOn()));
  }

  /** Starts no request any more, and waits for those under way. */
  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
  }

  /** Sends all that is unclear until it is acknowledged. */
  async settle(): Promise<void> {
    while (this.#unclear.length > 0) await this.#sendOne();
  }

  async #sendOn(): Promise<void> {
    while (!this.#isOver) await this.#sendOne();
  }

  #next(): Request {
    const email = `reader-${String((this.#number += 1))}@reader.example`;
    return this.#unclear.shift() ?? aRequest({id: randomUUID(), fields: {name: 'Zoë', email}});
  }

  async #sendOne(): Promise<void> {
    const urls = this.#urls();
    const url = urls[this.#number % Math.max(urls.length, 1)];
    if (url === undefined) return new Promise(resolve => setTimeout(resolve, 5));
    const request = this.#next();
    const reply = await send(url, request).catch(() => undefined);
    if (reply?.status === 201) this.acknowledged.add(request.id);
    else if (!reply || reply.status >= 500) this.#unclear.push(request);
    else throw new Error(`A request was answered with ${String(reply.status)}.`);
    return undefined;
  }
}

/** A publisher that runs, or is being started or killed. */
class Victim {
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

  /** Ends it in order. */
  async end(): Promise<void> {
    this.url = undefined;
    this.#program?.signal('SIGTERM');
    const exit = await this.#program?.exited;
    if (exit?.code !== 0) throw new Error(`A publisher did not end in order: ${this.#program?.errors ?? ''}`);
  }
}

/** What the database holds once nobody uses it. */
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

/** Tortures publishers on one place, and counts. */
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
  const victims = Array.from({length: processes}, () => new Victim(environment));
  const load = new Load(() => victims.flatMap(({url}) => url ?? []));
  let kills = 0;
  try {
    await Promise.all(victims.map(victim => victim.start()));
    for (let round = 0; round < rounds; round += 1) {
      load.start();
      const enough = load.acknowledged.size + least + Math.floor(random() * spread);
      await waitFor(() => load.acknowledged.size >= enough, 'requests are acknowledged', patience);
      const victim = victims[Math.floor(random() * processes)];
      await victim?.kill();
      kills += 1;
      // The others go on under load; alone, it is started again first.
      await victim?.start();
      await load.stop();
    }
    await load.settle();
    await waitForMail(mail, load.acknowledged.size);
    for (const victim of victims) await victim.end();
    let result = await count(place, load, mail, kills);
    while (result.unsent > 0 && (await sendsAgain(victims[0], mail)))
      result = await count(place, load, mail, kills);
    return result;
  } finally {
    await Promise.all(victims.map(victim => victim.kill()));
    await mail.close();
  }
}

/** Waits until as many messages have arrived, not counting a second copy of one. */
async function waitForMail(mail: MailServer, expected: number): Promise<void> {
  const arrived = () => new Set(mail.messages.map(({messageId}) => messageId)).size;
  await waitFor(() => arrived() >= expected, 'all messages arrive', patience).catch(() => undefined);
}

/**
 * What had arrived, and was not marked, when its sender was killed is sent again once the claim has run out.
 * @returns whether anything was
 */
async function sendsAgain(victim: Victim | undefined, mail: MailServer): Promise<boolean> {
  const before = mail.messages.length;
  await victim?.start();
  await waitFor(() => mail.messages.length > before, 'a message arrives again', patience).catch(
    () => undefined,
  );
  await victim?.end();
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
    twice: rows.length - new Set(rows.map(({fields}) => fields.email)).size,
    unasked: rows.filter(({id}) => !load.acknowledged.has(id)).length,
    messages: messages.length,
    unsent: messages.filter(({sent_at: sentAt}, index) => !sentAt || !sent[index]).length,
    sentTwice: sent.filter(times => times > 1).length,
  };
}

/** Whether what was promised was kept. */
export function isKept(result: TortureResult): boolean {
  const {acknowledged, rows, lost, twice, unasked, messages, unsent, sentTwice, kills} = result;
  const isStored = rows === acknowledged && !lost && !twice && !unasked;
  return isStored && messages === rows && !unsent && sentTwice <= kills;
}

function told(name: string, result: TortureResult, seconds: number): string {
  const {kills, acknowledged, rows, lost, twice, messages, unsent, sentTwice} = result;
  return (
    `${name}: ${String(kills)} kills, ${String(acknowledged)} acknowledged, ${String(rows)} rows, ` +
    `${String(lost)} lost, ${String(twice)} twice; ${String(messages)} messages, ${String(unsent)} unsent, ` +
    `${String(sentTwice)} sent twice (${seconds.toFixed(0)} s)`
  );
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
      throw new Error('This Postgres is not as safe as the one that is promised: nothing would be proven.');
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
      console.log(told(name, result, (Date.now() - started) / 1000));
      if (!isKept(result)) process.exitCode = 1;
    }
  } finally {
    await postgres.close();
    await rm(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
