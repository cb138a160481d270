import {expect} from 'chai';
import * as fc from 'fast-check';
import {parse as parseText} from '../../../../src/article/sources/markdown.js';
import type {Article, Withdrawal} from '../../../../src/article/article.js';
import {articleIn, outcomeOf} from '../support/outcome.js';
import {tools} from '../support/tools.js';

const url = 'https://publisher.example/articles/spines.md';
const parse = (text: string) => outcomeOf(parseText(text, {url}, tools));

function articleOf(text: string): Article {
  return articleIn(parseText(text, {url}, tools));
}

const full = `---
title: "Ions & fusion: what we know" # as printed
description: What rods leave behind.
date: 2026-11-22 10:00
updated: 2026-11-23T09:00:00+02:00
reviewed: 2026-11-24
review_due: 2028-11-24
reviewed_by: [Ben Example, "Cleo Example, MD"]
author:
  name: Ada Example
  credentials: MD, PhD
  job_title: Surgeon
  url: https://publisher.example/ada
  disclosure: None.
license: https://creativecommons.org/licenses/by/4.0/
lang: en-GB
canonical: /articles/spines/
publisher: {name: Publisher, url: /}
image: {url: rod.jpg, alt: A rod, width: 1200, height: 800}
tags: [spine]
---

# Ions & fusion: what we know

A rod is *not* inert.

| Ion | µg/l |
| --- | ---: |
| Cr  | 2    |
`;

describe('marks of Markdown beyond CommonMark', () => {
  const htmlOf = (text: string) => articleOf(`# Title\n\n${text}`).html;

  it('strike out a dose and raise a power', () => {
    expect(htmlOf('Take ~~5 mg~~ 2 mg at 10^9^/L, H~2~O.')).to.equal(
      '<p>Take <s>5 mg</s> 2 mg at 10<sup>9</sup>/L, H~2~O.</p>\n',
    );
  });

  it('move footnotes to the end, with links there and back', () => {
    const html = htmlOf('A rod[^1] holds.\n\n[^1]: Of titanium.\n\nMore.');
    expect(html).to.match(/rod<sup[^>]*><a href="#fn1" id="fnref1">\[1\]<\/a><\/sup> holds/);
    expect(html).to.match(/More\.<\/p>[^]*<li id="fn1"[^>]*><p>Of titanium\. <a href="#fnref1"/);
  });

  it('leave a note in its place that nothing refers to', () => {
    expect(htmlOf('A rod.\n\n[^1]: Never with *alcohol*.')).to.equal(
      '<p>A rod.</p>\n<p>Never with <em>alcohol</em>.</p>\n',
    );
  });

  it('keep both of two notes with one label, and a note inside a note', () => {
    const html = htmlOf('A[^a] b[^b].\n\n[^a]: First.\n\n[^a]: Second.\n\n[^b]: Outer.\n\n    [^c]: Inner.');
    for (const note of ['First.', 'Second.', 'Outer.', 'Inner.'])
      expect(html.split(note), note).to.have.lengthOf(2);
  });

  it('pair a term with its meaning', () => {
    expect(htmlOf('Stenosis\n: A narrowing.')).to.equal(
      '<dl>\n<dt>Stenosis</dt>\n<dd>A narrowing.</dd>\n</dl>\n',
    );
  });

  it('name an alert in words', () => {
    expect(htmlOf('> [!WARNING]\n> Not with alcohol.')).to.equal(
      '<blockquote>\n<p><strong>Warning</strong><br>\nNot with alcohol.</p>\n</blockquote>\n',
    );
    expect(htmlOf('> [!NOTE]\n>\n> Rest.')).to.contain('<p><strong>Note</strong></p>\n<p>Rest.</p>');
    expect(htmlOf('> [!sic] he said')).to.contain('[!sic] he said');
  });
});

