import assert from 'node:assert/strict';
import {mkdir, readFile, rm, symlink, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {articlesIn} from '../../demo/publisher/content/articles.js';
import {anArticle, articleFolder, origin, type ArticleFolder} from './support/article-folder.js';

// Not that of most servers: what names no zone must not be taken for local time.
process.env['TZ'] = 'America/New_York';

const slugs = async ({posts}: ArticleFolder) => (await posts()).map(({slug}) => slug);
const text = async ({app}: ArticleFolder, path: string) => (await app.request(path)).text();

/** Everywhere that articles are named. */
const places = ['/', '/blog/', '/blog/category/for-patients/', '/feed/', '/doctors/mara-example/'];

describe('a folder of articles', () => {
  it('shows an article everywhere as soon as its file is there, and no longer when it is gone', async () => {
    const press = await articleFolder();
    assert.deepEqual(await slugs(press), []);
    assert.match(await text(press, '/blog/'), /There are no articles yet/);
    await press.write('a-new-one.md', anArticle({title: 'A new one', category: 'for-patients'}));
    assert.deepEqual(await slugs(press), ['a-new-one']);
    for (const place of [...places, '/blog/a-new-one/'])
      assert.match(await text(press, place), /A new one/, place);
    await press.remove('a-new-one.md');
    assert.deepEqual(await slugs(press), []);
    for (const place of places) assert.doesNotMatch(await text(press, place), /A new one/, place);
    assert.equal((await press.app.request('/blog/a-new-one/')).status, 404);
    assert.deepEqual(press.lines, []);
  });

  it('shows the article that its README begins with', async () => {
    const readme = await readFile(join(packageRoot, 'demo/publisher/README.md'), 'utf8');
    const [, example = ''] = /```markdown\n([^]+?)```/.exec(readme) ?? [];
    const press = await articleFolder();
    await press.write('when-a-screw-loosens.md', example);
    assert.deepEqual(await slugs(press), ['when-a-screw-loosens'], press.lines.join('\n'));
  });

  it('shows what was changed, even within one tick of the clock and at the same length', async () => {
    const press = await articleFolder();
    for (let time = 100; time < 200; time += 1) {
      await press.write('one.md', anArticle({}, `Edition ${time}`));
      const [post] = (await press.articles()).posts;
      assert.equal(post?.content(origin), `<p>Edition ${time}</p>\n`);
    }
  });

  it('shows what was changed of a file that lay there for long', async () => {
    const press = await articleFolder();
    const long = new Date('2020-01-01T00:00:00Z');
    for (const word of ['first', 'longer']) {
      await press.write('one.md', anArticle({}, word));
      await utimes(join(press.folder, 'one.md'), long, long);
      for (const time of ['', ' again']) {
        assert.match((await press.posts())[0]?.content.rendered ?? '', new RegExp(word), word + time);
      }
    }
  });

  it('has the newest first', async () => {
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

  it('gives an article that names no number always the same', async () => {
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
    assert.equal((await press.posts())[0]?.id, 7, 'or the number that it names');
  });

  it('says of one that was withdrawn that it was, and why, and lists it nowhere', async () => {
    const press = await articleFolder();
    await press.write(
      'one.md',
      anArticle({id: '9', title: "It's gone", withdrawn: '{date: 2026-02-02, reason: Wrong & bad.}'}),
    );
    assert.deepEqual(await press.posts(), []);
    for (const place of places) assert.doesNotMatch(await text(press, place), /gone/, place);
    const page = await press.app.request('/blog/one/');
    assert.equal(page.status, 410);
    const markup = await page.text();
    assert.match(markup, /<h1>It&#8217;s gone<\/h1>[^]+February 2, 2026[^]+Wrong &amp; bad\./);
    assert.match(markup, /<meta name="offprint:withdrawn" content="2026-02-02" \/>/);
    assert.match(markup, /<meta name="offprint:withdrawal-reason" content="Wrong &amp; bad\." \/>/);
    assert.equal((await press.app.request('/wp-json/wp/v2/posts/9')).status, 410);
  });

  it('leaves alone what is no article: drafts, editors’ files, other files, folders', async () => {
    const press = await articleFolder();
    await mkdir(join(press.folder, 'pictures'));
    await symlink('nowhere', join(press.folder, '.#one.md'));
    for (const name of ['_draft.md', '.one.md.swp', '.hidden.md', 'one.md~', 'picture.svg'])
      await press.write(name, 'no article');
    assert.deepEqual(await press.posts(), []);
    assert.deepEqual(press.lines, []);
  });

  it('cannot be left by the address of a page', async () => {
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
    ['broken.md', anArticle({title: '"open'}), /no YAML in line \d/],
    [
      'twice.md',
      anArticle({author: 'Mara Example, MD\nauthor: Mara Example, MD'}),
      /no YAML in line 5: dupl/,
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
    ['misspelt.md', anArticle({withdrwan: 'yes'}), /there is no field "withdrwan"/],
    ['unexplained.md', anArticle({withdrawn: '{date: 2026-01-01}'}), /"withdrawn.reason" is missing/],
    ['unnumbered.md', anArticle({id: 'one'}), /"id" has to be a whole number/],
    ['copied.md', anArticle({id: '1', date: '2026-06-01'}), /its id, 1, is that of good\.md/],
    ['wordless.md', anArticle({}, '\n'), /It has no text/],
    ['latin.md', Buffer.from(anArticle({title: 'Größe'}), 'latin1'), /not in UTF-8/],
    ['large.md', anArticle({}, 'x'.repeat(1024 * 1024)), /larger than a megabyte/],
    ['Odd Name.md', anArticle(), /its name has to be/],
    ['one.markdown', anArticle(), /its name has to end in \.md/],
    ['one.MD', anArticle(), /its name has to end in \.md/],
    ['one.md.txt', anArticle(), /its name has to end in \.md/],
    ['new\nline.md', anArticle(), /^The article "new\\nline\.md" is left out: its name/],
  ];
  for (const [name, file, line] of mistakes) {
    it(`is left out, and the mistake is said once: ${JSON.stringify(name)}`, async () => {
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

  it('is shown when it is mended, and said again when the mistake comes back', async () => {
    const press = await articleFolder();
    for (let time = 1; time <= 2; time += 1) {
      await press.write('one.md', anArticle({date: 'soon'}));
      assert.deepEqual(await slugs(press), []);
      await press.write('one.md', anArticle());
      assert.deepEqual(await slugs(press), ['one']);
    }
    assert.equal(press.lines.length, 2);
  });

  it('is named when the server starts, before anybody asks', async () => {
    const before = await articleFolder();
    await before.write('one.md', 'nothing');
    const lines: string[] = [];
    let isRead: Promise<unknown> | undefined;
    const articles = articlesIn(before.folder, line => lines.push(line));
    const {siteRoutes} = await import('../../demo/publisher/site/routes.js');
    siteRoutes({origin: () => origin, mailbox: false}, () => {
      const shelf = articles();
      isRead = shelf;
      return shelf;
    });
    assert.ok(isRead, 'the folder was looked into');
    await isRead;
    assert.equal(lines.length, 1);
  });

  it('is no file that a folder is taken for, nor one that nobody can follow', async () => {
    const press = await articleFolder();
    await mkdir(join(press.folder, 'folder.md'));
    await symlink('loop.md', join(press.folder, 'loop.md'));
    await press.write('good.md', anArticle());
    assert.deepEqual(await slugs(press), ['good']);
    assert.deepEqual(press.lines, [
      'The article "folder.md" is left out: it is not a file.',
      'The article "loop.md" is left out: it cannot be read (ELOOP).',
    ]);
  });

  it('takes nothing away when the whole folder cannot be read', async () => {
    const press = await articleFolder();
    await press.write('good.md', anArticle());
    assert.deepEqual(await slugs(press), ['good']);
    await rm(press.folder, {recursive: true});
    assert.deepEqual(await slugs(press), ['good'], 'what was there last is there still');
    assert.equal(press.lines.length, 1);
    assert.match(press.lines[0] ?? '', /cannot be read \(ENOENT\)/);
  });

  it('is none of the house’s own', async () => {
    const lines: string[] = [];
    const shelf = await articlesIn(join(packageRoot, 'demo/publisher/content/articles'), line =>
      lines.push(line),
    )();
    assert.deepEqual(lines, []);
    assert.deepEqual([shelf.posts.length, shelf.withdrawn.length], [2, 1]);
  });
});
