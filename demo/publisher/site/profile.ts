import {html} from 'hono/html';
import type {Author} from '../content/authors.js';
import type {Post} from '../content/posts.js';
import {articleList} from './articles.js';
import {page, type Markup} from './layout.js';

export function profilePage({id, name, description, profile}: Author, posts: readonly Post[]): Markup {
  return page(
    `${name} · Offprint Sample Press`,
    html`<p class="rubric">Sample author</p>
      <h1>${name}</h1>
      <p class="lead">${description}</p>
      ${profile.map(paragraph => html`<p>${paragraph}</p>`)}
      <h2>Articles</h2>
      ${articleList(posts.filter(({author}) => author === id))}`,
  );
}
