import {html, raw} from 'hono/html';
import type {Content} from '../content/content.js';
import type {Category, PublisherIdentity} from '../content/publisher-file.js';
import type {Post, WithdrawnPost} from '../content/posts.js';
import {page, type Markup} from './layout.js';

const dateFormat = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'});

function dateElement(date: string): Markup {
  return html`<time datetime="${date.slice(0, 10)}"
    >${dateFormat.format(new Date(date.includes('T') ? `${date}Z` : date))}</time
  >`;
}

/** Marks the publisher's own HTML, which is not escaped. */
const trusted = (content: string) => raw(content);

export function articleList(posts: readonly Post[]): Markup {
  if (posts.length === 0) return html`<p>There are no articles yet.</p>`;
  return html`<ul class="articles">
    ${posts.map(
      post =>
        html`<li>
          <h3><a href="/blog/${post.slug}/">${trusted(post.title)}</a></h3>
          ${trusted(post.excerpt)}
        </li>`,
    )}
  </ul>`;
}

export function articlesPage(
  publisher: PublisherIdentity,
  posts: readonly Post[],
  category?: Category,
): Markup {
  const shown = category ? posts.filter(post => post.category === category.id) : posts;
  const heading = category ? `Articles: ${category.name}` : 'Articles';
  return page(
    publisher,
    `${heading} · ${publisher.name}`,
    html`<h1>${heading}</h1>
      ${articleList(shown)}`,
  );
}

function updateNote({published, modified}: Post): Markup | '' {
  return modified === published ? '' : html`, updated ${dateElement(modified)}`;
}

function reviewSentences({reviewed, reviewedBy, reviewDue}: Post): Markup {
  const date = reviewed ? html` ${dateElement(reviewed)}` : '';
  const reviewer = reviewedBy ? ` by ${reviewedBy}` : '';
  return html`${date || reviewer ? html`Reviewed${date}${reviewer}. ` : ''}${reviewDue ? html`Next review due ${dateElement(reviewDue)}. ` : ''}`;
}

export function articlePage(
  {publisher, authors}: Pick<Content, 'publisher' | 'authors'>,
  post: Post,
  origin: string,
): Markup {
  const author = authors.find(({id}) => id === post.author);
  const category = publisher.categories.find(({id}) => id === post.category);
  return page(
    publisher,
    trusted(post.title),
    html`<article>
      ${category ? html`<p class="rubric"><a href="/blog/category/${category.slug}/">${category.name}</a></p>` : ''}
      <h1>${trusted(post.title)}</h1>
      <p class="byline">
        ${author ? html`By <a href="/doctors/${author.slug}/">${author.name}</a>. ` : ''}Published
        ${dateElement(post.published)}${updateNote(post)}.
        ${reviewSentences(post)}${publisher.sample ? 'Sample text.' : ''}
      </p>
      ${trusted(post.content(origin))}
    </article>`,
  );
}

export function withdrawnPage(
  publisher: PublisherIdentity,
  {title, reason, withdrawn}: WithdrawnPost,
): Markup {
  return page(
    publisher,
    trusted(`Withdrawn: ${title}`),
    html`<h1>${trusted(title)}</h1>
      <p><strong>We withdrew this article on ${dateElement(withdrawn)}.</strong> ${reason}</p>
      <p>Please don’t rely on copies you saved or printed. If you have acted on it, talk to your doctor.</p>`,
    {'offprint:withdrawn': withdrawn, 'offprint:withdrawal-reason': reason},
  );
}
