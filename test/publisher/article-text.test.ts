import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {anArticle, articleFolder, origin, type ArticleFolder} from './support/article-folder.js';

const text = async ({app}: ArticleFolder, path: string) => (await app.request(path)).text();

describe('the text of an article', () => {
  const written = async (fields: Record<string, string>, words = 'Words.') => {
    const press = await articleFolder();
    await press.write('one.md', anArticle(fields, words));
    const [post] = await press.posts();
    assert.ok(post, press.lines.join());
    return {...post, press};
  };

  it('has titles with entities like WordPress, in the API, on the page and in the feed', async () => {
    const {title, press} = await written({title: `'Bones & "rods": what''s <new>'`});
    assert.equal(title.rendered, 'Bones &#038; &#8220;rods&#8221;: what&#8217;s &lt;new&gt;');
    const page = await text(press, '/blog/one/');
    assert.ok(page.includes(`<title>${title.rendered}</title>`));
    assert.ok(page.includes(`<h1>${title.rendered}</h1>`));
    assert.ok((await text(press, '/feed/')).includes(`<title>${title.rendered}</title>`));
  });

  it('has absolute URLs', async () => {
    const links =
      '[a](/terms/) [b](../two/) [c](#here) [d](https://other.example/x) ![e](/e.svg)\n\n<img src="f.svg">';
    const {content} = await written({}, links);
    assert.deepEqual(
      [...content.rendered.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, url]) => url),
      [
        `${origin}/terms/`,
        `${origin}/blog/two/`,
        '#here',
        'https://other.example/x',
        `${origin}/e.svg`,
        `${origin}/blog/one/f.svg`,
      ],
    );
  });

  it('has the classes of the block editor, heading ids, and tables in figures', async () => {
    const {content} = await written({}, '## Words {#place}\n\n- a\n\n1. b\n\n> c\n\n| d |\n| - |\n| e |\n');
    const html = content.rendered.replace(/\n/g, '');
    assert.match(html, /<h2 class="wp-block-heading" id="place">Words<\/h2>/);
    for (const tag of ['ul', 'ol', 'blockquote']) assert.match(html, new RegExp(`<${tag} class="wp-block-`));
    assert.match(html, /<figure class="wp-block-table"><table>.*<\/table><\/figure>/);
  });

  it('does not repeat the title, and has an excerpt of its first words without a description', async () => {
    const {content, excerpt} = await written({}, `# A title\n\n${'word '.repeat(60)}`);
    assert.doesNotMatch(content.rendered, /<h1/);
    assert.equal(excerpt.rendered, `<p>${'word '.repeat(55)}[&hellip;]</p>\n`);
  });

  it('shows the date of an update', async () => {
    const {press} = await written({});
    assert.doesNotMatch(await text(press, '/blog/one/'), /updated/);
    await press.write('one.md', anArticle({updated: '2026-03-01'}));
    assert.match((await text(press, '/blog/one/')).replace(/<[^>]*>|\s+/g, ' '), /updated +March 1, 2026/);
  });

  it('shows the date of the review, the reviewer, and the date of the next review', async () => {
    const {press, modified} = await written({
      reviewed: '2026-05-01',
      reviewed_by: 'Lee Placeholder',
      review_due: '2027-05-01',
    });
    const page = await text(press, '/blog/one/');
    assert.match(
      page.replace(/<[^>]*>|\s+/g, ' '),
      /Reviewed +May 1, 2026 +by Lee Placeholder\. +Next review due +May 1, 2027/,
    );
    assert.equal(
      modified,
      '2026-01-01T00:00:00',
      'without an update, the modification date is the publication date',
    );
  });

  it('may have CRLF line ends and a byte order mark', async () => {
    const press = await articleFolder();
    await press.write('one.md', `\uFEFF${anArticle({}, 'One\n\nTwo')}`.replace(/\n/g, '\r\n'));
    assert.match((await press.posts())[0]?.content.rendered ?? '', /<p>One<\/p>\s*<p>Two<\/p>/);
  });
});
