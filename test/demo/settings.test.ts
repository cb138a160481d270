import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {publisherSettings} from '../../demo/publisher/settings.js';
import {StartError} from '../../demo/serving/start-error.js';

const secret = 'a secret of at least thirty-two characters';

/** What it says of an environment that it can't start in. */
function complaintOf(environment: Record<string, string>): string {
  try {
    publisherSettings(environment);
  } catch (error) {
    assert.ok(error instanceof StartError, 'a sentence for whoever starts it');
    return error.message;
  }
  return assert.fail('it starts');
}

describe('the settings of the publisher', () => {
  it('have a default each, and take an empty variable for one that is not set', () => {
    const names =
      'PORT HOST DATA_DIR DATABASE_URL SMTP_URL MAIL_FROM ALLOWED_ORIGINS ADMIN_TOKEN SIGNING_SECRET RATE_LIMIT RETENTION_DAYS PUBLIC_URL CHALLENGE';
    const empty = Object.fromEntries(names.split(' ').map((name, index) => [name, index % 2 ? '' : ' ']));
    const settings = publisherSettings({});
    assert.deepEqual(publisherSettings(empty), settings);
    assert.deepEqual(settings, {
      port: 4310,
      host: 'localhost',
      dataDir: '.data/publisher',
      databaseUrl: undefined,
      smtpUrl: undefined,
      mailFrom: undefined,
      allowedOrigins: 'localhost',
      adminToken: undefined,
      signingSecret: undefined,
      rateLimit: 60,
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
      ADMIN_TOKEN: 'sixteen characters and more',
      SIGNING_SECRET: secret,
      RATE_LIMIT: 'off',
      RETENTION_DAYS: '365',
      PUBLIC_URL: 'https://publisher.example/kit/',
      CHALLENGE: 'required',
    });
    assert.deepEqual(settings.allowedOrigins, [
      'https://partner.example',
      'http://localhost:4311',
      'https://other.example:8443',
    ]);
    assert.equal(settings.rateLimit, 'off');
    assert.equal(settings.retentionDays, 365);
    assert.equal(settings.publicUrl, 'https://publisher.example/kit', 'without a slash at its end');
  });

  it('are complained of all at once, each by its name and with what it has to be', () => {
    const complaint = complaintOf({
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
      'ADMIN_TOKEN has to have 16 characters',
      'RATE_LIMIT is "0", and has to be how many requests',
      'RETENTION_DAYS is "never", and',
      'PUBLIC_URL is "publisher.example", and',
      'CHALLENGE is "yes", and has to be optional or required.',
      'DATABASE_URL has to be written like postgres://',
      'SIGNING_SECRET has to be set together with DATABASE_URL',
    ]) {
      assert.ok(complaint.includes(name), `${name} in ${complaint}`);
    }
    assert.doesNotMatch(complaint, /\n/, 'in one message');
  });

  it('are complained of without telling a secret', () => {
    const complaint = complaintOf({
      DATABASE_URL: 'mysql://user:hush@host/x',
      SMTP_URL: 'http://user:hush@host',
      ADMIN_TOKEN: 'hush',
      SIGNING_SECRET: 'hush',
    });
    assert.doesNotMatch(complaint, /hush/);
  });

  for (const [environment, sentence] of [
    [{DATABASE_URL: 'postgres://localhost/x'}, /^SIGNING_SECRET has to be set together with DATABASE_URL/],
    [{SMTP_URL: 'smtp://localhost'}, /^MAIL_FROM has to be set together with SMTP_URL/],
    [{MAIL_FROM: 'a@b.example\r\nBcc: x@y.example'}, /^MAIL_FROM is .+ has to be one address/],
    [{ALLOWED_ORIGINS: '*'}, /exact origins/],
    [{ALLOWED_ORIGINS: 'null'}, /exact origins/],
    [{ALLOWED_ORIGINS: 'https://*.example'}, /exact origins/],
    [{RATE_LIMIT: '1.5'}, /RATE_LIMIT/],
  ] as [Record<string, string>, RegExp][]) {
    it(`refuse ${JSON.stringify(environment)}`, () => {
      assert.match(complaintOf(environment), sentence);
    });
  }
});
