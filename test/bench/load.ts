/**
 * `npm run load`: how many requests a second a publisher stores, and how long each takes, on PGlite and on a Postgres,
 * beside a bare insert over the same driver in the same run. `-- --requests 500` sends fewer.
 */
import {randomUUID} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {openDatabase, type DatabasePlace} from '../../demo/publisher/database/database.js';
import {aRequest, send} from '../publisher/support/sending.js';
import {startPostgres} from '../support/postgres.js';
import {ServerProgram} from '../support/server-program.js';

export interface Pace {
  perSecond: number;
  /** Milliseconds that half of them took at most, and 99 in 100. */
  p50: number;
  p99: number;
}

/** As many at once as a busy day of a publisher may bring. */
const atOnce = 8;

/** Of the requests, so many are sent first and not counted. */
const warmUp = 0.2;

/** Does a thing a number of times, some at once, and says how fast that went. */
export async function paceOf(times: number, one: (number: number) => Promise<void>): Promise<Pace> {
  let next = 0;
  const work = async (upTo: number, took: number[]) => {
    while (next < upTo) {
      const number = next;
      next += 1;
      const started = performance.now();
      await one(number);
      took.push(performance.now() - started);
    }
  };
  const all = (upTo: number, took: number[]) =>
    Promise.all(Array.from({length: atOnce}, () => work(upTo, took)));
  const cold = Math.ceil(times * warmUp);
  await all(cold, []);
  const took: number[] = [];
  const started = performance.now();
  await all(cold + times, took);
  const seconds = (performance.now() - started) / 1000;
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? NaN;
  return {perSecond: took.length / seconds, p50: at(0.5), p99: at(0.99)};
}

const aReader = (number: number) =>
  aRequest({id: randomUUID(), fields: {name: 'Zoë', email: `reader-${String(number)}@reader.example`}});

/** The floor: one row with the same content for each, no transaction around it, no server, no check. */
async function bareInserts(place: DatabasePlace, times: number): Promise<Pace> {
  const {database, close} = await openDatabase(place);
  try {
    return await paceOf(times, async number => {
      const {id, submittedAt, booklet, fields, extra, consent, context, proof, kit} = aReader(number);
      const [asked, more, agreed, page, human, by] = [fields, extra, consent, context, proof, kit].map(part =>
        JSON.stringify(part),
      ) as [string, string, string, string, string, string];
      await database
        .insertInto('requests')
        .values({
          id,
          submitted_at: submittedAt,
          booklet,
          fields: asked,
          extra: more,
          consent: agreed,
          context: page,
          proof: human,
          kit: by,
          flagged: false,
          body_sha256: '',
          status: 201,
          answer: '{}',
        })
        .execute();
    });
  } finally {
    await close();
  }
}

/** A publisher in a process of its own, as it is run. */
async function requests(place: DatabasePlace, times: number): Promise<Pace> {
  const program = new ServerProgram('publisher/main.js', {
    PORT: '0',
    DATA_DIR: place.dataDir,
    SIGNING_SECRET: 'a secret of at least thirty-two characters',
    // Counted, as in earnest, but never over the limit.
    RATE_LIMIT: '999999',
    ...(place.databaseUrl ? {DATABASE_URL: place.databaseUrl} : {}),
  });
  try {
    const [url = ''] = await program.ready();
    return await paceOf(times, async number => {
      const {status} = await send(url, aReader(number));
      if (status !== 201) throw new Error(`A request was answered with ${String(status)}.`);
    });
  } finally {
    program.signal('SIGTERM');
    await program.exited;
  }
}

const row = (name: string, {perSecond, p50, p99}: Pace) =>
  `${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1).padStart(6)} ms   p99 ${p99.toFixed(1).padStart(6)} ms`;

async function main(): Promise<void> {
  const {values} = parseArgs({options: {requests: {type: 'string', default: '2000'}}});
  const times = Number(values.requests);
  const folder = await mkdtemp(join(tmpdir(), 'offprint-load-'));
  const postgres = await startPostgres();
  try {
    const {fsync} = await postgres.settings();
    console.log(`${String(times)} each, ${String(atOnce)} at once; Postgres with fsync ${fsync}`);
    const place = async (name: string): Promise<DatabasePlace> =>
      name === 'PGlite'
        ? {dataDir: await mkdtemp(join(folder, 'pglite-'))}
        : {dataDir: folder, databaseUrl: await postgres.createDatabase()};
    for (const name of ['PGlite', 'Postgres']) {
      const bare = await bareInserts(await place(name), times);
      const served = await requests(await place(name), times);
      console.log(row(`${name}, bare insert`, bare));
      console.log(row(`${name}, publisher`, served));
      const ratio = (of: (pace: Pace) => number) => (of(served) / of(bare)).toFixed(2);
      console.log(
        `${`${name}, ratio`.padEnd(22)} ${ratio(pace => pace.perSecond).padStart(6)}     p50 ${ratio(pace => pace.p50).padStart(6)}      p99 ${ratio(pace => pace.p99).padStart(6)}`,
      );
    }
  } finally {
    await postgres.close();
    await rm(folder, {recursive: true, force: true});
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
