import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';
import {startPublisher, type Publisher} from './support/publisher.js';
import type {BookletRequest} from '../../src/request/request.js';
import {eachDatabase} from './support/databases.js';
import {aForm, assertRefused, assertAccepted, postForm} from './support/native-form.js';
import {requestsOfTest} from './support/requests-of-test.js';
import {aRequest, send} from './support/sending.js';

eachDatabase((_, place) => {
  let publisher: Publisher;
  const {stored, storedOne} = requestsOfTest(() => publisher);

  before(async () => {
    publisher = await startPublisher({port: 0, ...(await place())});
  });
  after(() => publisher.close());

  /** The form of a request as browsers post it. It has the names of `src/delivery/plain-fields.ts`. */
  function plainPost(request: BookletRequest): Record<string, string> {
    const {id, booklet, fields, extra, consent, proof} = request;
    const values = {
      ...extra,
      id,
      booklet,
      consentText: consent.text,
      consentVersion: consent.version,
      ...proof,
      ...fields,
      consent: consent.granted,
      marketing: consent.marketing,
    };
    return Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) =>
        value === null ? [] : [[name, String(value).replace(/\r\n?|\n/g, '\r\n')]],
      ),
    );
  }

  /** A request with everything that is written differently in a plain post, or missing there. */
  const aComplexRequest = () =>
    aRequest({
      fields: {
        email: 'ottoline@reader.example',
        firstName: ' Ottoline ',
        phone: '',
        message: 'one\ntwo\rthree\n',
      },
      extra: {campaign: 'spring', list: '', note: ' four\r\nfive ', trap: 'a name of ours'},
      consent: {
        ...aRequest().consent,
        text: 'You agree.\nTo all. ',
        version: null,
        marketing: true,
        gpc: true,
      },
      proof: {altcha: null, trap: '', elapsed: 12},
    });

  for (const [description, makeRequest] of [
    ['as usual', aRequest],
    ['without a booklet', () => aRequest({booklet: null})],
    ['with line breaks, spaces and empty fields', aComplexRequest],
  ] as const) {
    it(`stores a request ${description} once when the script and the browser send it, in any order`, async () => {
      const request = makeRequest();
      assert.equal((await send(publisher.url, request)).status, 201);
      assertAccepted(await postForm(publisher.url, plainPost(request)));
      const row = await storedOne();
      assert.deepEqual([row.kit, row.proof], [request.kit, request.proof], 'the first is kept');

      const other = makeRequest();
      assertAccepted(await postForm(publisher.url, plainPost(other)));
      assert.equal((await send(publisher.url, other)).status, 201);
      assert.equal((await stored()).length, 2);
    });
  }

  it('stores a form once when it is posted again later', async () => {
    const form = aForm();
    assertAccepted(await postForm(publisher.url, form));
    assertAccepted(await postForm(publisher.url, {...form, elapsed: '99999', altcha: ''}));
    assert.equal((await storedOne()).proof.elapsed, 41_250);
  });

  for (const [description, changes] of [
    ['from somebody else', {email: 'somebody@reader.example'}],
    ['for another booklet', {booklet: 'another'}],
    ['with another field', {phone: '+1 555 010 0123'}],
    ['with another value of an extra field', {campaign: 'autumn'}],
    ['with another extra field', {list: '42'}],
    ['with marketing consent', {marketing: 'true'}],
    ['with another wording of the consent', {consentText: 'You agree to everything.'}],
    ['with another version of the wording', {consentVersion: '2026-12'}],
  ] as const) {
    it(`refuses a request ${description} with the same id, and keeps the first`, async () => {
      const form = aForm();
      assertAccepted(await postForm(publisher.url, form));
      const answer = await postForm(publisher.url, {...form, ...changes});
      assertRefused(answer, 409, /Another request with this ID is already stored\./);
      const row = await storedOne();
      assert.deepEqual(row.fields, {firstName: 'Ottoline', email: 'ottoline@reader.example'});
      assert.deepEqual(row.extra, {campaign: 'spring'});
      assert.equal(row.booklet, 'metal-ions-after-spinal-fusion');
      assert.deepEqual([row.consent.marketing, row.consent.version], [false, '2026-11']);
    });

    it(`refuses a request ${description} with the id of a request from the script`, async () => {
      const request = aRequest();
      assert.equal((await send(publisher.url, request)).status, 201);
      assertRefused(
        await postForm(publisher.url, {...plainPost(request), ...changes}),
        409,
        /already stored/,
      );
      assert.deepEqual((await storedOne()).fields, request.fields);
    });
  }
});
