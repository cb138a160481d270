import {expect} from 'chai';
import {fetchableUrl, safeUrl} from '../../../src/page/url.js';

const base = 'https://publisher.example/blog/post/?page=2';

describe('a URL that may be a link', () => {
  const kept: [string, string][] = [
    ['https://a.example/b?c#d', 'https://a.example/b?c#d'],
    ['HTTP://A.example', 'http://a.example/'],
    ['mailto:ada@a.example?subject=Hello', 'mailto:ada@a.example?subject=Hello'],
    ['tel:+15550100123', 'tel:+15550100123'],
    ['/about/', 'https://publisher.example/about/'],
    ['next', 'https://publisher.example/blog/post/next'],
    ['../other/', 'https://publisher.example/blog/other/'],
    ['?q=1', 'https://publisher.example/blog/post/?q=1'],
    ['#part', 'https://publisher.example/blog/post/?page=2#part'],
    ['//cdn.example/x', 'https://cdn.example/x'],
    ['\\\\cdn.example\\x', 'https://cdn.example/x'],
    ['  https://a.example/  ', 'https://a.example/'],
    ['ht\ntps://a.example/', 'https://a.example/'],
    ['https://name:word@a.example/', 'https://name:word@a.example/'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['javascript&colon;alert(1)', 'https://publisher.example/blog/post/javascript&colon;alert(1)'],
  ];
  for (const [text, url] of kept) {
    it(`keeps ${JSON.stringify(text)}`, () => {
      expect(safeUrl(text, base)).to.equal(url);
    });
  }

  it('keeps a path whose zero byte keeps it from being a protocol', () => {
    // Firefox ends the path there; other browsers write %00.
    expect(safeUrl('java\0script:alert(1)', base)).to.match(
      /^https:\/\/publisher\.example\/blog\/post\/java/,
    );
  });

  const dropped = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'j\ta\tv\tascript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u001f\u0000 javascript:alert(1)',
    'javascript\n:alert(1)',
    'javascript://a.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:image/svg+xml,<svg/>',
    'vbscript:msgbox(1)',
    'blob:https://a.example/5a33343c',
    'filesystem:https://a.example/temporary/x',
    'file:///etc/hosts',
    'ftp://a.example/',
    'ws://a.example/',
    'about:blank',
    'view-source:https://a.example/',
    'intent://a.example/#Intent;end',
    'sms:+15550100123',
    'xmpp:ada@a.example',
    'https://',
    'https://[::1',
    '',
    ' \n\t ',
  ];
  for (const text of dropped) {
    it(`drops ${JSON.stringify(text)}`, () => {
      expect(safeUrl(text, base)).to.equal(undefined);
      expect(fetchableUrl(text, base)).to.equal(undefined);
    });
  }

  it('is undefined without a text', () => {
    expect(safeUrl(null)).to.equal(undefined);
    expect(safeUrl(undefined)).to.equal(undefined);
  });

  it('is undefined if the base is not a URL', () => {
    expect(safeUrl('about/', 'nonsense')).to.equal(undefined);
    expect(safeUrl('about/', 'javascript:alert(1)')).to.equal(undefined);
  });

  it('is relative to the page by default, even if an image has the name baseURI', () => {
    const image = document.createElement('img');
    image.name = 'baseURI';
    document.body.append(image);
    try {
      expect(safeUrl('/x')).to.equal(`${location.origin}/x`);
    } finally {
      image.remove();
    }
  });

  it('follows the base element of the page', () => {
    const element = document.createElement('base');
    element.href = 'https://base.example/below/';
    document.head.append(element);
    try {
      expect(safeUrl('x')).to.equal('https://base.example/below/x');
    } finally {
      element.remove();
    }
  });
});

describe('a URL that may be fetched', () => {
  it('is http or https', () => {
    expect(fetchableUrl('https://a.example/x')).to.equal('https://a.example/x');
    expect(fetchableUrl('http://a.example/x')).to.equal('http://a.example/x');
    expect(fetchableUrl('/x', base)).to.equal('https://publisher.example/x');
  });

  for (const text of ['mailto:ada@a.example', 'tel:+15550100123']) {
    it(`is not ${text}`, () => {
      expect(fetchableUrl(text)).to.equal(undefined);
    });
  }
});
