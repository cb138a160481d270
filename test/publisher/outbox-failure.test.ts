import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {describeFailure} from '../../demo/publisher/mail/failure.js';
import {backoff} from '../../demo/publisher/mail/worker.js';

const mailError = (members: object) => Object.assign(new Error('Of ottoline@reader.example'), members);

/** A reply as nodemailer reports it. */
const reply = (command: string, response: string, code = 'EENVELOPE') =>
  mailError({code, command, response, responseCode: Number(response.slice(0, 3))});

const address = '<ottoline@reader.example>';

describe('the failure of a message', () => {
  for (const [error, reason, isFinal] of [
    [reply('RCPT TO', `550 5.1.1 ${address}: no such user`), '550 5.1.1 recipient refused', true],
    [reply('RCPT TO', `550 ${address} unknown`), '550 recipient refused', true],
    [reply('RCPT TO', `550-5.1.1 ${address}\n550 5.1.1 unknown`), '550 5.1.1 recipient refused', true],
    [reply('DATA', '554 5.6.0 no', 'EMESSAGE'), '554 5.6.0 message refused', true],
    [reply('DATA', '552 5.2.2 full', 'EMESSAGE'), '552 5.2.2 message refused', true],
    [reply('RCPT TO', `450 4.2.0 ${address}: greylisted`), '450 4.2.0 recipient refused', false],
    [reply('DATA', '451 4.3.0 try again', 'EMESSAGE'), '451 4.3.0 message refused', false],
    // For the operator to fix:
    [reply('RCPT TO', `554 5.7.1 ${address}: Relay access denied`), '554 5.7.1 recipient refused', false],
    [reply('RCPT TO', '530 5.7.0 Authentication required'), '530 5.7.0 recipient refused', false],
    [reply('DATA', '503 bad sequence'), '503 message refused', false],
    [reply('MAIL FROM', '550 5.1.8 no such sender'), '550 5.1.8 sender refused', false],
    [reply('AUTH PLAIN', '535 5.7.8 wrong', 'EAUTH'), '535 5.7.8 login refused', false],
    [reply('CONN', '554 5.3.2 no', 'EPROTOCOL'), '554 5.3.2 unexpected answer', false],
    [reply('CONN', '421 4.3.2 later', 'ECONNECTION'), '421 4.3.2 connection closed', false],
    [mailError({code: 'ESOCKET', originalCode: 'ECONNREFUSED'}), 'no connection (ECONNREFUSED)', false],
    [mailError({code: 'EDNS', originalCode: 'ENOTFOUND'}), 'no such host (ENOTFOUND)', false],
    [mailError({code: 'ETIMEDOUT', command: 'CONN'}), 'no answer in time', false],
    [mailError({code: 'EABORT'}), 'not sent in time', false],
    [
      mailError({code: 'ETLS', originalCode: 'CERT_HAS_EXPIRED'}),
      'no encrypted connection (CERT_HAS_EXPIRED)',
      false,
    ],
    [mailError({code: 'ottoline@reader.example', originalCode: address}), 'not sent', false],
    [mailError({code: 'ENEW'}), 'not sent (ENEW)', false],
    ['ottoline@reader.example', 'not sent', false],
  ] as const) {
    it(`is “${reason}”, ${isFinal ? 'final' : 'tried again'}`, () => {
      assert.deepEqual(describeFailure(error), {reason, isFinal});
    });
  }
});

describe('the delay before the next try', () => {
  it('doubles from a minute to an hour', () => {
    const delays = [1, 2, 3, 6, 7, 30, 2_000].map(tries => backoff(tries, 0.5) / 60);
    assert.deepEqual(delays, [1, 2, 4, 32, 60, 60, 60], 'in minutes');
  });

  it('has a jitter of 25 % in both directions', () => {
    assert.deepEqual([backoff(1, 0), backoff(1, 1)], [45, 75]);
  });
});
