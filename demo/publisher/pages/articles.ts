import {html, raw} from 'hono/html';
import {authors} from '../content/authors.js';
import {categories, posts, type Category, type Post, type withdrawn} from '../content/posts.js';
import {page, type Markup} from './layout.js';

const day = new Intl.DateTimeFormat('en-US', {dateStyle: 'long', timeZone: 'UTC'});

function dated(date: string): Markup {
  return html`<time datetime="${date.slice(0, 10)}">${day.format(new Date(`${date}Z`))}</time>`;
}

/** The only HTML that is not escaped: our own content. */
const trusted = (content: string) => raw(content);

export function articleList(shown: readonly Post[]): Markup {
  return html`<ul class="articles">
    ${shown.map(
      post =>
        html`<li>
          <h3><a href="/blog/${post.slug}/">${trusted(post.title)}</a></h3>
          ${trusted(post.excerpt)}
        </li>`,
    )}
  </ul>`;
}

export function articlesPage(category?: Category): Markup {
  const shown = category ? posts.filter(post => post.category === category.id) : posts;
  const heading = category ? `Articles: ${category.name}` : 'Articles';
  return page(
    `${heading} · Offprint Sample Press`,
    html`<h1>${heading}</h1>
      ${articleList(shown)}`,
  );
}

export function articlePage(post: Post, origin: string): Markup {
  const author = authors.find(({id}) => id === post.author);
  const category = categories.find(({id}) => id === post.category);
  return page(
    post.title,
    html`<article>
      ${category ? html`<p class="rubric"><a href="/blog/category/${category.slug}/">${category.name}</a></p>` : ''}
      <h1>${trusted(post.title)}</h1>
      <p class="byline">
        ${author ? html`By <a href="/doctors/${author.slug}/">${author.name}</a>. ` : ''}Published
        ${dated(post.published)}, updated ${dated(post.modified)}. Sample text.
      </p>
      ${trusted(post.content(origin))}
    </article>`,
  );
}

export function withdrawnPage({title, reason}: (typeof withdrawn)[number]): Markup {
  return page(
    `Withdrawn: ${title}`,
    html`<h1>${title}</h1>
      <p><strong>We have withdrawn this article.</strong> ${reason}</p>
      <p>Please do not rely on earlier copies of it.</p>`,
  );
}
