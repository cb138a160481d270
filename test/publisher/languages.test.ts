import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {words as french} from '../../src/strings/locale/fr.js';
import {words as german} from '../../src/strings/locale/de.js';
import {stringsFor} from '../../demo/publisher/strings/strings.js';
import {dataFolder} from './support/folders.js';
import {aForm, postForm} from './support/native-form.js';
import {startPublisher, type Publisher} from './support/publisher.js';
import {aRequest, post, send} from './support/sending.js';

const title = 'Living with metal in your spine';
const {consent, fields} = aRequest();

describe('the publisher', () => {
  let publisher: Publisher;
  before(async () => {
    publisher = await startPublisher({port: 0, dataDir: await dataFolder(), challenge: 'optional'});
  });
  after(() => publisher.close());

  for (const locale of ['en', 'ar-EG', 'de-AT', 'es', 'fr', 'it', 'nl', 'pt-BR', 'tlh']) {
    it(`answers and writes in the language of the form (${locale})`, async () => {
      const email = `reader-of-${locale}@reader.example`;
      const request = aRequest({fields: {email}, consent: {...consent, locale}});
      const {status, body} = await send(publisher.url, request);
      const strings = stringsFor(locale);
      assert.deepEqual([status, body.message], [201, strings.bookletReady(title)]);
      const message = await publisher.database
        .selectFrom('outbox')
        .select(['subject', 'body'])
        .where('recipient', '=', email)
        .executeTakeFirst();
      assert.equal(message?.subject, strings.mailSubject(title));
      for (const words of [strings.mailThanks, strings.mailDownload(14), strings.mailReason])
        assert.ok(message.body.includes(words), words);
    });
  }

  it('shows mistakes in fields with the words of the script, even if other members are wrong', async () => {
    const answer = async (email: string, locale: string) =>
      (await send(publisher.url, aRequest({fields: {...fields, email}, consent: {...consent, locale}}))).body
        .errors;
    assert.deepEqual(await answer('', 'fr'), [{field: 'email', message: french.missingField('email')}]);
    assert.deepEqual(await answer('zoë', 'de'), [{field: 'email', message: german.invalidEmail}]);
    const long = `${'a'.repeat(250)}@reader.example`;
    assert.deepEqual(await answer(long, 'de'), [
      {field: 'email', message: german.tooLong(german.fieldLabel('email'), 254)},
    ]);
    assert.deepEqual(await answer('a@b.invalid', 'it'), [
      {field: 'email', message: stringsFor('it').unreachableEmail},
    ]);
  });

  it('uses the languages of the browser before it knows that of the form', async () => {
    const headers = {'Accept-Language': 'tlh, nl-BE;q=0.8, de;q=0.5'};
    const large = await post(publisher.url, `"${'a'.repeat(70_000)}"`, headers);
    assert.deepEqual([large.status, large.body.message], [413, stringsFor('nl').tooLarge]);
    const {status, page} = await postForm(publisher.url, aForm({email: ''}), headers);
    assert.equal(status, 422);
    assert.ok(page.includes(stringsFor('nl').script.missingField('email')));
  });
});
