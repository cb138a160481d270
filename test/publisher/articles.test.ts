import assert from 'node:assert/strict';
import {mkdir, readFile, rm, symlink, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {articlesOf} from '../../demo/publisher/content/articles.js';
import {readContent} from '../../demo/publisher/content/content.js';
import {anArticle, articleFolder, origin, type ArticleFolder} from './support/article-folder.js';

// A zone other than UTC, because dates without a zone must not be read as local time.
process.env['TZ'] = 'America/New_York';

const slugs = async ({posts}: ArticleFolder) => (await posts()).map(({slug}) => slug);
const text = async ({app}: ArticleFolder, path: string) => (await app.request(path)).text();

/** The paths of all pages that list articles. */
const listPaths = ['/', '/blog/', '/blog/category/for-patients/', '/feed/', '/doctors/mara-example/'];

describe('a folder of articles', () => {
  it('shows an article on every page as soon as its file exists, until it is removed', async () => {
    const press = await articleFolder();
    assert.deepEqual(await slugs(press), []);
    assert.match(await text(press, '/blog/'), /There are no articles yet/);
    await press.write('a-new-one.md', anArticle({title: 'A new one', category: 'for-patients'}));
    assert.deepEqual(await slugs(press), ['a-new-one']);
    for (const path of [...listPaths, '/blog/a-new-one/'])
      assert.match(await text(press, path), /A new one/, path);
    await press.remove('a-new-one.md');
    assert.deepEqual(await slugs(press), []);
    for (const path of listPaths) assert.doesNotMatch(await text(press, path), /A new one/, path);
    assert.equal((await press.app.request('/blog/a-new-one/')).status, 404);
    assert.deepEqual(press.lines, []);
  });

  it('shows the example in the README', async () => {
    const readme = await readFile(join(packageRoot, 'demo/publisher/README.md'), 'utf8');
    const [, example = ''] = /```markdown\n([^]+?)```/.exec(readme) ?? [];
    const press = await articleFolder();
    await press.write('when-a-screw-loosens.md', example);
    assert.deepEqual(await slugs(press), ['when-a-screw-loosens'], press.lines.join('\n'));
  });

  it('shows a change even if the file has the same size and modification time', async () => {
    const press = await articleFolder();
    for (let time = 100; time < 200; time += 1) {
      await press.write('one.md', anArticle({}, `Edition ${time}`));
      const [post] = (await press.articles()).posts;
      assert.equal(post?.content(origin), `<p>Edition ${time}</p>\n`);
    }
  });

  it('shows a change in a file with an old modification time', async () => {
    const press = await articleFolder();
    const old = new Date('2020-01-01T00:00:00Z');
    for (const word of ['first', 'longer']) {
      await press.write('one.md', anArticle({}, word));
      await utimes(join(press.folder, 'one.md'), old, old);
      for (const time of ['', ' again']) {
        assert.match((await press.posts())[0]?.content.rendered ?? '', new RegExp(word), word + time);
      }
    }
  });

  it('lists the newest article first', async () => {
    const press = await articleFolder();
    await press.write('a.md', anArticle({date: '2026-01-02'}));
    await press.write('b.md', anArticle({date: '2026-01-03T23:00:00-05:00'}));
    await press.write('c.md', anArticle({date: '2026-01-04 03:00'}));
    assert.deepEqual(await slugs(press), ['b', 'c', 'a']);
    assert.deepEqual(
      (await press.posts()).map(({date}) => date),
      ['2026-01-04T04:00:00', '2026-01-04T03:00:00', '2026-01-02T00:00:00'],
      'in UTC',
    );
  });

  it('always gives an article without an id the same id', async () => {
    const [press, other] = [await articleFolder(), await articleFolder()];
    await press.write('one.md', anArticle());
    const [before] = await press.posts();
    await other.write('a-first.md', anArticle());
    await other.write('one.md', anArticle({title: 'Renamed', date: '2026-03-03'}));
    const after = (await other.posts()).find(({slug}) => slug === 'one');
    assert.ok(before && before.id > 0);
    assert.equal(after?.id, before.id);
    assert.notEqual((await other.posts()).find(({slug}) => slug === 'a-first')?.id, before.id);
    assert.equal((await press.app.request(`/wp-json/wp/v2/posts/${before.id}`)).status, 200);
    await press.write('one.md', anArticle({id: '7'}));
    assert.equal((await press.posts())[0]?.id, 7, 'or the id in its front matter');
  });

  it('shows the reason on the page of a withdrawn article, and does not list the article', async () => {
    const press = await articleFolder();
    await press.write(
      'one.md',
      anArticle({id: '9', title: "It's gone", withdrawn: '{date: 2026-02-02, reason: Wrong & bad.}'}),
    );
    assert.deepEqual(await press.posts(), []);
    for (const path of listPaths) assert.doesNotMatch(await text(press, path), /gone/, path);
    const page = await press.app.request('/blog/one/');
    assert.equal(page.status, 410);
    const markup = await page.text();
    assert.match(markup, /<h1>It&#8217;s gone<\/h1>[^]+February 2, 2026[^]+Wrong &amp; bad\./);
    assert.match(markup, /<meta name="offprint:withdrawn" content="2026-02-02" \/>/);
    assert.match(markup, /<meta name="offprint:withdrawal-reason" content="Wrong &amp; bad\." \/>/);
    assert.equal((await press.app.request('/wp-json/wp/v2/posts/9')).status, 410);
  });

  it('ignores drafts, editors’ files, other files and folders', async () => {
    const press = await articleFolder();
    await mkdir(join(press.folder, 'pictures'));
    await symlink('nowhere', join(press.folder, '.#one.md'));
    for (const name of ['_draft.md', '.one.md.swp', '.hidden.md', 'one.md~', 'picture.svg'])
      await press.write(name, 'no article');
    assert.deepEqual(await press.posts(), []);
    assert.deepEqual(press.lines, []);
  });

  it('serves no files outside of the folder', async () => {
    const press = await articleFolder();
    await press.write('../outside.md', anArticle());
    for (const path of ['..%2foutside', '%2e%2e%2foutside', '..%5coutside', 'outside', 'one.md', '%00']) {
      assert.equal((await press.app.request(`/blog/${path}/`)).status, 404, path);
      const query = await press.app.request(`/wp-json/wp/v2/posts?slug=${path}`);
      assert.deepEqual(await query.json(), [], path);
    }
  });
});

describe('an article with a mistake', () => {
  const mistakes: [name: string, file: string | Uint8Array, line: RegExp][] = [
    ['broken.md', anArticle({title: '"open'}), /not valid YAML in line \d/],
    [
      'twice.md',
      anArticle({author: 'Mara Example, MD\nauthor: Mara Example, MD'}),
      /not valid YAML in line 5: dupl/,
    ],
    ['list.md', '---\n- one\n---\ntext', /has to have fields/],
    ['empty.md', '', /does not begin with front matter/],
    ['plain.md', '# Words\n\n---\n\nand a rule\n\n---\n', /does not begin with front matter/],
    ['bare.md', '---\n---\ntext\n---\n', /"title" is missing; "date" has to be a date .*"author" has to be/],
    ['untitled.md', anArticle({title: undefined}), /"title" is missing/],
    ['blank.md', anArticle({title: '" "'}), /"title" is missing/],
    ['undated.md', anArticle({date: undefined}), /"date" has to be a date like/],
    ['misdated.md', anArticle({date: '2026-02-30'}), /"date" has to be a date like/],
    ['spoken.md', anArticle({updated: 'yesterday'}), /"updated" has to be a date like/],
    ['backwards.md', anArticle({updated: '2025-12-31'}), /"updated" is before the date/],
    ['overdue.md', anArticle({review_due: 'never'}), /"review_due" has to be a date like/],
    ['stranger.md', anArticle({author: 'Somebody'}), /"author" has to be one of "Mara Example, MD"/],
    ['unfiled.md', anArticle({category: 'Other'}), /"category" has to be one of "For patients"/],
    ['misspelled.md', anArticle({withdrwan: 'yes'}), /there is no field "withdrwan"/],
    ['unexplained.md', anArticle({withdrawn: '{date: 2026-01-01}'}), /"withdrawn.reason" is missing/],
    ['unnumbered.md', anArticle({id: 'one'}), /"id" has to be a whole number/],
    ['copied.md', anArticle({id: '1', date: '2026-06-01'}), /its id, 1, belongs to good\.md/],
    ['wordless.md', anArticle({}, '\n'), /it has no text/],
    ['latin.md', Buffer.from(anArticle({title: 'Größe'}), 'latin1'), /not in UTF-8/],
    ['large.md', anArticle({}, 'x'.repeat(1024 * 1024)), /larger than a megabyte/],
    ['Odd Name.md', anArticle(), /its name may contain only lowercase/],
    ['one.markdown', anArticle(), /its name has to end in \.md/],
    ['one.MD', anArticle(), /its name has to end in \.md/],
    ['one.md.txt', anArticle(), /its name has to end in \.md/],
    ['new\nline.md', anArticle(), /^The article "new\\nline\.md" is left out: its name/],
  ];
  for (const [name, file, line] of mistakes) {
    it(`is left out, and the mistake is logged once: ${JSON.stringify(name)}`, async () => {
      const press = await articleFolder();
      await press.write('good.md', anArticle({id: '1'}));
      await press.write(name, file);
      for (let time = 1; time <= 3; time += 1) assert.deepEqual(await slugs(press), ['good']);
      assert.equal((await press.app.request('/feed/')).status, 200);
      assert.equal(press.lines.length, 1, press.lines.join('\n'));
      assert.match(press.lines[0] ?? '', line);
      assert.ok(press.lines[0]?.includes(`${JSON.stringify(name)} is left out`), press.lines[0]);
    });
  }

  it('is shown after a correction, and logged again when the mistake comes back', async () => {
    const press = await articleFolder();
    for (let time = 1; time <= 2; time += 1) {
      await press.write('one.md', anArticle({date: 'soon'}));
      assert.deepEqual(await slugs(press), []);
      await press.write('one.md', anArticle());
      assert.deepEqual(await slugs(press), ['one']);
    }
    assert.equal(press.lines.length, 2);
  });

  it('is logged when the server starts', async () => {
    const {content, write} = await articleFolder();
    await write('one.md', 'nothing');
    const lines: string[] = [];
    let isRead: Promise<unknown> | undefined;
    const articles = articlesOf(content, line => lines.push(line));
    const {siteRoutes} = await import('../../demo/publisher/site/routes.js');
    siteRoutes({origin: () => origin, mailbox: false, content}, () => {
      const list = articles();
      isRead = list;
      return list;
    });
    assert.ok(isRead, 'the folder was read');
    await isRead;
    assert.equal(lines.length, 1);
  });

  it('is logged for a folder or a circular link with the name of an article', async () => {
    const press = await articleFolder();
    await mkdir(join(press.folder, 'folder.md'));
    await symlink('loop.md', join(press.folder, 'loop.md'));
    await press.write('good.md', anArticle());
    assert.deepEqual(await slugs(press), ['good']);
    assert.deepEqual(press.lines, [
      'The article "folder.md" is left out: it is not a file.',
      'The article "loop.md" is left out: it can’t be read (ELOOP).',
    ]);
  });

  it('does not remove other articles when the folder can’t be read', async () => {
    const press = await articleFolder();
    await press.write('good.md', anArticle());
    assert.deepEqual(await slugs(press), ['good']);
    await rm(press.folder, {recursive: true});
    assert.deepEqual(await slugs(press), ['good'], 'the last articles are still shown');
    assert.equal(press.lines.length, 1);
    assert.match(press.lines[0] ?? '', /can’t be read \(ENOENT\)/);
  });

  it('does not exist among the publisher’s own articles', async () => {
    const lines: string[] = [];
    const {posts, withdrawn} = await articlesOf(await readContent(), line => lines.push(line))();
    assert.deepEqual(lines, []);
    assert.deepEqual([posts.length, withdrawn.length], [2, 1]);
  });
});
