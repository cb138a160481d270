/** Real articles from the folder beside the repository: as files, and as a server would send them. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';

const shared = '../shared';
const corpora = `${shared}/corpora`;
const recorded = `${shared}/recorded`;

export interface RealArticle {
  /** Whose collection it is from. */
  set: string;
  /** The file, and which part of it. */
  name: string;
  mediaType: string;
  body: Buffer | string;
  /** Which entry of a list is meant. */
  item?: string;
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

/** All that the folder has, in a stable order; none where it is missing. */
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
    // Pieces of pages come in our own JSON.
    case 'html-fragment':
      return [{...whole, ...json({title, html: body.toString('utf8')})}];
    case 'html-fragment+markdown':
      return bothWays(whole, parts() as Written);
    case 'markdown-spec':
      return (parts() as {example: number; markdown: string}[]).map(({example, markdown}) => ({
        set,
        name: `${whole.name}, example ${String(example)}`,
        mediaType: 'text/markdown',
        body: markdown,
      }));
    case 'wp-rest':
      return [parts()].flat().map((post, at) => ({
        ...whole,
        name: `${whole.name}, ${String(at)}`,
        mediaType: 'application/json',
        body,
        ...((post as {id?: number}).id === undefined ? {} : {item: String((post as {id: number}).id)}),
      }));
    default:
      return [{...whole, mediaType: mediaTypes[kind] ?? 'application/json', body}];
  }
}

interface Written {
  title: string;
  lang: string;
  markdown: string;
  content_html: string;
}

function bothWays(
  {set, name}: {set: string; name: string},
  {title, lang, markdown, content_html: html}: Written,
): RealArticle[] {
  const front = `---\ntitle: ${JSON.stringify(title)}\nlang: ${lang}\n---\n`;
  return [
    {set, name, ...json({title, language: lang, html})},
    {set: `${set}, Markdown`, name, mediaType: 'text/markdown', body: front + markdown},
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
