/** HTML pages, read in a real browser by the module as it is served. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import type {Page} from 'playwright-core';
import type {FormatModule} from '../../src/article/formats.js';
import {buildFormat, buildTools, parseIn, type Outcome} from './support/format.js';
import {host} from './support/visit.js';

const url = 'https://publisher.example/blog/spines.html';
const partner = host();

/** One page for all sources, since none may leave anything behind. */
let opened: Promise<Page> | undefined;

const modules = Promise.all([buildFormat('readability'), buildTools()]);

async function open(headers: Record<string, string> = {}): Promise<Page> {
  const [format, tools] = await modules;
  partner.site.put('/format.js', {body: format, type: 'text/javascript'});
  partner.site.put('/tools.js', {body: tools, type: 'text/javascript'});
  const {page} = await partner.visit({body: '<!doctype html><title>Partner</title>', headers});
  return page;
}

async function parse(html: string): Promise<Outcome> {
  return await parseIn(await (opened ??= open()), html, url);
}

const sentence =
  'A rod of titanium is not inert, and what it leaves behind is found in the blood, years later. ';
const prose = `<p>${sentence.repeat(3)}</p><p>${sentence.repeat(4)}</p><p>${sentence.repeat(3)}</p>`;

const site = `<!doctype html><html lang="en"><head><title>Spines &amp; rods | Publisher</title>
<meta property="og:site_name" content="Publisher"><meta property="og:image" content="/rod-1024x768.jpg"></head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/shop">Shop for braces</a></ul></nav>
<article class="post"><h1>Spines &amp; rods</h1><p class="byline">By Ada Example</p>${prose}
<p>See <a href="other.html">another</a> and <a href="#n1" id="r1">the note</a>.</p>
<img src="rod-300x200.jpg" alt="A rod"><img src="data:image/gif;base64,R0lG" class="lazy"><noscript><img src="late.jpg" alt="Late"></noscript>
<table><thead><tr><th>Ion<th>µg/l</thead><tr><td>Cr<td>2</table>
<aside class="footnotes"><p id="n1">The note itself. <a href="#r1">Back</a></p></aside></article>
<div class="sidebar"><h2>Related</h2><a href="/a">Ten ways to sit</a></div><script>alert(1)</script><footer>All rights reserved</footer></body></html>`;

describe('from an HTML page, a reader sees', () => {
  it('the article, without the navigation and other parts around it', async () => {
    const {article} = await parse(site);
    assert.ok(article);
    for (const words of ['years later', 'another', 'µg/l', 'The note itself'])
      assert.ok(article.html.includes(words), words);
    for (const words of ['Shop for braces', 'Ten ways', 'alert', 'All rights'])
      assert.ok(!article.html.includes(words), words);
  });

  it('title and author once, outside the text', async () => {
    const {article} = await parse(site);
    assert.equal(article?.title, 'Spines & rods');
    assert.deepEqual(article.author, {name: 'Ada Example'});
    assert.deepEqual(article.publisher, {name: 'Publisher'});
    assert.ok(!article.html.includes('<h1') && !article.html.includes('Ada Example'));
  });

  it('links as they were written, which only the cleaner can resolve', async () => {
    const {article} = await parse(site);
    assert.match(article?.html ?? '', /href="other\.html"/);
    const based = await parse(site.replace('<title>', '<base href="/de/"><title>'));
    assert.equal(based.article?.base, 'https://publisher.example/de/');
    assert.match(based.article.html, /href="other\.html"/);
  });

  it('links and pictures relative to the URL of the page, not to its canonical URL', async () => {
    const canonical = '<link rel="canonical" href="https://other.example/first/spines/"><title>';
    const {article} = await parse(site.replace('<title>', canonical));
    assert.equal(article?.url, 'https://other.example/first/spines/');
    assert.equal(article.base, url);
    assert.equal((await parse(site)).article?.base, url);
  });

  it('notes, with links to them and back', async () => {
    const html = (await parse(site)).article?.html ?? '';
    for (const part of ['href="#n1"', 'id="n1"', 'href="#r1"', 'id="r1"'])
      assert.ok(html.includes(part), part);
  });

  it('the notes that stand behind the article, but no other part of the page', async () => {
    const notes = '<div class="post-footnotes"><h4>Notes</h4><ol><li>In serum only.</li></ol></div>';
    const withMark = site.replace('years later. </p>', 'years later.<sup>1</sup></p>');
    const html = (await parse(withMark.replace('<div class="sidebar">', `${notes}$&`))).article?.html ?? '';
    assert.match(html, /<h4>Notes<\/h4><ol><li>In serum only\.<\/li><\/ol><\/div>$/);
    const inFooter = withMark.replace('<footer>', `$&${notes}`);
    assert.ok(!(await parse(inFooter)).article?.html.includes('In serum only'));
  });

  it('lazy pictures, and none twice', async () => {
    const {article} = await parse(site);
    assert.match(article?.html ?? '', /src="late\.jpg"/);
    assert.doesNotMatch(article?.html ?? '', /data:image/);
    assert.equal(article?.image, undefined);
    const other = await parse(site.replace('/rod-1024x768', '/cover'));
    assert.deepEqual(other.article?.image, {url: 'https://publisher.example/cover.jpg', alt: ''});
  });

  it('a text that nothing marks, without a menu of links before it', async () => {
    const menu = '<div class="nav-menu"><a href="/">Home</a> <a href="/shop">Shop for braces</a></div>';
    const {article} = await parse(`<title>A</title><body><div class="page">${menu}${prose}</div>`);
    assert.match(article?.html ?? '', /years later/);
    assert.ok(!article?.html.includes('Shop for braces'));
  });

  it('a short text', async () => {
    const {article} = await parse('<title>A</title><body><div class="sidebar">Short.</div>');
    assert.match(article?.html ?? '', /Short\./);
  });

  it('the marked article of a page that is too large to analyze', async () => {
    const many = '<i></i>'.repeat(25_000);
    const {article} = await parse(`<nav>Home</nav><article>${prose}</article><div>${many}</div>`);
    assert.match(article?.html ?? '', /^<p>A rod/);
    const main = await parse(`<nav>Home</nav><div role="main">${prose}</div><div>${many}</div>`);
    assert.match(main.article?.html ?? '', /^<p>A rod/);
    assert.equal((await parse(`<div>${prose}${many}</div>`)).code, 'too-large');
  });

  it('the text in the JSON-LD if the page has none', async () => {
    const body = JSON.stringify({'@type': 'Article', headline: 'A', articleBody: 'One & <two>.\n\nThree.'});
    const {article} = await parse(`<script type="application/ld+json">${body}</script><div id="app"></div>`);
    assert.equal(article?.html, '<p>One &amp; &lt;two&gt;.</p><p>Three.</p>');
    assert.equal(article.title, 'A');
  });

  for (const empty of [
    '',
    '<title>A</title>',
    '<body><div id="root"></div><script>x()</script>',
    'a'.slice(1),
  ]) {
    it(`nothing of ${JSON.stringify(empty)}`, async () => {
      assert.equal((await parse(empty)).code, 'empty');
    });
  }
});