describe('a Markdown text', () => {
  it('is an article with all that its front matter says', () => {
    expect(parse(full)).to.deep.equal({
      title: 'Ions & fusion: what we know',
      html:
        '<p>A rod is <em>not</em> inert.</p>\n<table>\n<thead>\n<tr>\n<th>Ion</th>\n<th style="text-align:right">µg/l</th>\n' +
        '</tr>\n</thead>\n<tbody>\n<tr>\n<td>Cr</td>\n<td style="text-align:right">2</td>\n</tr>\n</tbody>\n</table>\n',
      url: 'https://publisher.example/articles/spines/',
      published: '2026-11-22',
      modified: '2026-11-23T09:00:00+02:00',
      reviewed: '2026-11-24',
      reviewedBy: 'Ben Example, Cleo Example, MD',
      reviewDue: '2028-11-24',
      license: 'https://creativecommons.org/licenses/by/4.0/',
      language: 'en-GB',
      author: {
        name: 'Ada Example',
        credentials: 'MD, PhD',
        jobTitle: 'Surgeon',
        url: 'https://publisher.example/ada',
        disclosure: 'None.',
      },
      publisher: {name: 'Publisher', url: 'https://publisher.example/'},
      image: {url: 'https://publisher.example/articles/rod.jpg', alt: 'A rod', width: 1200, height: 800},
    });
  });

  it('has nothing but title and text without front matter', () => {
    expect(parse('# Spines &amp; *rods*\n\nText.')).to.deep.equal({
      title: 'Spines & rods',
      titleHtml: 'Spines &amp; <em>rods</em>',
      html: '<p>Text.</p>\n',
    });
  });

  const titled: [name: string, text: string, title: string, html: string][] = [
    ['keeps a heading that is not its title', '---\ntitle: A\n---\n# B\n\nC', 'A', '<h1>B</h1>\n<p>C</p>\n'],
    ['shows its title once', '---\ntitle: A\n---\nA\n=\n\nC', 'A', '<p>C</p>\n'],
    [
      'keeps a heading in its place, after what is said before it',
      '---\ntitle: Metal ions\n---\nIntro.\n\nDo not do this.\n\n# Dosage\n\nTake 5 mg.',
      'Metal ions',
      '<p>Intro.</p>\n<p>Do not do this.</p>\n<h1>Dosage</h1>\n<p>Take 5 mg.</p>\n',
    ],
    [
      'keeps it there where it says the title again',
      '---\ntitle: Dosage\n---\nNot this.\n\n# Dosage\n\nTake 5 mg.',
      'Dosage',
      '<p>Not this.</p>\n<h1>Dosage</h1>\n<p>Take 5 mg.</p>\n',
    ],
    [
      'has the title of its only heading, which stays where it is',
      'C\n\n# A\n\nD',
      'A',
      '<p>C</p>\n<h1>A</h1>\n<p>D</p>\n',
    ],
    [
      'keeps a heading below what HTML says before it',
      '<p>Stop.</p>\n\n# A\n\nB',
      'A',
      '<p>Stop.</p>\n<h1>A</h1>\n<p>B</p>\n',
    ],
    [
      'keeps a heading that is a picture',
      '# ![](a.png)\n\nB',
      '',
      '<h1><img src="a.png" alt=""></h1>\n<p>B</p>\n',
    ],
    ['has no title of one of several parts', 'C\n\n# A\n\n# B', '', '<p>C</p>\n<h1>A</h1>\n<h1>B</h1>\n'],
    [
      'has the title of the first of them where it begins so',
      '<!-- x -->\n# A\n\n# B',
      'A',
      '<!-- x -->\n<h1>B</h1>\n',
    ],
    ['has no title of a heading of a lower level', '## A\n\nB', '', '<h2>A</h2>\n<p>B</p>\n'],
    [
      'has no title of a heading that it quotes',
      '> # A\n\nB',
      '',
      '<blockquote>\n<h1>A</h1>\n</blockquote>\n<p>B</p>\n',
    ],
    ['has its words where the front matter is broken', '---\ntitle: A: B\n---\nC', 'A: B', '<p>C</p>\n'],
    ['has lines that end as those of any system', '---\r\ntitle: A\r\n---\r\nB\rC', 'A', '<p>B\nC</p>\n'],
    [
      'keeps HTML for the cleaner',
      'A <b onclick="x">b</b>\n\n<div>c</div>',
      '',
      '<p>A <b onclick="x">b</b></p>\n<div>c</div>',
    ],
    ['keeps links for the cleaner', '[a](javascript:x)', '', '<p><a href="javascript:x">a</a></p>\n'],
  ];
  for (const [name, text, title, html] of titled) {
    it(name, () => {
      expect(parse(text)).to.deep.equal({title, html});
    });
  }

  const fields: [yaml: string, members: Partial<Article> | {withdrawn: Withdrawal}][] = [
    ['author: Ada Example <ada@publisher.example>', {author: {name: 'Ada Example'}}],
    ['authors: [Ada, {name: Ben, url: x}]', {author: {name: 'Ada, Ben', names: ['Ada', 'Ben']}}],
    ['author: [{name: Ada, bio: Writes.}]', {author: {name: 'Ada', bio: 'Writes.'}}],
    ['author: {url: x}', {}],
    ['author: ~', {}],
    ['date: soon\nreviewed: 2026-02-30', {}],
    ['lastReviewed: "2026-11-24"\nreviewer: Ben', {reviewed: '2026-11-24', reviewedBy: 'Ben'}],
    ['url: javascript:alert(1)\nimage: data:image/png;base64,AA', {}],
    ['image: /rod.jpg\nimage_alt: A rod', {image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod'}}],
    [
      'image: {src: rod.jpg, width: wide, height: -1}',
      {image: {url: 'https://publisher.example/articles/rod.jpg', alt: ''}},
    ],
    [
      // Astro
      "pubDate: 'Nov 22 2026'\nupdatedDate: 2026-11-24\nheroImage: '/rod.jpg'\nheroImageAlt: A rod",
      {
        published: '2026-11-22',
        modified: '2026-11-24',
        image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod'},
      },
    ],
    [
      // Hugo
      'publishDate: 2026-11-22T10:00:00Z\nlastmod: 2026-11-24\ncover: {image: /rod.jpg, alt: A rod}\nparams: {reviewed: 2026-11-23}',
      {
        published: '2026-11-22T10:00:00Z',
        modified: '2026-11-24',
        reviewed: '2026-11-23',
        image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod'},
      },
    ],
    [
      // Jekyll
      'last_modified_at: 2026-11-24\nimage: true\nheader: {overlay_image: /rod.jpg, image_description: A rod}',
      {modified: '2026-11-24', image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod'}},
    ],
    [
      // Ghost
      'published_at: 2026-11-22T10:00:00.000Z\nfeature_image: /rod.jpg\nfeature_image_alt: A rod\nprimary_author: {name: Ada, profile_image: /ada.jpg, website: /ada}',
      {
        published: '2026-11-22T10:00:00Z',
        author: {name: 'Ada', photo: '/ada.jpg', url: '/ada'},
        image: {url: 'https://publisher.example/rod.jpg', alt: 'A rod'},
      },
    ],
    [
      // Docusaurus
      'last_update: {date: 2026-11-24, author: Ben}\nheader: Screws and/or rods',
      {modified: '2026-11-24'},
    ],
    [
      'images: [/rod.jpg, /screw.jpg]\nlocale: de',
      {image: {url: 'https://publisher.example/rod.jpg', alt: ''}, language: 'de'},
    ],
    ['withdrawn: true', {withdrawn: {}}],
    ['withdrawn: false', {}],
    ['withdrawn: 0', {}],
    ['withdrawn: 1', {withdrawn: {}}],
    ['withdrawn: [The figures were wrong.]', {withdrawn: {reason: 'The figures were wrong.'}}],
    ['withdrawn: 2026-11-24', {withdrawn: {date: '2026-11-24'}}],
    ['withdrawn: The figures were wrong.', {withdrawn: {reason: 'The figures were wrong.'}}],
    ['withdrawn: {reason: Wrong., date: 2026-11-24}', {withdrawn: {reason: 'Wrong.', date: '2026-11-24'}}],
    ['publisher: Publisher\nlicence: CC BY 4.0', {publisher: {name: 'Publisher'}, license: 'CC BY 4.0'}],
    ['title: [a, b]\nlicense: {a: b}\nlanguage: [en]', {}],
  ];
  for (const [yaml, members] of fields) {
    it(`says ${JSON.stringify(members)} by ${JSON.stringify(yaml)}`, () => {
      const text = 'withdrawn' in members ? {} : {title: '', html: '<p>Text</p>\n'};
      expect(parse(`---\n${yaml}\n---\nText`)).to.deep.equal({...text, ...members});
    });
  }

  for (const text of ['', ' \n\t', '---\ntitle: A\n---\n', '# A', '[a]: b']) {
    it(`is empty as ${JSON.stringify(text)}`, () => {
      expect(parse(text)).to.equal('empty');
    });
  }
});

/** Texts of which parsers are known to make work that grows with their square; `n` times. */
const bombs: [name: string, text: (n: number) => string][] = [
  ['quotes in one line', n => '> '.repeat(n / 2) + 'a'],
  ['lists in one line', n => '- '.repeat(n / 2) + 'a'],
  ['lazy lines in deep quotes', n => '> '.repeat(38) + 'a\n' + 'b\n'.repeat(29_000) + 'c'.repeat(n / 2)],
  [
    'deeper and deeper lists',
    n => Array.from({length: n ** 0.5}, (_, i) => `${'  '.repeat(i)}- a`).join('\n'),
  ],
  ['brackets', n => '['.repeat(n)],
  ['brackets closed', n => '['.repeat(n / 2) + ']'.repeat(n / 2)],
  ['images begun', n => '!['.repeat(n / 2)],
  ['references', n => '[a]['.repeat(n / 4)],
  ['emphasis begun', n => '*a_ '.repeat(n / 4)],
  ['emphasis of all kinds', n => 'a**b_c*'.repeat(n / 7)],
  ['code of all lengths', n => Array.from({length: (2 * n) ** 0.5}, (_, i) => '`'.repeat(i)).join(' ')],
  ['comments begun', n => 'a <!-- '.repeat(n / 7)],
  ['sections begun', n => 'a <![CDATA[ '.repeat(n / 12)],
  ['links begun', n => '[a](<b'.repeat(n / 6)],
  ['a wide table', n => `${'|a'.repeat(n / 6)}|\n${'|-'.repeat(n / 6)}|\n${'a\n'.repeat(20_000)}`],
  ['a long table', n => '|a|b|\n|-|-|\n' + '|c|d|\n'.repeat(n / 6)],
  ['a long list', n => '- a\n'.repeat(n / 4)],
  ['a long list with old line ends', n => '- a\r'.repeat(n / 4)],
  ['definitions', n => '[a]: b "c\n'.repeat(n / 10)],
];

describe('a Markdown text made to keep the page busy', () => {
  for (const [name, text] of bombs) {
    it(`is parsed or refused in time: ${name}`, () => {
      const outcome = parse(text(128 * 1024));
      if (typeof outcome === 'string') expect(outcome).to.equal('too-large');
    });
  }

  it('is refused over half a megabyte or thirty thousand lines', () => {
    expect(parse('a '.repeat(256 * 1024))).to.be.an('object');
    expect(parse('a '.repeat(256 * 1024 + 1))).to.equal('too-large');
    expect(parse('a\n'.repeat(29_999))).to.be.an('object');
    expect(parse('a\n'.repeat(30_000))).to.equal('too-large');
  });

  it('loses no word of what is nested deep: it is shown whole or refused', () => {
    for (let depth = 1; depth < 60; depth += 1) {
      const outcome = parse(`${'> '.repeat(depth)}word\n`);
      if (outcome !== 'too-large') expect(outcome).to.have.property('html').that.contains('word');
    }
    expect(articleOf(`${'> '.repeat(20)}word`).html).to.contain('word');
  });

  it('never throws', () => {
    const pieces = fc.constantFrom(
      '---\n',
      '+++\n',
      'title: ',
      '# ',
      '> ',
      '- ',
      '|',
      '`',
      '[',
      ']',
      '(',
      '\n',
      '<',
      '&',
      '*',
      '\0',
      '\t',
      '\uD800',
      'a',
    );
    const texts = fc.oneof(
      fc.array(pieces, {maxLength: 60}).map(list => list.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, text => {
        parse(text);
      }),
      {numRuns: 1000},
    );
    fc.assert(
      fc.property(fc.nat(full.length), texts, (end, noise) => {
        parse(full.slice(0, end) + noise);
      }),
      {numRuns: 500},
    );
  });
});
