import {Hono, type Context} from 'hono';
import {cors} from 'hono/cors';
import type {Articles} from '../content/articles.js';
import type {Content} from '../content/content.js';
import {permalink, type ArticleList, type Post} from '../content/posts.js';
import {revalidated} from '../site/revalidated.js';
import {restCategory} from './category.js';
import {invalidParameter, restError, type RestError} from './errors.js';
import {parseEmbed, restPost, restWithdrawnPost, withdrawalField} from './post.js';
import {restUser} from './user.js';

const sendError = (context: Context, error: RestError) => context.json(error, error.data.status as 404);

/** Answers with a list and its length in the headers, as WordPress does. */
function sendList(context: Context, entries: readonly unknown[], pages = entries.length ? 1 : 0) {
  context.header('X-WP-Total', String(entries.length));
  context.header('X-WP-TotalPages', String(pages));
  return context.json(entries);
}

function parseNumber(text: string | undefined, defaultValue: number, maximum: number): number | undefined {
  const number = text === undefined ? defaultValue : Number(text);
  return Number.isInteger(number) && number >= 1 && number <= maximum ? number : undefined;
}

function filterPosts(context: Context, posts: readonly Post[]): Post[] {
  const slugs = context.req.query('slug')?.split(',');
  const category = context.req.query('categories');
  return posts.filter(
    post =>
      (slugs === undefined || slugs.includes(post.slug)) &&
      (category === undefined || category.split(',').includes(String(post.category))),
  );
}

/**
 * Finds the withdrawn posts that a query names by slug. WordPress would answer with an empty list, which does not tell a
 * partner's page that the article was withdrawn.
 */
function withdrawnBySlug(context: Context, {withdrawn}: ArticleList, origin: string) {
  const slugs = context.req.query('slug')?.split(',') ?? [];
  return withdrawn.filter(({slug}) => slugs.includes(slug)).map(post => restWithdrawnPost(post, origin));
}

function listPosts(
  context: Context,
  content: Pick<Content, 'publisher' | 'authors'>,
  articles: ArticleList,
  origin: string,
) {
  const perPage = parseNumber(context.req.query('per_page'), 10, 100);
  if (!perPage) {
    return sendError(
      context,
      invalidParameter('per_page', 'per_page must be between 1 (inclusive) and 100 (inclusive)'),
    );
  }
  const page = parseNumber(context.req.query('page'), 1, Number.MAX_SAFE_INTEGER);
  if (!page) return sendError(context, invalidParameter('page', 'page must be greater than or equal to 1'));
  const embedding = parseEmbed(context.req.query('_embed'));
  const matches = [
    ...withdrawnBySlug(context, articles, origin),
    ...filterPosts(context, articles.posts).map(post => restPost(content, post, origin, embedding)),
  ];
  const pages = Math.ceil(matches.length / perPage);
  if (page > Math.max(pages, 1)) {
    return sendError(
      context,
      restError(
        400,
        'rest_post_invalid_page_number',
        'The page number requested is larger than the number of pages available.',
      ),
    );
  }
  context.header('X-WP-Total', String(matches.length));
  context.header('X-WP-TotalPages', String(pages));
  return context.json(matches.slice((page - 1) * perPage, page * perPage));
}

/** Serves the articles like the WordPress REST API, `/wp/v2/…`. Mounted at `/wp-json`. */
export function wordpressRoutes(
  origin: () => string,
  content: Pick<Content, 'publisher' | 'authors'>,
  articles: Articles,
): Hono {
  const {authors, publisher} = content;
  const {categories} = publisher;
  const app = new Hono();

  app.use(cors({origin: from => from || '*', exposeHeaders: ['X-WP-Total', 'X-WP-TotalPages', 'Link']}));
  app.use(revalidated);

  app.get('/', context =>
    context.json({name: publisher.name, url: origin(), home: origin(), namespaces: ['wp/v2']}),
  );
  app.get('/wp/v2/posts', async context => listPosts(context, content, await articles(), origin()));
  app.get('/wp/v2/posts/:id{[0-9]+}', async context => {
    const {posts, withdrawn} = await articles();
    const id = Number(context.req.param('id'));
    const withdrawnPost = withdrawn.find(each => each.id === id);
    // WordPress would answer 404. With 410, partners' pages know that the article was withdrawn.
    if (withdrawnPost) {
      const error = restError(410, 'rest_post_withdrawn', withdrawnPost.reason);
      return context.json({...error, offprint: withdrawalField(withdrawnPost)}, 410);
    }
    const post = posts.find(each => each.id === id);
    if (!post) return sendError(context, restError(404, 'rest_post_invalid_id', 'Invalid post ID.'));
    context.header('Last-Modified', post.changed.toUTCString());
    context.header('Link', `<${permalink(post, origin())}>; rel="alternate"; type=text/html`);
    return context.json(restPost(content, post, origin(), parseEmbed(context.req.query('_embed'))));
  });
  app.get('/wp/v2/posts/:id{[0-9]+}/revisions', context => sendList(context, []));
  app.get('/wp/v2/users', context =>
    sendList(
      context,
      authors.map(author => restUser(author, origin())),
    ),
  );
  app.get('/wp/v2/users/:id{[0-9]+}', context => {
    const author = authors.find(({id}) => id === Number(context.req.param('id')));
    if (!author) return sendError(context, restError(404, 'rest_user_invalid_id', 'Invalid user ID.'));
    return context.json({...restUser(author, origin()), meta: []});
  });
  app.get('/wp/v2/categories', context =>
    sendList(
      context,
      categories.map(category => restCategory(category, origin())),
    ),
  );
  app.get('/wp/v2/categories/:id{[0-9]+}', context => {
    const category = categories.find(({id}) => id === Number(context.req.param('id')));
    if (!category) return sendError(context, restError(404, 'rest_term_invalid', 'Term does not exist.'));
    return context.json({...restCategory(category, origin()), meta: []});
  });
  for (const none of ['tags', 'comments', 'media'])
    app.get(`/wp/v2/${none}`, context => sendList(context, []));
  app.get('/wp/v2/types/post', context =>
    context.json({name: 'Posts', slug: 'post', rest_base: 'posts', taxonomies: ['category', 'post_tag']}),
  );
  app.get('/wp/v2/taxonomies/category', context =>
    context.json({name: 'Categories', slug: 'category', rest_base: 'categories', types: ['post']}),
  );

  app.all('*', context =>
    sendError(
      context,
      restError(404, 'rest_no_route', 'No route was found matching the URL and request method.'),
    ),
  );
  return app;
}
