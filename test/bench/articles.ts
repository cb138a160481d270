/** Real articles from the folder beside the repository, each as a server would send it, with its own content. */
import type {Source} from './article-loss.js';
import {existsSync, readdirSync, readFileSync} from 'node:fs';

const shared = '../shared';
const corpora = `${shared}/corpora`;
const recorded = `${shared}/recorded`;

export interface RealArticle {
  /** The collection of the article. */
  set: string;
  /** The file, and the part of it. */
  name: string;
  mediaType: string;
  body: Buffer | string;
  /** The value of `item`, for an entry of a list. */
  item?: string;
  /** The text that must be shown; absent if it is not known. */
  source?: Source;
}

/** A line of `manifest.json`. */
interface Entry {
  set: string;
  file: string;
  kind: string;
  title?: string;
}

const mediaTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  jsonfeed: 'application/feed+json',
  rdf: 'application/rdf+xml',
  rss: 'application/rss+xml',
  'html-page': 'text/html',
  'xml-other': 'application/xml',
};

const extensions: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  xml: 'application/xml',
};

const json = (value: unknown) => ({mediaType: 'application/json', body: JSON.stringify(value)});

const html = (text: string): {source: Source} => ({source: {kind: 'html', text}});

/** Decodes a file as a browser does: with the encoding that XML declares, else as UTF-8. */
function decode(body: Buffer): string {
  const [, encoding = 'utf-8'] = /^\s*<\?xml[^>]*encoding=["']([\w-]+)/.exec(body.toString('latin1')) ?? [];
  return new TextDecoder(encoding).decode(body);
}

/** Lists all articles in the folder, in a stable order; none if the folder is missing. */
export function realArticles(): RealArticle[] {
  const manifest = `${corpora}/articles/manifest.json`;
  const entries = existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')) as Entry[]) : [];
  return [...entries.flatMap(fromEntry), ...fromRecorded()];
}

function fromEntry({set, file, kind, title = ''}: Entry): RealArticle[] {
  const body = readFileSync(`${corpora}/${file}`);
  const whole = {set, name: file.replace(/^articles\//, '')};
  const parts = (): unknown => JSON.parse(body.toString('utf8'));
  switch (kind) {
    case 'html-fragment':
      return inJsonAndPage(whole, title, body.toString('utf8'));
    case 'html-fragment+markdown':
      return bothWays(whole, parts() as Written);
    case 'markdown-spec':
      return (parts() as {example: number; markdown: string; html: string}[]).map(example => ({
        set,
        name: `${whole.name}, example ${String(example.example)}`,
        mediaType: 'text/markdown',
        body: example.markdown,
        ...html(example.html),
      }));
    case 'wp-rest':
      return [parts()].flat().map((post, at) => ({
        ...whole,
        name: `${whole.name}, ${String(at)}`,
        mediaType: 'application/json',
        body,
        ...html((post as Post).content?.rendered ?? ''),
        ...((post as {id?: number}).id === undefined ? {} : {item: String((post as {id: number}).id)}),
      }));
    case 'wpcom-rest-v1.1':
      return [{...whole, mediaType: 'application/json', body}];
    case 'jsonfeed':
      return [{...whole, mediaType: mediaTypes[kind] ?? '', body, ...html(firstItem(parts()))}];
    case 'html-page':
      return [{...whole, mediaType: 'text/html', body, source: {kind: 'page', text: decode(body)}}];
    case 'atom':
    case 'rss':
    case 'rdf':
      return [
        {...whole, mediaType: mediaTypes[kind] ?? '', body, source: {kind: 'feed', text: decode(body)}},
      ];
    default:
      return [{...whole, mediaType: mediaTypes[kind] ?? 'application/json', body}];
  }
}

interface Post {
  content?: {rendered?: string};
}

/** A JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
interface JsonFeed {
  items?: {content_html?: string; content_text?: string; summary?: string}[];
}

function firstItem(feed: unknown): string {
  const item = (feed as JsonFeed).items?.[0];
  const plain = (item?.content_text ?? '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return item?.content_html ?? plain;
}

/** A piece of a page, in our own JSON and as the page that it came from: with navigation, and its text in `article`. */
function inJsonAndPage(
  {set, name}: {set: string; name: string},
  title: string,
  fragment: string,
): RealArticle[] {
  const heading = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // Some pieces begin with the heading of their page.
  const text = /<h1[\s>]/i.test(fragment) ? fragment : `<h1>${heading}</h1>${fragment}`;
  const page =
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${heading}</title></head><body>` +
    `<header><a href="/">Home</a></header><nav><a href="/types">All types</a></nav>` +
    `<main><article>${text}</article></main><footer><a href="/contact">Contact</a></footer></body></html>`;
  return [
    {set, name, ...json({title, html: fragment}), ...html(fragment)},
    {set: `${set}, page`, name, mediaType: 'text/html', body: page, source: {kind: 'page', text: page}},
  ];
}

interface Written {
  title: string;
  lang: string;
  markdown: string;
  content_html: string;
}

function bothWays(
  {set, name}: {set: string; name: string},
  {title, lang, markdown, content_html: content}: Written,
): RealArticle[] {
  const front = `---\ntitle: ${JSON.stringify(title)}\nlang: ${lang}\n---\n`;
  return [
    {set, name, ...json({title, language: lang, html: content}), ...html(content)},
    {set: `${set}, Markdown`, name, mediaType: 'text/markdown', body: front + markdown, ...html(content)},
  ];
}

function fromRecorded(): RealArticle[] {
  const set = 'wordpress-6.1';
  const folder = `${recorded}/${set}`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(name => ({
      set: 'recorded WordPress 6.1',
      name,
      mediaType: extensions[name.replace(/.*\./, '')] ?? 'text/plain',
      body: readFileSync(`${folder}/${name}`),
    }));
}
