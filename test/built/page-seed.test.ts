import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {packageRoot} from '../../demo/serving/package-root.js';
import {axeViolations, collectComplaints} from '../support/page.js';
import {demo, settled} from './support/demo.js';
import {button, fields, fillIn, seesThanks} from './support/requesting.js';
import {pageOf, startSite} from './support/site.js';

/** A real post from the folder beside the repository. */
const file = join(packageRoot, '../shared/seed/wordpress-post.json');
const skip = existsSync(file)
  ? false
  : 'the post is kept beside the repository, and ../shared/seed is not there';

const sides = demo();

interface Post {
  link: string;
  title: {rendered: string};
  content: {rendered: string};
  _embedded: {author: [{name: string; description: string; link: string}]};
}

describe('the page with a post of a real publisher', () => {
  it(
    'shows it with its protected address, takes a request, and stores it as it was typed',
    {skip},
    async context => {
      const source = readFileSync(file, 'utf8');
      const post = JSON.parse(source) as Post;
      const [author] = post._embedded.author;
      const publisher = await startSite();
      const partner = await startSite();
      context.after(() => Promise.all([publisher.close(), partner.close()]));
      publisher.put('/wp-json/wp/v2/posts/101', {
        body: source,
        type: 'application/json',
        headers: {'Access-Control-Allow-Origin': '*'},
      });
      const script = '<script async src="/offprint.js"></script>';
      partner.put('/', {
        body: pageOf(
          script,
          `<main><h1>Partner</h1><offprint-page
          src="${publisher.url}/wp-json/wp/v2/posts/101?_embed"
          action="${sides.publisherUrl}/api/requests"
          privacy-href="/privacy"
          fields="first-name! email!"
          booklet="metal-ions-after-spinal-fusion"
        ><a href="${post.link}">Read it there</a></offprint-page></main>`,
        ),
      });

      const page = await sides.newPage();
      const complaints = collectComplaints(page);
      const bodies: Promise<string>[] = [];
      page.on('response', response => bodies.push(response.text()));
      await page.goto(partner.url);
      await settled(page);
      const article = page.getByRole('article', {name: post.title.rendered});
      await article.getByRole('heading', {level: 2}).waitFor();
      const content = post.content.rendered;
      const [, opening = ''] = /<p>([^<&]{40,60})/.exec(content) ?? [];
      const [, before = '', after = ''] = /(\w+)&#8217;(\w+ \w+)/.exec(content) ?? [];
      const [, invitation = ''] = /([^<&.]{10,40}) <a class="__cf_email__"/.exec(content) ?? [];
      for (const words of [opening, `${before}’${after}`, `${invitation} info@example.org`]) {
        assert.ok(words.length > 5);
        await article.getByText(words).waitFor();
      }
      await article.getByText(`By ${author.name}`).waitFor();
      await article.getByText('Published November 22, 2010').waitFor();

      const address = article.getByRole('link', {name: 'info@example.org', exact: true});
      assert.equal(await address.getAttribute('href'), 'mailto:info@example.org');
      assert.equal(
        await page.getByText(/\[email.protected\]/).count(),
        0,
        'nothing of the protection is left',
      );
      for (const body of await Promise.all(bodies)) assert.doesNotMatch(body, /info(?:@|%40|&#64;)/);

      await page.getByRole('heading', {level: 3, name: author.name}).waitFor();
      await page.getByText(author.description).waitFor();
      const profile = page.getByRole('link', {name: `View profile ${author.name}`});
      assert.equal(await profile.getAttribute('href'), author.link);
      await page.getByRole('note', {name: 'Medical disclaimer'}).waitFor();
      const contact = page.locator('offprint-contact');
      assert.equal(await contact.isVisible(), false, 'without an address there is no contact line');

      await fillIn(page);
      await button(page).click();
      await seesThanks(page);
      assert.deepEqual(await axeViolations(page), []);
      assert.deepEqual(complaints, {errors: [], warnings: []});
      const rows = await sides.stored();
      assert.equal(rows.length, 1);
      assert.deepEqual(rows[0]?.fields, fields);
      assert.equal(rows[0].consent.privacyUrl, '/privacy', 'as the partner wrote it');
      assert.deepEqual(rows[0].context, {
        policy: 'none',
        url: null,
        title: null,
        referrer: null,
        capture: {},
      });
      assert.equal(rows[0].origin, new URL(partner.url).origin, 'the browser names the origin of the page');
      assert.ok(
        !JSON.stringify({...rows[0], origin: null}).includes(new URL(partner.url).host),
        'nothing else says where it came from',
      );
    },
  );
});
