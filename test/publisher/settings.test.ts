import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {createMailer} from '../../demo/publisher/mail/mailer.js';
import {misspelledVariables} from '../../demo/publisher/misspelled.js';
import {publisherSettings, variableNames} from '../../demo/publisher/settings.js';
import type {OutboxMessage} from '../../demo/publisher/database/tables.js';
import {packageRoot} from '../../demo/serving/package-root.js';
import {StartError} from '../../demo/serving/start-error.js';
import {startMailServer} from '../support/mail-server.js';

const secret = 'a secret of at least thirty-two characters';

/** An environment with a mail server. */
const mail = (variables: Record<string, string>): Record<string, string> => ({
  SMTP_URL: 'smtp://mail.example',
  MAIL_FROM: 'booklets@publisher.example',
  PUBLIC_URL: 'https://publisher.example',
  ...variables,
});

/** The members of a message that the mailer reads. */
const outboxMessage = {
  id: '1',
  recipient: 'ottoline@reader.example',
  subject: 'A booklet',
  body: 'Here it is.',
} as OutboxMessage;

/** The message for an invalid environment. */
function startErrorOf(environment: Record<string, string>): string {
  try {
    publisherSettings(environment);
  } catch (error) {
    assert.ok(error instanceof StartError, 'a sentence for the operator');
    return error.message;
  }
  return assert.fail('it starts');
}

describe('variables that are no settings', () => {
  it('are noticed if they look like one', () => {
    const environment = {
      ALLOWED_ORIGIN: 'x',
      RETENTION_DAY: '1',
      DATADIR: 'x',
      HOSTNAME: 'x',
      HOST: 'x',
      PATH: 'x',
    };
    assert.deepEqual(misspelledVariables(environment, variableNames), [
      ['ALLOWED_ORIGIN', 'ALLOWED_ORIGINS'],
      ['RETENTION_DAY', 'RETENTION_DAYS'],
      ['DATADIR', 'DATA_DIR'],
    ]);
  });
});

