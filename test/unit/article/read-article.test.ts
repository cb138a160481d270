import {expect} from 'chai';
import {
  anything,
  array,
  assert as check,
  asyncProperty,
  constantFrom,
  dictionary,
  letrec,
  oneof,
} from 'fast-check';
import {readArticle, type ReadResult} from '../../../src/article/read-article.js';
import {sourceTypes, type SourceType} from '../../../src/article/source.js';

const url = 'https://publisher.example/articles/a.json';

const readResult = (value: unknown, type?: SourceType | 'auto', item?: string) =>
  readArticle(
    {text: typeof value === 'string' ? value : JSON.stringify(value), url, mediaType: 'application/json'},
    {...(type && {type}), ...(item && {item})},
  );

async function read(...parameters: Parameters<typeof readResult>) {
  const result = await readResult(...parameters);
  return 'article' in result ? result : expect.fail(`no article, but ${JSON.stringify(result)}`);
}

async function codeOf(reading: Promise<ReadResult>): Promise<string> {
  const result = await reading;
  return 'failure' in result ? result.failure.code : 'none';
}

const own = {title: 'Metal ions', html: '<p>Words</p>'};

describe('an article that is read', () => {
  it('has no reference in title and names that its system has escaped twice', async () => {
    const {article} = await read({
      title: 'Rods &amp;amp; screws: dose&amp;lt;limit',
      html: '&lt;p&gt;Words&lt;/p&gt;',
      author: 'Sean O&amp;#8217;Sample',
      publisher: 'Spine &#038; Sample',
      reviewedBy: 'Sample &amp; Co',
    });
    expect(article).to.deep.include({
      title: 'Rods & screws: dose&lt;limit',
      html: '<p>Words</p>',
      author: {name: 'Sean O’Sample'},
      publisher: {name: 'Spine & Sample'},
      reviewedBy: 'Sample & Co',
    });
  });

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
    expect(await codeOf(readResult([post(1), post(2)], 'auto', '3'))).to.equal('empty');
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

  it('has an author whose page and photo are absolute and can be fetched, or none', async () => {
    const by = async (author: object) => (await read({...own, author})).article.author;
    expect(await by({name: ' Ada ', photo: '/ada.jpg', url: '../ada'})).to.deep.equal({
      name: 'Ada',
      photo: 'https://publisher.example/ada.jpg',
      url: 'https://publisher.example/ada',
    });
    expect(await by({name: 'Ada', photo: 'data:image/png,x', url: 'javascript:alert(1)'})).to.deep.equal({
      name: 'Ada',
    });
    expect((await by({name: 'x'.repeat(10_000)}))?.name).to.have.length(500);
  });

  it('is by nobody where a name is but tags or white space, and its publisher is nobody then', async () => {
    expect((await read({...own, author: '<b></b>'})).article).to.deep.equal(own);
    const post = {
      title: {rendered: 'x'},
      content: {rendered: 'y'},
      _embedded: {author: [{name: '<i> </i>'}]},
    };
    expect((await read(post)).article).to.deep.equal({title: 'x', html: 'y'});
    const item = '<title>x</title><description>&lt;p>y&lt;/p></description><source>&lt;b>&lt;/b></source>';
    const {article} = await read(`<rss><channel><item>${item}</item></channel></rss>`, 'feed');
    expect(article).to.deep.equal({title: 'x', html: '<p>y</p>'});
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
    });
    expect(article).to.deep.equal({
      title: 'x'.repeat(500),
      html: own.html,
      published: '2026-01-02',
      language: 'en-US',
    });
    expect((await read({...own, language: '"><script>'})).article).to.deep.equal(own);
  });
});

describe('an article that its publisher has withdrawn', () => {
  it('is not shown: only its title, the reason, and a date that is one', async () => {
    const withdrawn = {date: 'soon', reason: 'Wrong.'};
    expect(await readResult({...own, withdrawn})).to.deep.equal({
      withdrawn: {title: own.title, reason: 'Wrong.'},
    });
  });
});

