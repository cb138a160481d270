/** Markdown by its specification, and of a publisher of health advice, from the folder beside the repository. */
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

/** Removes the line break in an empty blockquote, which one example has. HTML may have it or not. */
const spaced = (html: string) => html.replace(/<blockquote>\n<\/blockquote>/g, '<blockquote></blockquote>');

/** Returns the text with the title as a heading again. */
function render(markdown: string): string {
  // With a paragraph before it, no heading is the title. The paragraph is removed afterwards.
  const html = parseCommonMark(`x\n\n# x\n\n# x\n\n${markdown}`)?.html ?? '';
  return html.replace('<p>x</p>\n<h1>x</h1>\n<h1>x</h1>\n', '').replaceAll(' />', '>');
}

describe('Markdown', () => {
  if (!existsSync(specification)) {
    it('is read as in CommonMark', {skip: `${specification} is not on this machine`});
    return;
  }
  const examples = JSON.parse(readFileSync(specification, 'utf8')) as Example[];

  it('is read as in every example of CommonMark', () => {
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

/** Node has no document, so words are the text between tags. */
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
    it(`is shown with every word: ${file}`, () => {
      const {markdown = '', title = ''} = JSON.parse(readFileSync(`${articles}/${file}`, 'utf8')) as Record<
        string,
        string
      >;
      const text = `---\ntitle: ${JSON.stringify(title)}\n---\n${markdown}`;
      const result = parse(text, {url: 'https://publisher.example/a.md'}, tools);
      assert.ok('article' in result);
      const {article} = result;
      assert.equal(article.title, title.trim());
      // The heading that is the title is not in the text.
      const shown = new Set(`${article.title} ${article.html}`.replace(/<[^>]*>/g, ' ').match(/\p{L}+/gu));
      // Only the text of links, and the text between HTML tags.
      const prose = markdown.replace(/\]\([^)]*\)|\]:.*|<[^>]*>|&\w+;|\{[^}]*\}/g, ' ').match(/\p{L}{3,}/gu);
      assert.deepEqual(
        (prose ?? []).filter(word => !shown.has(word)),
        [],
      );
    });
  }
});
