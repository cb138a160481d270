import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {articlesOf} from '../../demo/publisher/content/articles.js';
import {readContent} from '../../demo/publisher/content/content.js';
import {wordpressRoutes} from '../../demo/publisher/wordpress/routes.js';

const origin = 'http://localhost:4310';
const content = await readContent();
const app = wordpressRoutes(() => origin, content, articlesOf(content, console.error));
const recordings = join(packageRoot, '../shared/recorded/wordpress-6.1');

const ask = (path: string) => app.request(path, {headers: {Origin: 'https://partner.example'}});
const json = async (path: string): Promise<unknown> => (await ask(path)).json();

interface Post {
  id: number;
  link: string;
  author: number;
  content: {rendered: string};
  _links: Record<string, {href: string}[]>;
  _embedded?: Record<string, unknown[]>;
}

/** The names and types of a value's members, recursively. Of a list, those of the first entry. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  const members = Object.entries(value).map(([name, member]): [string, unknown] => [name, shape(member)]);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A recorded response, without the featured image and the avatars, which our posts don't have. */
function recorded(name: string): unknown {
  const value = JSON.parse(readFileSync(join(recordings, name), 'utf8')) as unknown;
  const withoutExtras = (member: unknown): unknown => {
    if (Array.isArray(member)) return member.map(withoutExtras);
    if (typeof member !== 'object' || member === null) return member;
    const members = Object.entries(member).filter(([key]) => key !== 'wp:featuredmedia');
    return Object.fromEntries(
      members.map(([key, each]) => [key, key === 'avatar_urls' ? {} : withoutExtras(each)]),
    );
  };
  return withoutExtras(value);
}

