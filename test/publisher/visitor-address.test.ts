import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {visitorAddressBehind} from '../../demo/publisher/requests/visitor-address.js';
import {emptyTables, eachSharedDatabase} from './support/databases.js';
import {ask, startWithOperator} from './support/operator.js';
import {startPublisher} from './support/publisher.js';
import {aRequest, post} from './support/sending.js';

type Headers = Record<string, string>;

describe('the address of a visitor', () => {
  const addressOf = visitorAddressBehind(['10.0.0.0/8', '2001:db8:ffff::/48', '203.0.113.7']);
  const cases: [name: string, peer: string, headers: Headers, expected: string][] = [
    ['is the peer without a proxy', '192.0.2.1', {}, '192.0.2.1'],
    ['ignores what visitors claim', '192.0.2.1', {'x-forwarded-for': '198.51.100.1'}, '192.0.2.1'],
    ['is forwarded on this machine', '127.0.0.1', {'x-forwarded-for': '198.51.100.1'}, '198.51.100.1'],
    [
      'is forwarded by IPv4 written as IPv6',
      '::ffff:10.1.2.3',
      {'x-forwarded-for': '198.51.100.1'},
      '198.51.100.1',
    ],
    ['is forwarded from a network', '10.1.2.3', {'x-forwarded-for': '198.51.100.1'}, '198.51.100.1'],
    [
      'is forwarded by several proxies',
      '10.1.2.3',
      {'x-forwarded-for': '198.51.100.1, 203.0.113.7'},
      '198.51.100.1',
    ],
    [
      'is the last before the proxies',
      '10.1.2.3',
      {'x-forwarded-for': '10.9.9.9, 198.51.100.1'},
      '198.51.100.1',
    ],
    ['may have a port', '10.1.2.3', {'x-forwarded-for': '198.51.100.1:4711'}, '198.51.100.1'],
    ['is a network of IPv6', '10.1.2.3', {'x-forwarded-for': '[2001:db8:1:2:3::4]:4711'}, '2001:db8:1:2'],
    [
      'is a network of IPv6 without brackets',
      '10.1.2.3',
      {'x-forwarded-for': '2001:db8:1:2:3::4'},
      '2001:db8:1:2',
    ],
    ['is in Forwarded', '10.1.2.3', {forwarded: 'for=198.51.100.1;proto=https;by=10.1.2.3'}, '198.51.100.1'],
    ['is in Forwarded with a port', '10.1.2.3', {forwarded: 'For="[2001:db8:1:2::4]:4711"'}, '2001:db8:1:2'],
    [
      'is in Forwarded of several proxies',
      '10.1.2.3',
      {forwarded: 'for=1.1.1.1, for=198.51.100.1;proto=http, for=10.0.0.9'},
      '198.51.100.1',
    ],
    ['is hidden in Forwarded', '10.1.2.3', {forwarded: 'for=_hidden'}, 'unknown'],
    [
      'is not what a visitor puts into Forwarded',
      '10.1.2.3',
      {'x-forwarded-for': '198.51.100.1', forwarded: 'for=192.0.2.9'},
      '198.51.100.1',
    ],
    ['is unknown if it is no address', '10.1.2.3', {'x-forwarded-for': 'somebody'}, 'unknown'],
    ['is a proxy that asks for itself', '10.1.2.3', {}, '10.1.2.3'],
  ];
  for (const [name, remoteAddress, headers, expected] of cases) {
    it(name, () => assert.equal(addressOf({headers, socket: {remoteAddress}}), expected));
  }
});

eachSharedDatabase((_, shared) => {
  it('visitors behind a proxy on another machine have a limit each, once the proxy is trusted', async () => {
    for (const [trustedProxies, expected] of [
      [[], 429],
      [['203.0.113.0/24'], 201],
    ] as const) {
      const {place} = shared();
      await emptyTables(shared().database);
      const {url, close} = await startPublisher({
        port: 0,
        ...place,
        database: shared(),
        rateLimit: 1,
        trustedProxies,
      });
      const statuses: number[] = [];
      for (const visitor of ['198.51.100.1', '198.51.100.2']) {
        const request = aRequest({fields: {email: `${visitor}@reader.example`}});
        const headers = {'Idempotency-Key': request.id, 'X-Forwarded-For': `${visitor}, 203.0.113.7`};
        statuses.push((await post(url, JSON.stringify(request), headers)).status);
      }
      assert.deepEqual(statuses, [201, expected]);
      await close();
    }
  });

  it('wrong tokens are counted without a rate limit, too', async () => {
    const {url} = await startWithOperator(shared().place, {database: shared(), rateLimit: 'off'});
    const tries = await Promise.all(
      Array.from({length: 61}, () => ask(url, {}, {token: 'a-wrong-token-again'})),
    );
    assert.equal(tries.filter(({status}) => status === 401).length, 60);
    const {status, headers} = await ask(url);
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
  });
});
