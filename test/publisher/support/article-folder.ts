import {mkdir, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {Hono} from 'hono';
import {articlesOf, type Articles} from '../../../demo/publisher/content/articles.js';
import {readContent, type Content} from '../../../demo/publisher/content/content.js';
import {siteRoutes} from '../../../demo/publisher/site/routes.js';
import {wordpressRoutes} from '../../../demo/publisher/wordpress/routes.js';
import {temporaryFolder} from './folders.js';

export const origin = 'http://localhost:4310';

/** The members of a post that tests read. */
export interface PostAnswer {
  id: number;
  slug: string;
  date: string;
  modified: string;
  title: {rendered: string};
  excerpt: {rendered: string};
  content: {rendered: string};
}

/** A publisher's site with its own folder of articles. */
export interface ArticleFolder {
  app: Hono;
  articles: Articles;
  content: Content;
  folder: string;
  /** The logged mistakes. */
  lines: string[];
  write(name: string, text: string | Uint8Array): Promise<void>;
  remove(name: string): Promise<void>;
  /** Lists the articles through the WordPress API. */
  posts(): Promise<PostAnswer[]>;
}

/** The Markdown of an article. A field that is undefined is left out. */
export function anArticle(fields: Record<string, string | undefined> = {}, text = 'Some words.\n'): string {
  const all = {title: 'A title', date: '2026-01-01', author: 'Mara Example, MD', ...fields};
  const lines = Object.entries<string | undefined>(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${text}`;
}

/** Makes an empty folder of articles, and the site that shows them. */
export async function articleFolder(): Promise<ArticleFolder> {
  const content = {...(await readContent()), folder: await temporaryFolder()};
  const folder = join(content.folder, 'articles');
  await mkdir(folder);
  const lines: string[] = [];
  const articles = articlesOf(content, line => lines.push(line));
  const app = new Hono();
  app.route(
    '/wp-json',
    wordpressRoutes(() => origin, content, articles),
  );
  app.route('/', siteRoutes({origin: () => origin, mailbox: false, content}, articles));
  return {
    app,
    articles,
    content,
    folder,
    lines,
    write: (name, text) => writeFile(join(folder, name), text),
    remove: name => rm(join(folder, name)),
    posts: async () =>
      (await (await app.request('/wp-json/wp/v2/posts?per_page=100')).json()) as PostAnswer[],
  };
}