describe('the WordPress API', () => {
  const comparisons = [
    ['post-list.json', '/wp/v2/posts?slug=metal-ions-after-spinal-fusion&_embed=author,wp:featuredmedia'],
    ['post-rest-route.json', '/wp/v2/posts/41?_embed'],
  ] as const;
  /** An answer without our own field. */
  const plainPost = (answer: unknown): unknown =>
    Array.isArray(answer) ? answer.map(plainPost) : {...(answer as object), offprint: undefined};
  for (const [name, path] of comparisons) {
    it(`${path} has the members of ${name}`, async t => {
      if (!existsSync(recordings)) {
        t.skip('SKIPPED: the recordings are not beside the repository');
        return;
      }
      const answer = JSON.parse(JSON.stringify(plainPost(await json(path)))) as unknown;
      assert.deepEqual(shape(answer), shape(recorded(name)));
    });
  }
  for (const [name, path, status] of [
    ['post-missing.json', '/wp/v2/posts/999', 404],
    ['post-none.json', '/wp/v2/posts?slug=unknown', 200],
  ] as const) {
    it(`${path} is answered like ${name}`, async t => {
      const response = await ask(path);
      assert.equal(response.status, status);
      if (!existsSync(recordings)) {
        t.skip('SKIPPED: the recordings are not beside the repository');
        return;
      }
      assert.deepEqual(await response.json(), recorded(name));
    });
  }

  it('lists the articles, with their number in the headers', async () => {
    const response = await ask('/wp/v2/posts');
    assert.equal(response.headers.get('x-wp-total'), '2');
    assert.equal(response.headers.get('x-wp-totalpages'), '1');
    const slugs = ((await response.json()) as {slug: string}[]).map(({slug}) => slug);
    assert.deepEqual(
      slugs,
      ['metal-ions-after-spinal-fusion', 'walking-after-spinal-fusion'],
      'newest first',
    );
  });

  it('says by whom and when a post was reviewed', async () => {
    const [post] = (await json('/wp/v2/posts?slug=metal-ions-after-spinal-fusion')) as {offprint: object}[];
    assert.deepEqual(Object.keys(post?.offprint ?? {}).sort(), ['reviewDue', 'reviewed', 'reviewedBy']);
  });

  it('answers the slug of a withdrawn post with the withdrawal, and lists it nowhere else', async () => {
    const response = await ask('/wp/v2/posts?slug=how-long-a-rod-lasts&_embed');
    assert.deepEqual([response.status, response.headers.get('x-wp-total')], [200, '1']);
    const [post] = (await response.json()) as {content: {rendered: string}; offprint: object}[];
    assert.equal(post?.content.rendered, '');
    const {offprint} = (await json('/wp/v2/posts/29')) as {offprint: object};
    assert.deepEqual(post.offprint, offprint, 'the same as by its number');
    assert.match(JSON.stringify(offprint), /"withdrawn":{"date":"\d{4}-\d\d-\d\d","reason":"[^"]+"}/);
    const both = await json('/wp/v2/posts?slug=walking-after-spinal-fusion,how-long-a-rod-lasts');
    assert.equal((both as unknown[]).length, 2);
  });

  it('paginates', async () => {
    const response = await ask('/wp/v2/posts?per_page=1&page=2');
    assert.equal(response.headers.get('x-wp-totalpages'), '2');
    const slugs = ((await response.json()) as {slug: string}[]).map(({slug}) => slug);
    assert.deepEqual(slugs, ['walking-after-spinal-fusion']);
  });

  it('can be read from any origin, with its own headers', async () => {
    const {headers} = await ask('/wp/v2/posts/41');
    assert.equal(headers.get('access-control-allow-origin'), 'https://partner.example');
    assert.match(headers.get('vary') ?? '', /origin/i);
    for (const name of ['X-WP-Total', 'X-WP-TotalPages', 'Link']) {
      assert.ok(headers.get('access-control-expose-headers')?.includes(name), `${name} is exposed`);
    }
  });

  it('embeds the author on request', async () => {
    assert.equal(((await json('/wp/v2/posts/41')) as Post)._embedded, undefined);
    const {_embedded} = (await json('/wp/v2/posts/41?_embed=author')) as Post;
    assert.deepEqual(Object.keys(_embedded ?? {}), ['author'], 'only the requested relation');
  });

  it('refuses a page that is out of range', async () => {
    for (const [query, code] of [
      ['per_page=0', 'rest_invalid_param'],
      ['per_page=101', 'rest_invalid_param'],
      ['page=x', 'rest_invalid_param'],
      ['page=2', 'rest_post_invalid_page_number'],
    ] as const) {
      const response = await ask(`/wp/v2/posts?${query}`);
      const body = (await response.json()) as {code: string; data: {status: number}};
      assert.deepEqual([response.status, body.code, body.data.status], [400, code, 400], query);
    }
  });

  it('shows its authors, and an error for an unknown one', async () => {
    const author = (await json('/wp/v2/users/3')) as {name: string; avatar_urls: object};
    assert.match(author.name, /Example/);
    assert.deepEqual(author.avatar_urls, {}, 'no avatar on another host');
    const missing = (await json('/wp/v2/users/99')) as {code: string};
    assert.equal(missing.code, 'rest_user_invalid_id');
  });

  it('answers an unknown route with an error', async () => {
    const response = await ask('/wp/v2/nothing');
    assert.equal(response.status, 404);
    assert.equal(((await response.json()) as {code: string}).code, 'rest_no_route');
  });

  it('has no broken links and no links to other hosts', async () => {
    const post = (await json('/wp/v2/posts/41?_embed')) as Post;
    const links = JSON.stringify(post).match(/http[^"\\ ]+/g) ?? [];
    for (const link of links.filter(each => !each.startsWith('https://api.w.org/'))) {
      assert.ok(link.startsWith(`${origin}/`), `${link} is the publisher’s own`);
      const route = /^\/wp-json(\/.+)/.exec(link.slice(origin.length))?.[1];
      if (route) assert.equal((await ask(route)).status, 200, `${link} exists`);
    }
  });

  it('contains all parts of the article “Metal ions”', async () => {
    const {content} = (await json('/wp/v2/posts/41')) as Post;
    const all = (pattern: RegExp) => [...content.rendered.matchAll(pattern)].map(([, found = '']) => found);
    assert.deepEqual(all(/<h2 class="wp-block-heading"[^>]*>(.+)<\/h2>/g), [
      'Key points',
      'How metal gets into the body',
      'What studies have found',
      'What a raised level means',
      'When a test can be useful',
      'Questions for your next appointment',
      'When to get help right away',
      'References',
    ]);
    assert.deepEqual(all(/<a href="([^"]+)"/g), ['#emergency', '#questions', '/cdn-cgi/l/email-protection']);
    assert.deepEqual(all(/<h2 [^>]*id="([^"]+)"/g), ['questions', 'emergency'], 'the targets of its links');
    assert.deepEqual(all(/<img [^>]*src="([^"]+)" alt="Four steps/g), [
      `${origin}/wp-content/uploads/2026/10/path-of-metal-ions.svg`,
    ]);
    assert.deepEqual(all(/<figure class="([^"]+)">/g), ['wp-block-image size-large', 'wp-block-table']);
    assert.deepEqual(
      all(/<figcaption class="wp-element-caption">([^.]+)/g),
      [
        'How dissolved metal moves through the body, simplified',
        'The three metals that patients ask about most',
      ],
      'the captions',
    );
    assert.deepEqual(all(/<th>(.+)<\/th>/g), ['Metal', 'Where in the implant', 'Other sources']);
    const first = ['Chromium', 'Cobalt-chromium, stainless steel'];
    assert.deepEqual(all(/<td>(.+)<\/td>/g).slice(0, 2), first);
    assert.equal(all(/<td>(.+)<\/td>/g).length, 9);
    assert.equal(all(/<li>(.+)<\/li>/g).length, 17);
    assert.equal(all(/(<blockquote|<ul|<ol) class="wp-block-/g).length, 5);
    assert.match(content.rendered, /partner&#8217;s page/, 'with entities as WordPress writes them');
  });

  it('hides the email address in the article like Cloudflare', async () => {
    const {content} = (await json('/wp/v2/posts/41')) as Post;
    const hex = /class="__cf_email__" data-cfemail="([0-9a-f]+)"/.exec(content.rendered)?.[1] ?? '';
    const [key = 0, ...rest] = Buffer.from(hex, 'hex');
    assert.equal(String.fromCharCode(...rest.map(byte => byte ^ key)), 'editors@offprint-sample.example');
    assert.doesNotMatch(content.rendered, /offprint-sample/, 'the address is not in the text');
  });
});
