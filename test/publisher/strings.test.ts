import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {startPublisher, type Publisher} from './support/publisher.js';
import type {StoredRequest} from '../../demo/publisher/database/tables.js';
import {eachDatabase} from './support/databases.js';
import {aRequest, post, send} from './support/sending.js';

const file = '../shared/corpora/attacks/naughty-strings.json';
const skip = existsSync(file) ? false : '../shared/corpora is not on this machine';
const naughty = skip ? [] : (JSON.parse(readFileSync(file, 'utf8')) as {payload: string}[] | string[]);
const strings = naughty.map(entry => (typeof entry === 'string' ? entry : entry.payload));

/** Whether Postgres can store the text. Other texts are refused with a sentence. */
const isStorable = (text: string) => !/\0|\p{Cs}/u.test(text);

/** The value that is stored for a posted text. */
const normalized = (text: string) => text.replace(/\r\n|\r|\n/g, '\n').trim();

eachDatabase((_, place) => {
  describe('strings that have broken other programs', {skip}, () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await startPublisher({port: 0, ...(await place())});
    });
    after(() => publisher.close());

    async function stored(id: string): Promise<StoredRequest> {
      const row = (await publisher.requests()).find(each => each.id === id);
      assert.ok(row, 'it is stored');
      return row;
    }

    it('are more than two hundred', () => assert.ok(strings.filter(isStorable).length > 200));

    it('are stored unchanged in fields, extra fields and the wording of the consent', async () => {
      const storable = strings.filter(isStorable);
      for (let start = 0; start < storable.length; start += 50) {
        const some = storable.slice(start, start + 50);
        const text = some.join('\u2028');
        const extra = Object.fromEntries(some.map((each, index) => [`${String(index)} ${each}`, each]));
        const request = aRequest({
          fields: {name: text, message: text, email: 'words@reader.example'},
          extra,
          consent: {...aRequest().consent, text},
        });
        assert.equal((await send(publisher.url, request)).status, 201);
        const row = await stored(request.id);
        assert.deepEqual(row.fields, request.fields);
        assert.deepEqual(row.extra, extra);
        assert.equal(row.consent.text, text);
      }
    });

    it('are stored from a plain post', async () => {
      const storable = strings.filter(isStorable).filter(text => normalized(text) !== '');
      for (let start = 0; start < storable.length; start += 50) {
        const form = new URLSearchParams({
          id: crypto.randomUUID(),
          email: 'words@reader.example',
          consent: 'true',
        });
        storable
          .slice(start, start + 50)
          .forEach((text, index) => form.append(`word-${String(index)}`, text));
        const response = await fetch(`${publisher.url}/api/requests`, {
          method: 'POST',
          body: form,
          redirect: 'manual',
        });
        assert.equal(response.status, 303);
        const {extra} = await stored(form.get('id') ?? '');
        storable.slice(start, start + 50).forEach((text, index) => {
          assert.equal(extra[`word-${String(index)}`], normalized(text));
        });
      }
    });

    it('are refused with an error at the field if they cannot be stored', async () => {
      for (const text of ['\0', 'a\0b', '\ud83d', '\udc00x']) {
        const {status, body} = await send(
          publisher.url,
          aRequest({fields: {name: text, email: 'words@reader.example'}}),
        );
        assert.equal(status, 422);
        assert.deepEqual(body.errors, [{field: 'name', message: 'Remove the characters that are not text'}]);
      }
    });
  });

  describe('random request bodies', () => {
    let publisher: Publisher;
    before(async () => {
      publisher = await startPublisher({port: 0, ...(await place())});
    });
    after(() => publisher.close());

    it('are refused with a sentence', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({maxDepth: 4}), async value => {
          const {status, body} = await post(publisher.url, JSON.stringify(value), {
            'Idempotency-Key': 'any',
          });
          assert.ok(status === 400 || status === 422, String(status));
          assert.match(body.message ?? '', /^[A-Z].+\.$/s);
        }),
        {numRuns: 150},
      );
    });

    it('are accepted or refused, without an internal error, if one member of a valid request is replaced', async () => {
      const paths = Object.entries(aRequest()).flatMap(([name, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null && name !== 'extra'
          ? Object.keys(value).map(inner => [name, inner])
          : [[name]],
      );
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue({maxDepth: 2}), async (path, value) => {
          const request = aRequest();
          const [outer = '', inner] = path;
          const whole = Object.entries(request).map(([name, part]: [string, unknown]) => {
            if (name !== outer) return [name, part];
            return [name, inner === undefined ? value : {...(part as object), [inner]: value}];
          });
          const {status} = await post(publisher.url, JSON.stringify(Object.fromEntries(whole)), {
            'Idempotency-Key': request.id,
          });
          assert.ok([201, 400, 422].includes(status), `${path.join('.')} answered ${String(status)}`);
        }),
        {numRuns: 150},
      );
    });
  });
});
