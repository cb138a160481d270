import {html, raw} from 'hono/html';
import type {Author, PublisherIdentity} from '../content/publisher-file.js';
import type {Post} from '../content/posts.js';
import {markdownToHtml} from '../content/wordpress-markup.js';
import {articleList} from './articles.js';
import {page, type Markup} from './layout.js';

export function profilePage(
  publisher: PublisherIdentity,
  {id, name, description, profile}: Author,
  posts: readonly Post[],
): Markup {
  return page(
    publisher,
    `${name} · ${publisher.name}`,
    html`<p class="rubric">${publisher.sample ? 'Sample author' : 'Author'}</p>
      <h1>${name}</h1>
      <p class="lead">${description}</p>
      ${raw(markdownToHtml(profile))}
      <h2>Articles</h2>
      ${articleList(posts.filter(({author}) => author === id))}`,
  );
}
