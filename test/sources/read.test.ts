import {expect} from 'chai';
import {anything, assert as check, asyncProperty, json} from 'fast-check';
import {Failure} from '../../src/core/failure.js';
import {readArticle} from '../../src/sources/read.js';
import {sourceTypes, type SourceType} from '../../src/sources/source.js';

const url = 'https://publisher.example/articles/a.json';

const read = (value: unknown, type?: SourceType | 'auto', item?: string) =>
  readArticle(
    {text: typeof value === 'string' ? value : JSON.stringify(value), url, mediaType: 'application/json'},
    {...(type && {type}), ...(item && {item})},
  );

async function codeOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return 'none';
  } catch (error) {
    return error instanceof Failure ? error.code : 'not a failure';
  }
}

const own = {title: 'Metal ions', html: '<p>Words</p>'};

describe('an article that is read', () => {
  it('says in which format it came', async () => {
    expect(await read(own)).to.deep.equal({sourceType: 'json', article: own});
    const post = {title: {rendered: 'x'}, content: {rendered: 'y'}};
    expect((await read([post])).sourceType).to.equal('wordpress');
    const feed = {version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', content_html: 'x'}]};
    expect((await read(feed)).sourceType).to.equal('json-feed');
  });

  it('is the entry that was asked for', async () => {
    const post = (id: number) => ({id, title: {rendered: `Title ${String(id)}`}, content: {rendered: 'x'}});
    expect((await read([post(1), post(2)], 'auto', '2')).article.title).to.equal('Title 2');
    expect(await codeOf(read([post(1), post(2)], 'auto', '3'))).to.equal('empty');
  });

  it('has URLs that are absolute and can be fetched, or none', async () => {
    const {article} = await read({
      ...own,
      url: '../blog/a/',
      publisher: {name: 'Press', url: 'javascript:alert(1)'},
      image: {url: 'data:image/png,x'},
    });
    expect(article).to.deep.equal({
      ...own,
      url: 'https://publisher.example/blog/a/',
      publisher: {name: 'Press'},
    });
    const {article: other} = await read({...own, url: 'javascript:alert(1)', image: '/a.png'});
    expect(other).to.deep.equal({...own, image: {url: 'https://publisher.example/a.png', alt: ''}});
  });

  for (const wrong of [
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:ada@p.example',
    'blob:https://a.example/x',
    'https://',
    '',
  ]) {
    it(`stands nowhere and has no picture at ${JSON.stringify(wrong)}`, async () => {
      const post = {
        title: {rendered: 'x'},
        content: {rendered: 'y'},
        link: wrong,
        _embedded: {'wp:featuredmedia': [{source_url: wrong}]},
      };
      expect((await read(post)).article).to.deep.equal({title: 'x', html: 'y'});
    });
  }

  it('stands where it says, relative to where it came from', async () => {
    const where = async (link: string) => (await read({...own, url: link})).article.url;
    expect(await where('//www.publisher.example/x')).to.equal('https://www.publisher.example/x');
    expect(await where('/blog/x/')).to.equal('https://publisher.example/blog/x/');
  });

  it('has dates that are dates, a language that is one, and a title of sensible length', async () => {
    const {article} = await read({
      ...own,
      title: `  ${'x'.repeat(10_000)}`,
      published: ' 2026-01-02 ',
      modified: 'yesterday',
      reviewed: '2026-02-30',
      language: 'en_US',
      withdrawn: {date: 'soon', reason: 'Wrong.'},
    });
    expect(article).to.deep.equal({
      title: 'x'.repeat(500),
      html: '',
      published: '2026-01-02',
      language: 'en-US',
      withdrawn: {reason: 'Wrong.'},
    });
    expect((await read({...own, language: '"><script>'})).article).to.deep.equal(own);
  });
});

describe('an answer that is no article', () => {
  const rubbish: [string, string][] = [
    ['cut off', '{"title": "x", "html": "<p>'],
    ['of another kind', '"Words"'],
    ['nested beyond measure', '['.repeat(100_000)],
    ['nested beyond measure, and closed', '['.repeat(5000) + ']'.repeat(5000)],
    ['a page where JSON was promised', '<!doctype html><title>Log in</title>'],
    ['a number', '7'],
    ['halves of characters', '{"title": "\\ud800", "html": 7}'],
  ];
  for (const [name, text] of rubbish) {
    for (const type of ['wordpress', 'json-feed', 'json'] as const) {
      it(`is refused as ${type}: ${name}`, async () => {
        expect(await codeOf(read(text, type))).to.match(/^(?:parse|empty)$/);
      });
    }
  }

  it('is refused with a reason, whatever it is', async () => {
    await check(
      asyncProperty(json(), anything(), async (text, item) => {
        for (const type of sourceTypes.slice(0, 2).concat('json'))
          expect(await codeOf(read(text, type, String(item)))).not.to.equal('not a failure');
      }),
      {numRuns: 300},
    );
  });
});