describe('a page in answer to a REST URL', () => {
  it('is never read as an article: it is a login, an error or a home page', async () => {
    const page = {text: '<!doctype html><title>Log in</title><p>Words</p>', mediaType: 'text/html'};
    const rest = 'https://publisher.example/wp-json/wp/v2/posts?slug=a';
    expect(await codeOf(readArticle({...page, url: rest}))).to.equal('parse');
    const login = 'https://publisher.example/wp-login.php';
    expect(await codeOf(readArticle({...page, url: login, requestedUrl: rest}))).to.equal('parse');
    expect(await codeOf(readArticle({...page, url: login}))).not.to.equal('parse');
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
        expect(await codeOf(readResult(text, type))).to.match(/^(?:parse|empty)$/);
      });
    }
  }

  for (const type of [...sourceTypes, 'auto'] as const) {
    it(`is refused as ${type}: a picture`, async () => {
      expect(await codeOf(readResult('<\x89PNG\r\n\x1a\n\0\0', type))).to.equal('parse');
      expect(await codeOf(readResult(`# x ${'\ufffdy'.repeat(60)}`, type))).to.equal('parse');
    });
  }

  it('is shown with its few letters that were lost long ago', async () => {
    const html = `<p>${'It\ufffds a word. '.repeat(200)}</p>`;
    expect((await read({...own, html})).article.html).to.equal(html);
  });

  /** JSON with the names that our formats have, and those that every object has. */
  const names = constantFrom(
    ...'__proto__ constructor toString valueOf length id title rendered content protected slug link _embedded author'.split(
      ' ',
    ),
    ...'authors name display_name yoast_head_json schema @graph @type inLanguage wp:featuredmedia source_url'.split(
      ' ',
    ),
    ...'version items content_html content_text url image _offprint withdrawn reason date posts html text hasPart'.split(
      ' ',
    ),
    ...'mainEntityOfPage headline description lastReviewed license language publisher date_gmt code'.split(
      ' ',
    ),
  );
  const texts = constantFrom(
    ...[
      '',
      ' ',
      'x',
      '<p>Words</p>',
      '&amp;',
      '<b>',
      '\ud800',
      '2026-01-02',
      '0000-00-00T00:00:00',
      'Person',
    ],
    ...['https://jsonfeed.org/version/1.1', 'https://p.example/%', 'javascript:alert(1)', '//', 'en-US'],
    ...[null, true, false, 0, -1, 1e300],
  );
  const {value} = letrec(tie => ({
    value: oneof(
      {maxDepth: 5},
      texts,
      dictionary(names, tie('value'), {maxKeys: 12}),
      array(tie('value'), {maxLength: 4}),
    ),
  }));
  const members = dictionary(names, value, {maxKeys: 6});
  /** Anything at all, and what is an article but for a few of its members. */
  const anyAnswer = oneof(
    value,
    members.map(other => ({...own, ...other})),
    members.map(other => [{title: {rendered: 'x'}, content: {rendered: 'y'}, ...other}]),
    members.map(other => ({items: [{id: '1', content_html: 'x', ...other}]})),
  );

  it('is an article or is refused with a reason, whatever it is', async () => {
    let shown = 0;
    await check(
      asyncProperty(anyAnswer, anything(), async (answer, item) => {
        for (const type of ['wordpress', 'json-feed', 'json', 'auto'] as const) {
          const code = await codeOf(
            readResult(JSON.stringify(answer), type, item === undefined ? item : inspect(item)),
          );
          expect(code).to.match(/^(?:none|parse|empty)$/);
          if (code === 'none') shown += 1;
        }
      }),
      {numRuns: 1000},
    );
    expect(shown).to.be.above(200);
  });
});

const inspect = (value: unknown) => (typeof value === 'symbol' ? 'symbol' : JSON.stringify(value));
