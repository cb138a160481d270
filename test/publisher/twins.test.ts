import assert from 'node:assert/strict';
import {after, before, beforeEach, it} from 'node:test';
import {startPublisher, type Publisher} from './support/publisher.js';
import type {StoredRequest} from '../../demo/publisher/database/tables.js';
import type {BookletRequest} from '../../src/request/request.js';
import {eachDatabase} from './support/databases.js';
import {aForm, isRefused, isTaken, postForm} from './support/native-form.js';
import {aRequest, send} from './support/sending.js';

eachDatabase((_, place) => {
  let publisher: Publisher;
  /** Rows of earlier tests. */
  let earlier = new Set<string>();

  before(async () => {
    publisher = await startPublisher({port: 0, ...(await place())});
  });
  beforeEach(async () => {
    earlier = new Set((await publisher.requests()).map(({id}) => id));
  });
  after(() => publisher.close());

  async function stored(): Promise<StoredRequest[]> {
    return (await publisher.requests()).filter(({id}) => !earlier.has(id));
  }

  async function storedOne(): Promise<StoredRequest> {
    const [row, ...others] = await stored();
    assert.ok(row, 'it is stored');
    assert.equal(others.length, 0, 'it is stored once');
    return row;
  }

  /** What the second button of a form posts of a request (`plainFields` of `src/delivery/native.ts`), as browsers spell it. */
  function byBrowser(request: BookletRequest): Record<string, string> {
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

  /** A request with all that is spelt otherwise in a post of the browser's own, or missing there. */
  const aRichRequest = () =>
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

  for (const [what, aTwin] of [
    ['as it always is', aRequest],
    ['for no booklet', () => aRequest({booklet: null})],
    ['with line breaks, spaces, and fields left empty', aRichRequest],
  ] as const) {
    it(`takes a request ${what} once, from the script and then from the browser, or the other way round`, async () => {
      const request = aTwin();
      assert.equal((await send(publisher.url, request)).status, 201);
      isTaken(await postForm(publisher.url, byBrowser(request)));
      const row = await storedOne();
      assert.deepEqual([row.kit, row.proof], [request.kit, request.proof], 'the first is kept');

      const other = aTwin();
      isTaken(await postForm(publisher.url, byBrowser(other)));
      assert.equal((await send(publisher.url, other)).status, 201);
      assert.equal((await stored()).length, 2);
    });
  }

  it('takes a form once that is posted again after a while', async () => {
    const form = aForm();
    isTaken(await postForm(publisher.url, form));
    isTaken(await postForm(publisher.url, {...form, elapsed: '99999', altcha: ''}));
    assert.equal((await storedOne()).proof.elapsed, 41_250);
  });

  for (const [what, changes] of [
    ['from somebody else', {email: 'somebody@reader.example'}],
    ['for another booklet', {booklet: 'another'}],
    ['with a field more', {phone: '+1 555 010 0123'}],
    ['with another extra', {campaign: 'autumn'}],
    ['with an extra more', {list: '42'}],
    ['with an opt-in', {marketing: 'true'}],
    ['with another sentence of consent', {consentText: 'You agree to everything.'}],
    ['with another version of it', {consentVersion: '2026-12'}],
  ] as const) {
    it(`refuses a request ${what} under the same id with 409, and keeps the first`, async () => {
      const form = aForm();
      isTaken(await postForm(publisher.url, form));
      const answer = await postForm(publisher.url, {...form, ...changes});
      isRefused(answer, 409, /Another request with this ID is already stored\./);
      const row = await storedOne();
      assert.deepEqual(row.fields, {firstName: 'Ottoline', email: 'ottoline@reader.example'});
      assert.deepEqual(row.extra, {campaign: 'spring'});
      assert.equal(row.booklet, 'metal-ions-after-spinal-fusion');
      assert.deepEqual([row.consent.marketing, row.consent.version], [false, '2026-11']);
    });

    it(`refuses a request ${what} under the id of one that the script sent`, async () => {
      const request = aRequest();
      assert.equal((await send(publisher.url, request)).status, 201);
      isRefused(await postForm(publisher.url, {...byBrowser(request), ...changes}), 409, /already stored/);
      assert.deepEqual((await storedOne()).fields, request.fields);
    });
  }
});
