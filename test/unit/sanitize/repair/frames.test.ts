import {expect} from 'chai';
import {finish} from '../../../../src/page/steps.js';
import {articleFragment} from '../../../../src/sanitize/article-fragment.js';
import {markup} from '../support/cleaned.js';

function presented(html: string, frames?: readonly string[]): DocumentFragment {
  const prepared = finish(
    articleFragment(html, {
      base: 'https://publisher.example/post/',
      headingLevel: 3,
      images: 'show',
      links: 'same',
      newWindow: {text: '', locale: 'en'},
      ...(frames && {frames}),
    }),
  );
  return 'failure' in prepared ? expect.fail(prepared.failure.code) : prepared.fragment;
}

const film =
  '<iframe src="https://video.example/embed/1?a=b" title="How it is done" width="560" height="315" allow="camera; autoplay" ' +
  'sandbox="allow-top-navigation" srcdoc="<p>x" name="x" onload="alert(1)" style="position:fixed"><p>old</p></iframe>';

describe('a page in a frame', () => {
  it('is not what a text says of itself', () => {
    expect(markup(presented('<p data-frame="1,2">a</p>', ['https://video.example']))).to.equal('<p>a</p>');
  });

  it('is a link that says what it is', () => {
    expect(markup(presented(`<figure>${film}</figure>`))).to.equal(
      '<figure><a href="https://video.example/embed/1?a=b">How it is done</a></figure>',
    );
  });

  const links: [string, string][] = [
    ['<iframe src="//video.example/1"></iframe>', '<a href="https://video.example/1">video.example</a>'],
    ['<iframe src="/v" title=" "></iframe>', '<a href="https://publisher.example/v">publisher.example</a>'],
    ['<iframe src="javascript:alert(1)" title="x"></iframe>', '<a></a>'],
    ['<iframe src="data:text/html,x"></iframe>', '<a></a>'],
    ['<iframe src="mailto:a@b.example"></iframe>', '<a></a>'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<a></a>'],
    [
      '<iframe src="https://a.example/" title="&lt;img src=x onerror=alert(1)&gt;">',
      '<a href="https://a.example/">&lt;img src=x onerror=alert(1)&gt;</a>',
    ],
  ];
  for (const [html, link] of links) {
    it(`is ${link}, of ${html}`, () => {
      expect(markup(presented(`<p>x</p>${html}`))).to.equal(`<p>x</p>${link}`);
    });
  }

  it('stands there where the page allows its origin, and can do no more than play', () => {
    const frame = presented(film, ['https://other.example', 'https://video.example']).querySelector('iframe');
    expect(
      Object.fromEntries([...(frame?.attributes ?? [])].map(({name, value}) => [name, value])),
    ).to.deep.equal({
      src: 'https://video.example/embed/1?a=b',
      title: 'How it is done',
      width: '560',
      height: '315',
      sandbox: 'allow-scripts allow-same-origin allow-popups allow-presentation',
      allow: 'fullscreen',
      loading: 'lazy',
      referrerpolicy: 'no-referrer',
    });
    expect(frame?.textContent).to.equal('');
  });

  for (const origin of [
    'http://video.example',
    'https://video.example:8443',
    'https://video.example.evil.example',
    'https://evil-video.example',
    'https://www.video.example',
    'video.example',
    '',
  ]) {
    it(`is a link where the page allows ${origin || 'nothing'}`, () => {
      expect(presented(film, [origin]).querySelector('iframe')).to.equal(null);
    });
  }

  it('has a name where the source gives none, and a measure of its own where that is no number', () => {
    const frame = presented('<iframe src="https://video.example/" width="100%" height="2e9">', [
      'https://video.example',
    ]).querySelector('iframe');
    expect(frame?.title).to.equal('video.example');
    expect([frame?.hasAttribute('width'), frame?.hasAttribute('height')]).to.deep.equal([false, false]);
  });
});