describe('a malicious page', () => {
  it('loads and runs nothing while it is parsed', async () => {
    const requests: string[] = [];
    const page = await (opened ??= open());
    page.on('request', request => requests.push(request.url()));
    const {article} = await parse(
      `<img src="${partner.site.url}/canary.png" onerror="window.ran = 1"><script>window.ran = 1</script>${prose}` +
        `<noscript><img src="${partner.site.url}/canary.png" onload="window.ran = 1"></noscript>`,
    );
    assert.ok(article);
    assert.equal(await page.evaluate(() => 'ran' in window), false);
    assert.deepEqual(
      requests.filter(request => request.includes('canary')),
      [],
    );
  });

  const names =
    'body documentElement querySelector querySelectorAll createElement createTreeWalker firstChild title getElementsByTagName parentNode attributes children className childNodes'.split(
      ' ',
    );
  it('shadows no member by a name, in the page or in a form around its text', async () => {
    const images = names.map(name => `<img name="${name}">`).join('');
    const fields = names.map(name => `<input name="${name}">`).join('');
    const {article, code, thrown} = await parse(`${images}<form>${fields}<div>${prose}</div></form>`);
    assert.equal(thrown ?? code, undefined);
    assert.match(article?.html ?? '', /years later/);
  });

  const bombs: [name: string, html: string][] = [
    ['deep', '<div>'.repeat(490) + sentence.repeat(50)],
    [
      'deep, and often',
      `${'<div>'.repeat(30)}<p>${sentence.repeat(8)}</p>${'</div>'.repeat(30)}`.repeat(600),
    ],
    ['tables in tables', '<table><tr><td>'.repeat(160) + sentence],
    ['wide', '<span></span>'.repeat(19_000) + sentence],
    ['a large text', `<p>${sentence.repeat(40_000)}</p>`],
    ['siblings', '<p>a</p>'.repeat(9000) + `<p>${sentence}</p>`.repeat(9000)],
    [
      'attributes',
      `<p ${Array.from({length: 5000}, (_, index) => `a${String(index)}`).join(' ')}>${sentence}`,
    ],
    ['a source set', `${prose}<img srcset="${'a'.repeat(2_000_000)} b b">`],
    ['lazy pictures', `${prose}<img data-x="${'.jpg'.repeat(500_000)} b b">`],
    ['a title', `<title>${'a b '.repeat(200_000)}</title><h1>${'c d '.repeat(200_000)}</h1>${prose}`],
    ['headings', `<title>${'a b '.repeat(400)}</title>${`<h2>${'c d '.repeat(20)}</h2>`.repeat(9000)}`],
    ['meta elements', `<meta property="${' '.repeat(1_000_000)}x" content="y">${prose}`],
    ['JSON', `<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${prose}`],
    ['line breaks', '<br>'.repeat(19_000) + 'x'],
  ];
  for (const [name, html] of bombs) {
    it(`is read or refused, and in time: ${name}`, {timeout: 30_000}, async () => {
      const {article, code, thrown} = await parse(html);
      assert.equal(thrown, undefined);
      assert.ok(article ?? (code === 'too-large' || code === 'empty'));
    });
  }

  it('never throws if it is cut off anywhere or has random bytes', async () => {
    const pieces = [
      '<div>',
      '</div>',
      '<p>',
      '<table>',
      '<td>',
      '<noscript>',
      '<img src=a>',
      '<br>',
      '<br>',
      '<form>',
      '<template>',
      '<svg>',
      '<math>',
      '<a href=#x>',
      '<h1>',
      '<frameset>',
      '<body>',
      '<script>',
      '<!--',
      '-->',
      '<title>',
      '<aside class=footnotes>',
      '<article>',
      sentence,
      '&',
      '\0',
    ];
    const noise = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map(list => list.join(''));
    const texts = fc.oneof(
      noise,
      fc.tuple(fc.nat(site.length), noise).map(([end, after]) => site.slice(0, end) + after),
    );
    for (const text of fc.sample(texts, 250)) {
      const {thrown} = await parse(text);
      assert.equal(thrown, undefined, text);
    }
  });
});

