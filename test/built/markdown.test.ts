/** Markdown by its specification, and as a publisher of health advice has it; both collections stay where they are. */
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {parseCommonMark} from '../../src/article/sources/commonmark.js';
import {parse} from '../../src/article/sources/markdown.js';
import type {Tools} from '../../src/article/source.js';

interface Example {
  markdown: string;
  html: string;
  example: number;
  section: string;
}

const specification = '../shared/corpora/articles/commonmark/spec.json';
const articles = '../shared/corpora/articles/healthcare-gov';

/** HTML may end a block with a line or not: one example expects an empty line where nothing stands. */
const spaced = (html: string) => html.replace(/<blockquote>\n<\/blockquote>/g, '<blockquote></blockquote>');

/** The text with its heading in its place again. */
function render(markdown: string): string {
  // A paragraph first, and no heading is the title; it is taken away again.
  const html = parseCommonMark(`x\n\n# x\n\n# x\n\n${markdown}`)?.html ?? '';
  return html.replace('<p>x</p>\n<h1>x</h1>\n<h1>x</h1>\n', '').replaceAll(' />', '>');
}

describe('Markdown', () => {
  if (!existsSync(specification)) {
    it('reads as CommonMark says', {skip: `${specification} is not on this machine`});
    return;
  }
  const examples = JSON.parse(readFileSync(specification, 'utf8')) as Example[];

  it('reads as CommonMark says in every example', () => {
    assert.ok(examples.length > 300);
    const wrong = examples.filter(
      ({markdown, html}) => spaced(render(markdown)) !== spaced(html.replaceAll(' />', '>')),
    );
    assert.deepEqual(
      wrong.map(({example, section, markdown}) => `${String(example)} ${section} ${markdown}`),
      [],
    );
  });
});

/** Under node, there is no document: words are what stands between tags. */
const tools: Tools = {
  parseDocument: () => {
    throw new Error('Markdown needs no document.');
  },
  plainText: html => html.replace(/<[^>]*>/g, '').trim(),
  fetchableUrl: (text, base) => (text === undefined ? undefined : new URL(text, base).href),
};

describe('the Markdown of a publisher', () => {
  if (!existsSync(articles)) {
    it('is shown', {skip: `${articles} is not on this machine`});
    return;
  }

  for (const file of readdirSync(articles)) {
    it(`is shown, and says every word: ${file}`, () => {
      const {markdown = '', title = ''} = JSON.parse(readFileSync(`${articles}/${file}`, 'utf8')) as Record<
        string,
        string
      >;
      const text = `---\ntitle: ${JSON.stringify(title)}\n---\n${markdown}`;
      const result = parse(text, {url: 'https://publisher.example/a.md'}, tools);
      assert.ok('article' in result);
      const {article} = result;
      assert.equal(article.title, title.trim());
      // A heading that is the title stands in its place.
      const shown = new Set(`${article.title} ${article.html}`.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu));
      // Of links, the text alone; of HTML, what stands between tags.
      const prose = markdown.replace(/\]\([^)]*\)|\]:.*|<[^>]*>|&\w+;|\{[^}]*\}/g, ' ').match(/\p{L}{3,}/gu);
      assert.deepEqual(
        (prose ?? []).filter(word => !shown.has(word)),
        [],
      );
    });
  }
});
