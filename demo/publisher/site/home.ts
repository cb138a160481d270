import {html} from 'hono/html';
import {coverPath, type Content} from '../content/content.js';
import type {Post} from '../content/posts.js';
import {articleList} from './articles.js';
import {page, type Markup} from './layout.js';

/**
 * The front page, with links to everything this server offers.
 * @param shows what else this server has: the emails that it does not send, the builder, the docs
 */
export function homePage(
  {publisher, authors, booklets}: Content,
  version: string,
  posts: readonly Post[],
  shows: {mailbox: boolean; builder: boolean; docs: boolean},
): Markup {
  const query = posts[0] ? `?slug=${posts[0].slug}&_embed` : '';
  return page(
    publisher,
    publisher.name,
    html`
      <h1>Patient information for partner sites</h1>
      <p class="lead">
        ${
          publisher.sample
            ? 'This is the publisher’s server in the Offprint demo. It publishes articles, serves the script that shows them on partners’ pages, and stores the booklet requests that visitors send from there.'
            : publisher.description
        }
      </p>

      <h2>Articles</h2>
      ${articleList(posts)}

      <h2>Booklets</h2>
      <ul class="shelf">
        ${booklets.map(
          booklet =>
            html`<li>
              <img src="${coverPath(booklet)}" alt="" width="150" height="212" />
              <div>
                <h3><a href="/booklets/${booklet.slug}/">${booklet.title}</a></h3>
                <p>
                  ${booklet.subtitle}.
                  <span class="aside">PDF, ${booklet.pages} ${booklet.pages === 1 ? 'page' : 'pages'}</span>
                </p>
              </div>
            </li>`,
        )}
      </ul>

      <h2>For partners</h2>
      <dl>
        <dt><a href="/offprint.js">/offprint.js</a></dt>
        <dd>
          The script from the latest build. Use
          <a href="/offprint/${version}/offprint.js">/offprint/${version}/offprint.js</a> to pin this version.
        </dd>
        ${
          shows.builder
            ? html`<dt><a href="/builder/">/builder/</a></dt>
                <dd>Puts an embed together, shows it, and gives you the code for your site.</dd>`
            : ''
        }
        ${
          shows.docs
            ? html`<dt><a href="/docs/">/docs/</a></dt>
                <dd>The documentation, with examples that run and recipes to copy.</dd>`
            : ''
        }
        <dt><a href="/wp-json/wp/v2/posts${query}">/wp-json/wp/v2/posts</a></dt>
        <dd>
          The articles in the format of the WordPress REST API, and their
          <a href="/wp-json/wp/v2/users/${authors[0]?.id}">authors</a>.
        </dd>
        <dt><code>POST /api/requests</code></dt>
        <dd>Receives booklet requests. Stores each one exactly once and responds when it is stored.</dd>
        <dt><a href="/api/challenge">/api/challenge</a></dt>
        <dd>Creates proof-of-work challenges for forms with the <code>challenge</code> attribute.</dd>
        ${
          shows.mailbox
            ? html`<dt><a href="/mailbox/">/mailbox/</a></dt>
                <dd>Shows the emails that wait in the outbox because no mail server is set up.</dd>`
            : ''
        }
        <dt><a href="/healthz">/healthz</a></dt>
        <dd>Health check of the server. <a href="/readyz">/readyz</a> also checks the database.</dd>
      </dl>
    `,
  );
}