describe('the settings of the publisher', () => {
  it('name the same folders wherever the server is started', () => {
    const environment = {DATA_DIR: 'somewhere', CONTENT_DIR: '../content'};
    const here = publisherSettings(environment);
    const folder = process.cwd();
    process.chdir('/');
    const there = publisherSettings(environment);
    process.chdir(folder);
    assert.deepEqual(there, here);
  });

  it('have defaults, also for empty variables', () => {
    const names =
      'PORT HOST DATA_DIR CONTENT_DIR DATABASE_URL SMTP_URL MAIL_FROM MAIL_CONCURRENCY NOTIFY_EMAIL NOTIFY_WEBHOOK NOTIFY_WEBHOOK_SECRET NOTIFY_DETAILS ALLOWED_ORIGINS ADMIN_TOKEN SIGNING_SECRET TRUSTED_PROXIES RATE_LIMIT RETENTION_DAYS PUBLIC_URL CHALLENGE';
    const empty = Object.fromEntries(names.split(' ').map((name, index) => [name, index % 2 ? '' : ' ']));
    const settings = publisherSettings({});
    assert.deepEqual(publisherSettings(empty), settings);
    assert.deepEqual(settings, {
      port: 4310,
      host: 'localhost',
      dataDir: join(packageRoot, '.data/publisher'),
      contentDir: join(packageRoot, 'demo/publisher/sample'),
      databaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      mailConcurrency: 5,
      notifyEmail: undefined,
      notifyWebhook: undefined,
      notifyWebhookSecret: undefined,
      notifyDetails: 'none',
      allowedOrigins: 'localhost',
      adminToken: undefined,
      signingSecret: undefined,
      rateLimit: 60,
      trustedProxies: [],
      retentionDays: undefined,
      publicUrl: undefined,
      challenge: 'optional',
    });
  });

  it('are read from the environment', () => {
    const settings = publisherSettings({
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: 'here',
      DATABASE_URL: 'postgres://user:password@localhost:5432/requests',
      SMTP_URL: 'smtps://user:password@mail.publisher.example',
      MAIL_FROM: 'Booklets <booklets@publisher.example>',
      ALLOWED_ORIGINS: 'https://partner.example, http://localhost:4311  https://other.example:8443',
      ADMIN_TOKEN: 'sixteen-characters-and-more',
      SIGNING_SECRET: secret,
      RATE_LIMIT: 'off',
      RETENTION_DAYS: '365',
      PUBLIC_URL: 'https://publisher.example/',
      CHALLENGE: 'required',
    });
    assert.deepEqual(settings.allowedOrigins, [
      'https://partner.example',
      'http://localhost:4311',
      'https://other.example:8443',
    ]);
    assert.equal(settings.rateLimit, 'off');
    assert.equal(settings.retentionDays, 365);
    assert.equal(settings.publicUrl, 'https://publisher.example', 'without the final slash');
  });

  it('are all listed with their rule if they are invalid', () => {
    const message = startErrorOf({
      PORT: '70000',
      HOST: 'http://x',
      SMTP_URL: 'mail.publisher.example',
      MAIL_FROM: 'a@b.example, c@d.example',
      ALLOWED_ORIGINS: 'https://partner.example/',
      ADMIN_TOKEN: 'short',
      RATE_LIMIT: '0',
      RETENTION_DAYS: 'never',
      PUBLIC_URL: 'publisher.example',
      CHALLENGE: 'yes',
      DATABASE_URL: 'mysql://x',
    });
    for (const name of [
      'PORT is "70000", and has to be a number from 0 to 65535.',
      'HOST is "http://x", and',
      'SMTP_URL has to be written like smtp://',
      'MAIL_FROM is "a@b.example, c@d.example", and has to be one address',
      'ALLOWED_ORIGINS is "https://partner.example/", and',
      'ADMIN_TOKEN has to have at least 16 characters, all ASCII and without spaces',
      'RATE_LIMIT is "0", and has to be the number of requests',
      'RETENTION_DAYS is "never", and has to be a number of days, a whole number from 1 to 999999.',
      'PUBLIC_URL is "publisher.example", and has to be an exact origin',
      'CHALLENGE is "yes", and has to be optional or required.',
      'DATABASE_URL has to be written like postgres://',
      'SIGNING_SECRET has to be set together with DATABASE_URL',
    ]) {
      assert.ok(message.includes(name), `${name} in ${message}`);
    }
    assert.doesNotMatch(message, /\n/, 'in one message');
  });

  it('are listed if they are missing, beside invalid ones', () => {
    const message = startErrorOf({
      PORT: '70000',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://localhost/x',
      SMTP_URL: 'smtp:mail.publisher.example',
    });
    for (const name of ['PORT is', 'SIGNING_SECRET has', 'SMTP_URL has', 'MAIL_FROM has'])
      assert.equal(message.split(name).length, 2, `${name}, once, in ${message}`);
  });

  it('are listed without secret values', () => {
    const message = startErrorOf({
      DATABASE_URL: 'mysql://user:hush@host/x',
      SMTP_URL: 'http://user:hush@host',
      ADMIN_TOKEN: 'hush',
      SIGNING_SECRET: 'hush',
      NOTIFY_WEBHOOK: 'ftp://office.example/hush',
      NOTIFY_WEBHOOK_SECRET: 'whsec_hush',
    });
    assert.match(message, /NOTIFY_WEBHOOK_SECRET has to be whsec_/);
    assert.doesNotMatch(message, /hush/);
  });

  for (const [environment, sentence] of [
    [{DATABASE_URL: 'postgres://localhost/x'}, /^SIGNING_SECRET has to be set together with DATABASE_URL/],
    [{TRUSTED_PROXIES: '10.0.0.0/99'}, /^TRUSTED_PROXIES is .+ addresses or networks/],
    [{TRUSTED_PROXIES: 'proxy.example'}, /^TRUSTED_PROXIES is/],
    [{SMTP_URL: 'smtp://localhost'}, /^MAIL_FROM has to be set together with SMTP_URL/],
    [{NOTIFY_EMAIL: 'office@publisher.example'}, /^SMTP_URL has to be set together with NOTIFY_EMAIL\.$/],
    [mail({NOTIFY_EMAIL: 'Office <office@publisher.example>'}), /^NOTIFY_EMAIL is .+ has to be one address/],
    [{NOTIFY_WEBHOOK: 'http://127.0.0.1/hook'}, /^NOTIFY_WEBHOOK_SECRET has to be set together with/],
    [{NOTIFY_WEBHOOK: 'https:office.example'}, /^NOTIFY_WEBHOOK has to be a URL/],
    [{NOTIFY_WEBHOOK: 'https://user:word@office.example/'}, /^NOTIFY_WEBHOOK has to be a URL/],
    [{NOTIFY_DETAILS: 'all'}, /^NOTIFY_DETAILS is "all", and has to be none or full\.$/],
    [{MAIL_FROM: 'a@b.example\r\nBcc: x@y.example'}, /^MAIL_FROM is .+ has to be one address/],
    [{MAIL_FROM: 'Booklets <a@b.example'}, /^MAIL_FROM is/],
    [{MAIL_FROM: 'a@b.example>'}, /^MAIL_FROM is/],
    [{MAIL_FROM: '<a@b.example>'}, /^MAIL_FROM is/],
    [{MAIL_FROM: 'a@b.example,c.example'}, /^MAIL_FROM is/],
    [{MAIL_FROM: '"Press <a@b.example>'}, /^MAIL_FROM is/],
    [{ALLOWED_ORIGINS: '*'}, /exact origins/],
    [{ALLOWED_ORIGINS: 'null'}, /exact origins/],
    [{ALLOWED_ORIGINS: 'https://*.example'}, /exact origins/],
    [{ALLOWED_ORIGINS: ' , '}, /^ALLOWED_ORIGINS is ",", and has to list exact origins/],
    [{RATE_LIMIT: '1.5'}, /RATE_LIMIT/],
    [{RATE_LIMIT: '1000000'}, /^RATE_LIMIT is "1000000", and .+ a whole number from 1 to 999999, or off\.$/],
    [{RETENTION_DAYS: '1000000'}, /^RETENTION_DAYS is .+ a whole number from 1 to 999999\.$/],
    [{ADMIN_TOKEN: 'a phrase with its spaces'}, /^ADMIN_TOKEN has to have .+ without spaces/],
    [{ADMIN_TOKEN: 'schlüssel-der-druckerei'}, /^ADMIN_TOKEN has to have .+ all ASCII/],
    ...[
      'smtp:mail.example',
      'smtp://',
      'smtp:///mail',
      'smtp://a:%zz@mail.example',
      'smtp://%e9@mail.example',
    ].map(url => [mail({SMTP_URL: url}), /^SMTP_URL has to be written like smtp:/]),
    // Passwords with a character that ends the host, so that `user` would be the host.
    ...[
      'smtp://user:12/3@mail.example',
      'smtp://user:12?3@mail.example',
      'smtp://user:12#3@mail.example',
    ].map(url => [mail({SMTP_URL: url}), /^SMTP_URL has to be written like smtp:/]),
    ...[
      'https:publisher.example',
      'https://publisher.example/shop',
      'https://publisher.example//',
      'https://publisher.example?',
      'https://user:word@publisher.example',
      'https://*.publisher.example',
      'https://Publisher.example',
      'ftp://publisher.example',
    ].map(url => [{PUBLIC_URL: url}, /^PUBLIC_URL is ".+", and has to be an exact origin/]),
  ] as [Record<string, string>, RegExp][]) {
    it(`refuse ${JSON.stringify(environment)}`, () => {
      assert.match(startErrorOf(environment), sentence);
    });
  }

  for (const environment of [
    {HOST: 'LOCALHOST'},
    {HOST: '127.0.0.2'},
    {HOST: '::1'},
    {HOST: '0.0.0.0'},
    mail({PUBLIC_URL: ''}),
    mail({SMTP_URL: 'smtp://127.0.0.1:2525'}),
    mail({SMTP_URL: 'smtp://[::1]:2525/'}),
    mail({SMTP_URL: 'smtps://booklets%40publisher.example:p%C3%A4ss%2Fword@mail.bücher.example:465'}),
    mail({SMTP_URL: 'smtp://mail.example?tls.rejectUnauthorized=false'}),
    {MAIL_FROM: 'booklets@localhost'},
    {NOTIFY_WEBHOOK: 'http://10.0.0.7:8080/hook?key=1', NOTIFY_WEBHOOK_SECRET: `whsec_${'A'.repeat(32)}`},
    {MAIL_FROM: 'Press, Inc. <booklets@publisher.example>'},
    {MAIL_FROM: '"Press, Inc." <booklets@publisher.example>'},
    {ADMIN_TOKEN: '!"#$%&()*+,-./:;<=>?@[]^_`{|}~'},
    {RETENTION_DAYS: '999999'},
  ]) {
    it(`accept ${JSON.stringify(environment)}`, () => {
      assert.ok(publisherSettings(environment));
    });
  }

  it('accept a sender name with a comma', async () => {
    const server = await startMailServer();
    for (const from of ['Press, Inc. <b@publisher.example>', '"Press, Inc." <b@publisher.example>']) {
      const {smtpUrl = '', mailFrom = ''} = publisherSettings(mail({SMTP_URL: server.url, MAIL_FROM: from}));
      await createMailer({smtpUrl, mailFrom}).send(outboxMessage, AbortSignal.timeout(20_000));
    }
    const senders = server.messages.map(({headers}) => headers.get('from'));
    assert.deepEqual(senders, Array(2).fill(['"Press, Inc." <b@publisher.example>']));
    await server.close();
  });
});
