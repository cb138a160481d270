import {expect} from 'chai';
import {actionUrl} from '../../../src/delivery/action-url.js';

describe('the URL that requests go to', () => {
  for (const [text, url] of [
    ['https://press.example/api/requests', 'https://press.example/api/requests'],
    [' https://press.example/a?b=c:d \u200b', 'https://press.example/a?b=c:d'],
    ['\u2066http://press.example/\u2069', 'http://press.example/'],
    ['//press.example/api', `${location.protocol}//press.example/api`],
    ['/api/requests', `${location.origin}/api/requests`],
    ['contact.php', new URL('contact.php', document.baseURI).href],
    ['api/requests', new URL('api/requests', document.baseURI).href],
    ['index.php/contact', new URL('index.php/contact', document.baseURI).href],
    ['../send?to=a:b', new URL('../send?to=a:b', document.baseURI).href],
    [
      'cors.php?to=https://press.example/',
      new URL('cors.php?to=https://press.example/', document.baseURI).href,
    ],
    ['https://proxy.example/https://press.example/', 'https://proxy.example/https://press.example/'],
    ['https://büro.example/api', 'https://xn--bro-hoa.example/api'],
    ['http://[::1]:8080/api', 'http://[::1]:8080/api'],
    ['api.v2/requests', new URL('api.v2/requests', document.baseURI).href],
  ] as const) {
    it(`is resolved as in HTML: ${JSON.stringify(text)}`, () => {
      expect(actionUrl(text)).to.equal(url);
    });
  }

  for (const text of [
    '”https://press.example/api”',
    '″https://press.example/api″',
    '“/api/requests”',
    "'/api'",
    '&quot;/api&quot; x',
    'https://press.example/my form',
    '<https://press.example>',
    'https://press.example/{{id}}',
    '{{ action }}',
    '${action}',
    'https:/press.example/api',
    'https:press.example/api',
    'https//press.example/api',
    'htps://press.example/api',
    'ttps://press.example/api',
    '://press.example/api',
    'www.press.example/api',
    'www.press.example',
    'press.example.com/api',
    'publisher.co.uk/api/requests',
    'localhost:8080/api',
    'javascript:alert(1)',
    'mailto:ada@press.example',
    'http://',
    'https.//press.example/api',
    'https;//press.example/api',
    'https://https://press.example/api',
    'https://press,example/api',
    '/https://press.example/api',
    'büro.example.com/api',
    '192.0.2.1/api',
    'office@press.example',
    'undefined',
    'null',
    '[object Object]',
  ]) {
    it(`is rejected as a mistake: ${text}`, () => {
      expect(actionUrl(text)).to.equal(undefined);
    });
  }
});
