import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, it} from 'node:test';
import {startPublisher, type Publisher} from './support/publisher.js';
import {keptLog} from './support/log.js';
import {eachDatabase} from './support/databases.js';
import {
  aForm,
  consentText,
  assertAccepted,
  assertRefused,
  postBytes,
  postForm,
  type PageAnswer,
} from './support/native-form.js';
import {requestsOfTest} from './support/requests-of-test.js';

eachDatabase((_, place) => {
  let publisher: Publisher;
  const {stored, storedOne} = requestsOfTest(() => publisher);
  const {log, lines} = keptLog();

  before(async () => {
    publisher = await startPublisher({
      port: 0,
      ...(await place()),
      log,
    });
  });
  after(() => publisher.close());

  it('stores the form, and redirects the browser to a page of thanks', async () => {
    const form = aForm();
    const started = Date.now();
    assertAccepted(await postForm(publisher.url, form));
    const row = await storedOne();
    assert.equal(row.id, form['id']);
    assert.equal(row.booklet, 'metal-ions-after-spinal-fusion');
    assert.deepEqual(row.fields, {firstName: 'Ottoline', email: 'ottoline@reader.example'});
    assert.deepEqual(row.extra, {campaign: 'spring'});
    assert.deepEqual(row.consent, {
      granted: true,
      mode: null,
      text: consentText,
      version: '2026-11',
      privacyUrl: null,
      healthPrivacyUrl: null,
      termsUrl: null,
      marketing: false,
      marketingText: null,
      translatedText: null,
      locale: null,
      gpc: null,
      at: row.consent.at,
    });
    assert.deepEqual(row.context, {policy: 'none', url: null, title: null, referrer: null, capture: {}});
    assert.deepEqual(row.proof, {altcha: null, trap: '', elapsed: 41_250});
    assert.deepEqual(row.kit, {name: 'offprint', version: 'native'});
    assert.equal(row.flagged, false);
    for (const time of [row.consent.at, row.submitted_at]) {
      const at = new Date(time).getTime();
      assert.ok(at >= started && at <= Date.now(), `the time is now, not ${String(time)}`);
    }
  });

  it('has a page of thanks', async () => {
    const {headers} = await postForm(publisher.url, aForm());
    const response = await fetch(new URL(headers.get('location') ?? '', publisher.url));
    assert.equal(response.status, 200);
    assert.match(await response.text(), /<h1>We have your request<\/h1>/);
  });

  it('accepts a form without the script: an email address and a checked box', async () => {
    assertAccepted(await postForm(publisher.url, {email: ' ottoline@reader.example ', consent: 'on'}));
    const {fields, extra, booklet, consent, proof, flagged} = await storedOne();
    assert.deepEqual([fields, extra, booklet], [{email: 'ottoline@reader.example'}, {}, null]);
    assert.deepEqual([consent.granted, consent.text, consent.version], [true, '', null]);
    assert.deepEqual([proof, flagged], [{altcha: null, trap: '', elapsed: null}, false]);
  });

  it('stores each post without an id as a separate request', async () => {
    const {id: _, ...form} = aForm();
    assertAccepted(await postForm(publisher.url, form));
    assertAccepted(await postForm(publisher.url, form));
    const ids = (await stored()).map(({id}) => id);
    assert.equal(new Set(ids).size, 2);
  });

  it('stores a form that is posted again with the same id once', async () => {
    const form = aForm();
    const answers = await Promise.all(Array.from({length: 10}, () => postForm(publisher.url, form)));
    answers.push(await postForm(publisher.url, form));
    answers.forEach(assertAccepted);
    assert.equal((await storedOne()).id, form['id']);
  });

  it('flags a form whose trap was filled in, and answers as usual', async () => {
    assertAccepted(await postForm(publisher.url, aForm({trap: 'https://spam.example'})));
    const {flagged, proof} = await storedOne();
    assert.deepEqual([flagged, proof.trap], [true, 'https://spam.example']);
  });

  it('stores text of any script and with special characters unchanged', async () => {
    for (const word of [
      'Ægir Þórðarson 王小明 محمد 👩🏽‍⚕️',
      "'; drop table requests; --",
      '<b onclick="x">{{7*7}} ${x} 100% a+b=c&d;',
      'one line\nand another',
    ]) {
      const form = aForm({message: word, [word]: word});
      assertAccepted(await postForm(publisher.url, form));
      const row = (await stored()).find(({id}) => id === form['id']);
      assert.equal(row?.fields.message, word);
      assert.deepEqual(row.extra, {campaign: 'spring', [word]: word});
    }
  });

  it('refuses a form without consent', async () => {
    const {consent: _, ...form} = aForm();
    for (const refused of [form, ...['', 'false', 'off', 'no', '0'].map(consent => ({...form, consent}))])
      assertRefused(
        await postForm(publisher.url, refused),
        422,
        /need your consent to answer your request\./,
      );
    assert.deepEqual(await stored(), []);
  });

  const addresses: [string | null, RegExp][] = [
    [null, /^Enter your email address$/],
    ['', /^Enter your email address$/],
    ['   ', /^Enter your email address$/],
    ['ottoline', /^Enter an email address in the correct format, like name@example\.com$/],
    ['ottoline@reader.example\r\nBcc: x@y.example', /in the correct format/],
    ['someone@refused.invalid', /We can’t send email to this address\. Enter a different one/],
  ];
  for (const [address, reason] of addresses) {
    it(`refuses the address ${JSON.stringify(address)} with an error page`, async () => {
      const {email: _, ...form} = aForm();
      const answer = await postForm(publisher.url, address === null ? form : {...form, email: address});
      assertRefused(answer, 422, /<p>Please correct the fields marked below\.<\/p>/);
      const items = [...answer.page.matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item);
      assert.equal(items.length, 1, 'one mistake');
      assert.match(items[0] ?? '', reason);
      assert.deepEqual(await stored(), []);
    });
  }

  it('lists every mistake', async () => {
    const {page} = await postForm(publisher.url, aForm({email: 'x', phone: '\0'}));
    assert.match(page, /<li>Enter an email address in the correct format, .*<\/li>/);
    assert.match(page, /<li>Remove the characters that are not text<\/li>/);
  });

  it('shows values of the form as text, never as markup', async () => {
    const name = '<b onclick="x">&amp;\'';
    const answer = await postForm(publisher.url, aForm({[name]: '\0'}));
    assertRefused(answer, 422, /extra\.&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&#39;: contains a character/);
    assert.doesNotMatch(answer.page, /<b /);
    assert.deepEqual(await stored(), []);
  });

  it('does not repeat what was typed on the error page', async () => {
    const {page} = await postForm(publisher.url, aForm({email: 'ottoline', message: '<i>Private</i>'}));
    assert.doesNotMatch(page, /ottoline|Private/i);
  });

  const refusedPosts: [string, number, RegExp, () => Promise<PageAnswer>][] = [
    [
      'an id that is not a UUID',
      422,
      /not set up correctly\..+: id: /,
      () => postForm(publisher.url, aForm({id: '42'})),
    ],
    [
      'more than 64 kB',
      413,
      /This request is too long\./,
      () => postForm(publisher.url, aForm({message: 'x'.repeat(64 * 1024)})),
    ],
    [
      'more than 2 MB',
      413,
      /This request is too long\./,
      () => postForm(publisher.url, aForm({message: 'x'.repeat(2_000_000)})),
    ],
    [
      'a field named __proto__',
      400,
      /The body is not valid text\./,
      () => postBytes(publisher.url, `${new URLSearchParams(aForm()).toString()}&__proto__=x`),
    ],
    [
      'an Idempotency-Key that differs from the id',
      400,
      /Idempotency-Key header must equal the ID/,
      () => postForm(publisher.url, aForm(), {'Idempotency-Key': randomUUID()}),
    ],
    [
      'a compressed body',
      415,
      /uncompressed JSON/,
      () => postForm(publisher.url, aForm(), {'Content-Encoding': 'gzip'}),
    ],
  ];
  for (const [name, expected, reason, posting] of refusedPosts) {
    it(`refuses ${name} with ${String(expected)} and an error page`, async () => {
      assertRefused(await posting(), expected, reason);
      assert.deepEqual(await stored(), []);
    });
  }

  it('decodes a form in an encoding other than UTF-8', async () => {
    const bytes = Buffer.from(
      'email=zoe@reader.example&consent=on&firstName=Zo%EB+%8C%26%23321%3B&message=',
      'latin1',
    );
    assertAccepted(await postBytes(publisher.url, new Uint8Array([...bytes, 0x93, 0xfc, 0x94])));
    const {fields} = await storedOne();
    assert.deepEqual([fields.firstName, fields.message], ['Zoë ŒŁ', '“ü”']);
  });

  it('decodes a form in the encoding of its field _charset_', async () => {
    assertAccepted(
      await postBytes(
        publisher.url,
        'email=i@reader.example&consent=on&_charset_=windows-1251&firstName=%C8%E2%E0%ED',
      ),
    );
    const {fields, extra} = await storedOne();
    assert.deepEqual([fields.firstName, extra], ['Иван', {}]);
  });

  it('keeps character references as text in a form in UTF-8', async () => {
    assertAccepted(await postForm(publisher.url, aForm({message: 'ü &#321;'})));
    assert.equal((await storedOne()).fields.message, 'ü &#321;');
  });

  it('takes the id from the Idempotency-Key if the form has none, and accepts a retry', async () => {
    const {id, ...form} = aForm();
    for (let time = 0; time < 2; time += 1)
      assertAccepted(await postForm(publisher.url, form, {'Idempotency-Key': String(id)}));
    assert.equal((await storedOne()).id, id);
  });

  it('reads a checked box after a hidden field with its name, and ignores an invalid elapsed time', async () => {
    const form = new URLSearchParams({email: 'zoe@reader.example', consent: '0', elapsed: '1e400'});
    form.append('consent', '1');
    assertAccepted(await postBytes(publisher.url, form.toString()));
    const {consent, proof} = await storedOne();
    assert.deepEqual([consent.granted, proof.elapsed], [true, null]);
  });

  it('accepts nine thousand fields', async () => {
    const names = Array.from({length: 9000}, (_, index) => `x${index.toString(36)}=1`).join('&');
    assertAccepted(await postBytes(publisher.url, `${new URLSearchParams(aForm()).toString()}&${names}`));
    assert.equal(Object.keys((await storedOne()).extra).length, 9001);
  });

  it('accepts up to 64 kB', async () => {
    const form = aForm({message: ''});
    const available = 64 * 1024 - new URLSearchParams(form).toString().length;
    assertAccepted(await postForm(publisher.url, {...form, message: 'x'.repeat(available)}));
    assert.equal((await storedOne()).fields.message?.length, available);
    assertRefused(
      await postForm(publisher.url, aForm({message: 'x'.repeat(available + 1)})),
      413,
      /too long/,
    );
  });

  it('accepts a charset in the content type', async () => {
    const type = 'Application/X-WWW-Form-URLEncoded; charset=UTF-8';
    assertAccepted(await postForm(publisher.url, aForm(), {'Content-Type': type}));
    await storedOne();
  });

  it('logged no failure', () => {
    assert.deepEqual(lines, []);
  });
});