describe('a page whose Trusted Types forbid to parse HTML', () => {
  it('still lets an article be read, even one that needs two passes', async () => {
    const page = await open({
      'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types offprint",
    });
    const outcome = await page.evaluate(
      async ([html, url, module]) => {
        const policy = window.trustedTypes?.createPolicy('offprint', {createHTML: text => text});
        const {parse} = (await import(module)) as FormatModule;
        const parseDocument = (text: string) => ({
          document: new DOMParser().parseFromString(
            policy?.createHTML(text) as unknown as string,
            'text/html',
          ),
        });
        const result = parse(
          html,
          {url},
          {parseDocument, plainText: text => text, fetchableUrl: text => text},
        );
        return 'article' in result ? result.article.html : JSON.stringify(result);
      },
      [
        '<div class="sidebar"><p>Short.</p><noscript><img src="a.png"></noscript></div>',
        url,
        '/format.js',
      ] as const,
    );
    assert.match(outcome, /Short\..*<img src="a\.png">/s);
    const violations = await page.evaluate(() => (window as unknown as {violations: string[]}).violations);
    assert.deepEqual(violations, []);
    opened = undefined;
  });
});

const corpus = '../shared/corpora/articles/defuddle';
const recorded = '../shared/recorded/wordpress-6.1/page.html';

describe('pages of real sites', () => {
  if (existsSync(recorded)) {
    it('a post of WordPress, with its author, its sentences, and nothing of the theme', async () => {
      const {article} = await parse(readFileSync(recorded, 'utf8'));
      assert.ok(article);
      assert.ok(article.title.startsWith('High Chromium Levels'));
      assert.equal(article.title.includes('|'), false);
      assert.match(article.author?.name ?? '', /^(?!View|By )[\w .]+, MD$/);
      assert.ok(article.html.includes('<p'));
      assert.equal(/skip to content|leave a reply/i.test(article.html), false);
    });
  } else it('a post of WordPress', {skip: `${recorded} is not on this machine`});

  if (!existsSync(corpus)) {
    it('each is shown', {skip: `${corpus} is not on this machine`});
    return;
  }

  it('each is shown, none is refused and none throws', async context => {
    const files = readdirSync(corpus);
    const times: number[] = [];
    const refused: string[] = [];
    for (const file of files) {
      const {article, code, thrown, milliseconds} = await parse(readFileSync(`${corpus}/${file}`, 'utf8'));
      if (!article?.title || !article.html)
        refused.push(`${file}: ${code ?? thrown ?? 'no title or no text'}`);
      times.push(milliseconds);
    }
    times.sort((a, b) => a - b);
    context.diagnostic(
      `${String(files.length)} pages, median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms`,
    );
    assert.deepEqual(refused, []);
  });

  const seen: [file: string, title: string, author: string | undefined, words: string[]][] = [
    [
      'footnotes--aside-ol-start.html',
      'Article with Aside Footnotes',
      undefined,
      ['joke', 'high-quality generators', 'smallest input'],
    ],
    ['general--stephango.com-buy-wisely.html', 'Buy wisely', 'Steph Ango', ['cost per use']],
    ['content-patterns--iso-date-and-read-time.html', 'Post-Quantum Security Roadmap', 'Jane Smith', []],
    ['codeblocks--code-pre-nesting.html', 'Quickstart', undefined, []],
    ['metadata--multi-script-values.html', '人工智能的未来', 'محمد علي', []],
  ];
  for (const [file, title, author, words] of seen) {
    it(`${file} is “${title}”${author ? ` by ${author}` : ''}`, async () => {
      const {article} = await parse(readFileSync(`${corpus}/${file}`, 'utf8'));
      assert.equal(article?.title, title);
      assert.equal(article.author?.name, author);
      const text = article.html.replace(/<[^>]*>/g, ' ').toLowerCase();
      for (const word of words) assert.ok(text.includes(word), word);
    });
  }
});
