/**
 * `npm run load`: measures how many requests per second a publisher stores, and how long each takes, on PGlite and on
 * Postgres, compared to a bare insert with the same driver. `-- --requests 500` sends fewer.
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
  /** Milliseconds: the median and the 99th percentile. */
  p50: number;
  p99: number;
}

/** The number of parallel requests, as on a publisher's busy day. */
const concurrency = 8;

/** The share of requests that are sent before the measurement. */
const warmUp = 0.2;

/** Runs a task a number of times, some in parallel, and measures the pace. */
export async function measurePace(times: number, task: (number: number) => Promise<void>): Promise<Pace> {
  let next = 0;
  const work = async (upTo: number, durations: number[]) => {
    while (next < upTo) {
      const number = next;
      next += 1;
      const started = performance.now();
      await task(number);
      durations.push(performance.now() - started);
    }
  };
  const all = (upTo: number, durations: number[]) =>
    Promise.all(Array.from({length: concurrency}, () => work(upTo, durations)));
  const cold = Math.ceil(times * warmUp);
  await all(cold, []);
  const durations: number[] = [];
  const started = performance.now();
  await all(cold + times, durations);
  const seconds = (performance.now() - started) / 1000;
  durations.sort((one, other) => one - other);
  const at = (share: number) =>
    durations[Math.min(durations.length - 1, Math.floor(durations.length * share))] ?? NaN;
  return {perSecond: durations.length / seconds, p50: at(0.5), p99: at(0.99)};
}

const aReader = (number: number) =>
  aRequest({id: randomUUID(), fields: {name: 'Zoë', email: `reader-${String(number)}@reader.example`}});

/** Measures the lower limit: one insert per request, without a transaction, a server or validation. */
async function bareInserts(place: DatabasePlace, times: number): Promise<Pace> {
  const {database, close} = await openDatabase(place);
  try {
    return await measurePace(times, async number => {
      const {id, submittedAt, booklet, fields, extra, consent, context, proof, kit} = aReader(number);
      const [fieldsJson, extraJson, consentJson, contextJson, proofJson, kitJson] = [
        fields,
        extra,
        consent,
        context,
        proof,
        kit,
      ].map(part => JSON.stringify(part)) as [string, string, string, string, string, string];
      await database
        .insertInto('requests')
        .values({
          id,
          submitted_at: submittedAt,
          booklet,
          email: fields.email ?? '',
          search_text: fields.email ?? '',
          fields: fieldsJson,
          extra: extraJson,
          consent: consentJson,
          context: contextJson,
          proof: proofJson,
          kit: kitJson,
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

/** Measures a publisher in a process of its own. */
async function publisherRequests(place: DatabasePlace, times: number): Promise<Pace> {
  const program = new ServerProgram('publisher/main.js', {
    PORT: '0',
    DATA_DIR: place.dataDir,
    SIGNING_SECRET: 'a secret of at least thirty-two characters',
    // The limit is counted as in production, but never reached.
    RATE_LIMIT: '999999',
    ...(place.databaseUrl ? {DATABASE_URL: place.databaseUrl} : {}),
  });
  try {
    const [url = ''] = await program.ready();
    return await measurePace(times, async number => {
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
    console.log(`${String(times)} each, ${String(concurrency)} in parallel; Postgres with fsync ${fsync}`);
    const place = async (name: string): Promise<DatabasePlace> =>
      name === 'PGlite'
        ? {dataDir: await mkdtemp(join(folder, 'pglite-'))}
        : {dataDir: folder, databaseUrl: await postgres.createDatabase()};
    for (const name of ['PGlite', 'Postgres']) {
      const bare = await bareInserts(await place(name), times);
      const served = await publisherRequests(await place(name), times);
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
