import {strict as assert} from 'node:assert';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {createTransport, type SendMailOptions} from 'nodemailer';
import {startMailServer, type MailServer} from './mail-server.js';
import {waitFor} from './wait.js';

const letter: SendMailOptions = {
  from: '"The publisher" <booklets@publisher.example>',
  to: ['ottoline@reader.example', '"Zoë" <zoe@reader.example>'],
  subject: 'Your booklet',
  text: `Your booklet – is here: https://publisher.example/booklets/download?token=${'a1='.repeat(40)}`,
};

interface Failure {
  code?: string;
  responseCode?: number;
}

describe('a mail server for tests', () => {
  let server: MailServer;
  beforeEach(async () => {
    server = await startMailServer();
  });
  afterEach(() => server.close());

  const send = (changes: SendMailOptions = {}) =>
    createTransport(server.url, {}).sendMail({...letter, ...changes});

  /** Sends an email, and returns the error. */
  async function failure(): Promise<Failure> {
    const thrown: unknown = await send().then(
      () => assert.fail('the letter was accepted'),
      (error: unknown) => error,
    );
    return thrown as Failure;
  }

  it('keeps the emails that are sent to it', async () => {
    const {messageId} = await send();
    assert.equal(server.messages.length, 1);
    const [mail] = server.messages;
    assert.equal(mail?.from, 'booklets@publisher.example');
    assert.deepEqual(mail.to, ['ottoline@reader.example', 'zoe@reader.example']);
    assert.equal(mail.messageId, messageId);
    assert.deepEqual(mail.headers.get('subject'), ['Your booklet']);
    assert.match(mail.raw, /^From: .*publisher/m);
    assert.equal(mail.text.trim(), letter.text);
  });

  it('reads the text of an email with two alternatives, and of one in another script', async () => {
    await send({html: '<p>Your booklet</p>'});
    await send({text: 'Ваша брошюра готова, вот она: читайте'});
    const [twoForms, cyrillic] = server.messages;
    assert.match(twoForms?.raw ?? '', /<p>Your booklet<\/p>/);
    assert.equal(twoForms?.text.trim(), letter.text);
    assert.equal(cyrillic?.text.trim(), 'Ваша брошюра готова, вот она: читайте');
  });

  it('has all values of a repeated header', async () => {
    await send({headers: {'X-Copy': ['one', 'two']}});
    assert.deepEqual(server.messages[0]?.headers.get('x-copy'), ['one', 'two']);
  });

  for (const code of [450, 550] as const) {
    it(`refuses every email with ${code}, until that is changed`, async () => {
      server.refuse(`all with ${code}`);
      assert.equal((await failure()).responseCode, code);
      assert.deepEqual(server.messages, []);
      server.refuse('none');
      await send();
      assert.equal(server.messages.length, 1);
    });
  }

  it('cuts the connection after a message, which is lost', async () => {
    server.refuse('drop the connection after DATA');
    assert.equal((await failure()).code, 'ECONNECTION');
    assert.deepEqual(server.messages, []);
  });

  it('cuts the connection after a message that it keeps without an answer', async () => {
    server.refuse('keep the message and drop the connection');
    assert.equal((await failure()).code, 'ECONNECTION');
    assert.equal(server.messages.length, 1);
  });

  it('stalls until it is closed', async () => {
    server.refuse('stall');
    const outcome = send().then(
      () => 'sent',
      () => 'failed',
    );
    await waitFor(() => server.stalled === 1, 'the letter waits for an answer');
    server.refuse('none');
    await send({subject: 'Another one, which goes through in the meantime'});
    await server.close();
    assert.equal(await outcome, 'failed');
    assert.equal(server.messages.length, 1);
  });

  it('can be stopped, and started again on its port', async () => {
    await server.close();
    await server.close();
    assert.equal((await failure()).code, 'ESOCKET');
    server = await startMailServer({port: server.port});
    await send();
    assert.equal(server.messages.length, 1);
  });

  it('reports that its port is in use', async () => {
    await assert.rejects(startMailServer({port: server.port}), /EADDRINUSE/);
  });
});
