import {html} from 'hono/html';
import {authors} from '../content/authors.js';
import {booklets} from '../booklets/booklets.js';
import type {Post} from '../content/posts.js';
import {articleList} from './articles.js';
import {page, type Markup} from './layout.js';

/**
 * The front page: what this server serves, and where.
 * @param hasMailbox whether messages are shown, in place of being sent
 */
export function homePage(version: string, posts: readonly Post[], hasMailbox: boolean): Markup {
  const query = posts[0] ? `?slug=${posts[0].slug}&_embed` : '';
  return page(
    'Offprint Sample Press',
    html`
      <h1>Reading for patients, lent to partners</h1>
      <p class="lead">
        This is the publisher’s side of the Offprint demonstration. It keeps the articles, serves the script
        that shows them on partners’ pages, and stores the requests for booklets that visitors send from
        there.
      </p>

      <h2>Articles</h2>
      ${articleList(posts)}

      <h2>Booklets</h2>
      <ul class="shelf">
        ${booklets.map(
          booklet =>
            html`<li>
              <img src="/booklets/${booklet.slug}-cover.svg" alt="" width="150" height="212" />
              <div>
                <h3><a href="/booklets/${booklet.slug}/">${booklet.title}</a></h3>
                <p>${booklet.subtitle}. <span class="aside">PDF, ${booklet.pages.length + 1} pages</span></p>
              </div>
            </li>`,
        )}
      </ul>

      <h2>For partners</h2>
      <dl>
        <dt><a href="/offprint.js">/offprint.js</a></dt>
        <dd>
          The script, as it was built last;
          <a href="/offprint/${version}/offprint.js">/offprint/${version}/offprint.js</a> is the same under a
          name that never changes.
        </dd>
        <dt><a href="/wp-json/wp/v2/posts${query}">/wp-json/wp/v2/posts</a></dt>
        <dd>
          The articles as data, in the shape WordPress gives them.
          <a href="/wp-json/wp/v2/users/${authors[0]?.id}">Authors</a> too.
        </dd>
        <dt><code>POST /api/requests</code></dt>
        <dd>Takes requests for booklets, stores each exactly once, and answers when it is stored.</dd>
        <dt><a href="/api/challenge">/api/challenge</a></dt>
        <dd>Makes the proofs of work that a form with <code>challenge</code> solves.</dd>
        ${
          hasMailbox
            ? html`<dt><a href="/mailbox/">/mailbox/</a></dt>
                <dd>The messages that would go out by e-mail, had the server been told how.</dd>`
            : ''
        }
        <dt><a href="/healthz">/healthz</a></dt>
        <dd>Whether the server runs; <a href="/readyz">/readyz</a> whether its database does too.</dd>
      </dl>
    `,
  );
}
