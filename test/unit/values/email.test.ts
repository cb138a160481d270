import {expect} from 'chai';
import {decodeEmail, isEmailAddress, mailtoUrl} from '../../../src/values/email.js';

/** Encodes an address as Cloudflare does. */
function encode(text: string, key = 0x5a): string {
  const bytes = [key, ...Array.from(new TextEncoder().encode(text), byte => byte ^ key)];
  return bytes.map(byte => byte.toString(16).padStart(2, '0')).join('');
}

describe('a protected address', () => {
  it('is read as Cloudflare writes it', () => {
    expect(decodeEmail('5a33343c351a3f223b372a363f7435283d')).to.equal('info@example.org');
  });

  it('may be written in capitals and with any key', () => {
    expect(decodeEmail('5A33343C351A3F223B372A363F7435283D')).to.equal('info@example.org');
    expect(decodeEmail(encode('info@example.org', 0))).to.equal('info@example.org');
    expect(decodeEmail(encode('info@example.org', 255))).to.equal('info@example.org');
  });

  it('is decoded as UTF-8', () => {
    expect(decodeEmail(encode('grüße@bücher.example'))).to.equal('grüße@bücher.example');
    expect(decodeEmail(encode('東京@example.org'))).to.equal('東京@example.org');
  });

  const rubbish: [string, string][] = [
    ['nothing', ''],
    ['a key alone', '5a'],
    ['an odd number of digits', '5a33343c351a3f223b372a363f7435283'],
    ['other letters', '5a33343c351a3f223b372a363f743528zz'],
    ['white space in it', '5a33 343c351a3f223b372a363f7435283d'],
    ['the address itself', 'info@example.org'],
    ['another text', encode('hello world')],
    ['markup', encode('<img src=x onerror=alert(1)>@example.org')],
    ['a URL of another kind', encode('javascript:alert(1)@example.org')],
    ['a second recipient', encode('info@example.org,eve@evil.example')],
    ['another header', encode('info@example.org?bcc=eve@evil.example')],
    ['a line break', encode('info@example.org\nbcc:eve@evil.example')],
    ['an escaped line break', encode('info%0abcc@example.org')],
    ['a control character', encode('in\u0000fo@example.org')],
    ['a turn of the writing direction', encode('info\u202e@example.org')],
    ['bytes that are no UTF-8', `${encode('info')}ff${encode('@example.org').slice(2)}`],
    ['more than an address can hold', encode(`${'a'.repeat(300)}@example.org`)],
    ['a megabyte', 'ab'.repeat(1_000_000)],
  ];
  for (const [name, code] of rubbish) {
    it(`is not read from ${name}`, () => {
      expect(decodeEmail(code)).to.equal(undefined);
    });
  }
});

describe('an address', () => {
  for (const address of [
    'a@b',
    'ada.lovelace+booklet@mail.a.example',
    "o'hara@a.example",
    'x=y$z@a.example',
  ]) {
    it(`may be ${address}`, () => {
      expect(isEmailAddress(address)).to.equal(true);
    });
  }

  for (const text of [
    '',
    '@',
    'a@',
    '@b',
    'a b@c',
    'a@b@c',
    'a@b;c@d',
    'Ada <a@b>',
    'a@[127.0.0.1]',
    '\ud800@a',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => {
      expect(isEmailAddress(text)).to.equal(false);
    });
  }
});

describe('a mailto link', () => {
  it('contains the address and the subject, if any', () => {
    expect(mailtoUrl('info@example.org')).to.equal('mailto:info@example.org');
    expect(mailtoUrl('info@example.org', '')).to.equal('mailto:info@example.org');
    expect(mailtoUrl('info@example.org', 'Fusion & rods?')).to.equal(
      'mailto:info@example.org?subject=Fusion%20%26%20rods%3F',
    );
  });

  it('gets no other header from the subject', () => {
    const url = new URL(mailtoUrl('info@example.org', 'x&bcc=eve@evil.example\r\nCc: eve@evil.example'));
    expect([...url.searchParams.keys()]).to.deep.equal(['subject']);
  });
});
