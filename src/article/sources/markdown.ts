import type {Article, Author} from '../article.js';
import type {FailureCode} from '../../values/failure.js';
import {asObject, asText, withoutUndefined} from '../../values/json.js';
import {parseMarkdown} from './commonmark.js';
import {readFrontMatter} from './front-matter.js';
import {isoDate} from './iso-date.js';
import type {Place, Tools} from '../source.js';
import {withdrawalOf} from './withdrawal.js';

/** UTF-16 code units and lines: a book of eighty thousand words. Any text up to this is parsed in a second. */
const most = {length: 512 * 1024, lines: 30_000};

/** YAML's ways of saying nothing, and of saying no. */
const nothing = /^(?:~|null|false|no|off)$/i;

/**
 * Reads Markdown with its front matter, for whose fields there is no specification: those of Jekyll and Hugo, and the
 * names of our own JSON in whatever spelling. The title is that of the front matter or the text's own heading. What
 * begins with a heading that says the title goes on without it; everything else stays where it was written.
 */
export function parse(text: string, {url}: Place, tools: Tools): Article | FailureCode {
  const lines = text.replace(/\r\n?/g, '\n');
  if (text.length > most.length || lineCount(lines) > most.lines) return 'too-large';
  const {fields, body} = readFrontMatter(lines);
  const parsed = parseMarkdown(body);
  if (!parsed) return 'too-large';
  const value = (...names: string[]): unknown =>
    names.map(name => fields.get(name)).find(found => words(found) ?? (typeof found === 'object' && found));
  const date = (...names: string[]): string | undefined => isoDate(words(value(...names)));
  const web = (found: unknown): string | undefined => tools.fetchableUrl(words(found), url);
  const heading = parsed.heading && tools.plainText(parsed.heading);
  const title = words(fields.get('title')) ?? heading ?? '';
  const html = heading && heading === title ? (parsed.rest ?? parsed.html) : parsed.html;
  const withdrawn = withdrawalOf(value('withdrawn'));
  if (!html.trim() && !withdrawn) return 'empty';
  const image = web(value('image', 'cover')) ?? web(member(value('image', 'cover'), 'url', 'src', 'path'));
  return withoutUndefined<Article>({
    title,
    html: withdrawn ? '' : html,
    url: web(value('url', 'canonical', 'canonicalurl')),
    published: date('date', 'published', 'publishdate', 'datepublished', 'created'),
    modified: date('updated', 'modified', 'lastmod', 'lastmodifiedat', 'datemodified'),
    reviewed: date('reviewed', 'lastreviewed'),
    reviewedBy: names(value('reviewedby', 'reviewer', 'reviewers')),
    reviewDue: date('reviewdue', 'nextreview'),
    license: words(value('license', 'licence')),
    withdrawn,
    language: words(value('language', 'lang')),
    author: author(value('author', 'authors')),
    publisher: publisher(value('publisher'), web),
    image: image
      ? withoutUndefined({
          url: image,
          alt: words(member(value('image', 'cover'), 'alt')) ?? words(value('imagealt')) ?? '',
          width: size(member(value('image', 'cover'), 'width')),
          height: size(member(value('image', 'cover'), 'height')),
        })
      : undefined,
  });
}

function lineCount(text: string): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function words(value: unknown): string | undefined {
  const text = asText(value)?.trim();
  return text && !nothing.test(text) ? text : undefined;
}

function member(value: unknown, ...keys: string[]): unknown {
  const object = asObject(value);
  return keys.map(key => object?.[key]).find(found => found !== undefined);
}

function size(value: unknown): number | undefined {
  const pixels = Number(words(value));
  return pixels > 0 && Number.isFinite(pixels) ? pixels : undefined;
}

/** Without the mail address that some write behind a name. */
function name(value: unknown): string | undefined {
  return words(words(value ?? undefined)?.split('<', 1)[0] ?? member(value, 'name'));
}

function names(value: unknown): string | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map(name).filter(Boolean).join(', ') || undefined;
}

/** Several are named together; one may say more of themselves. */
function author(value: unknown): Author | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const name = names(value);
  const only = list.length === 1 ? asObject(list[0]) : undefined;
  const detail = (...keys: string[]): string | undefined => words(member(only, ...keys));
  return name === undefined
    ? undefined
    : withoutUndefined<Author>({
        name,
        credentials: detail('credentials'),
        jobTitle: detail('jobTitle', 'job_title', 'title'),
        photo: detail('photo', 'image'),
        url: detail('url'),
        bio: detail('bio', 'description'),
        disclosure: detail('disclosure'),
      });
}

function publisher(value: unknown, web: (found: unknown) => string | undefined): Article['publisher'] {
  const named = name(value);
  return named === undefined ? undefined : withoutUndefined({name: named, url: web(member(value, 'url'))});
}
