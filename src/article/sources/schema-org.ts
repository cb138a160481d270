import type {Article, ArticleImage, Author} from '../article.js';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../values/json.js';
import {isoDate} from './iso-date.js';
import {authorName} from './page-author.js';
import type {Tools} from '../source.js';

type Thing = Record<string, unknown>;

/** Things in one page, and how deep in one another: an honest page has a dozen, three deep. */
const most = {things: 1000, depth: 6};

/** Longer is no headline, name or biography. UTF-16 code units. */
const longest = 5000;

const articles = /(?:Article|Posting|Report)$/;
const pages = /(?:^Medical\w*|Page)$/;

/** What comes of the descriptions in a page: an article, but for what only the page itself has. */
export type Described = Partial<Article> & {body?: string};

/**
 * Reads the JSON-LD of a page: that of its article, and what that leaves out from that of the page.
 * Rubbish in it is as if it were not there.
 * @param texts what the `application/ld+json` scripts hold
 * @param from the URL of the page, absolute
 * @see https://schema.org/Article https://schema.org/MedicalWebPage https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export function readSchemaOrg(texts: readonly string[], from: string, tools: Tools): Described {
  const things: Thing[] = [];
  for (const text of texts) collect(parseJson(text), things);
  const article = things.find(isOf(articles));
  const page = things.find(isOf(pages));
  return {...(page && read(page, things, from, tools)), ...(article && read(article, things, from, tools))};
}

/** Some systems leave line breaks within texts, which JSON forbids, or wrap it all as if it were an old script. */
function parseJson(text: string): unknown {
  const json = text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/^ *(?:<!--|\/\* *<!\[CDATA\[ *\*\/|\/\/ *<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\* *\]\]> *\*\/|\/\/ *\]\]>|\]\]>) ?;? ?$/, '');
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

function collect(value: unknown, things: Thing[], depth = 0): void {
  if (depth > most.depth || things.length >= most.things) return;
  for (const inner of Array.isArray(value) ? (value as unknown[]).slice(0, most.things) : []) {
    collect(inner, things, depth + 1);
  }
  const thing = asObject(value);
  if (!thing) return;
  things.push(thing);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(thing[key], things, depth + 1);
}

function isOf(kinds: RegExp): (thing: Thing) => boolean {
  return thing => all(thing['@type']).some(type => kinds.test(asText(type)?.split('/').pop() ?? ''));
}

function all(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? asList(value).slice(0, 50) : [value];
}

function read(thing: Thing, things: Thing[], from: string, tools: Tools): Described {
  const words = (value: unknown): string | undefined => {
    const text = asText(value);
    return (text && text.length <= longest && tools.plainText(text)) || undefined;
  };
  const web = (value: unknown): string | undefined => {
    const object = asObject(value);
    return tools.fetchableUrl(asText(value) ?? asText(object?.['url']) ?? asText(object?.['@id']), from);
  };
  /** The thing itself, where it is told by its id alone. */
  const resolve = (value: unknown): unknown => {
    const id = asObject(value)?.['@id'];
    const named = things.find(other => other['@id'] === id && 'name' in other);
    return id === undefined ? value : (named ?? value);
  };
  const name = (value: unknown): string | undefined => words(value) ?? words(asObject(value)?.['name']);
  const people = (value: unknown): string | undefined =>
    [...new Set(all(value).map(person => authorName(name(resolve(person)))))].filter(Boolean).join(', ') ||
    undefined;
  const dates = (value: unknown): (string | undefined)[] => all(value).map(date => isoDate(asText(date)));
  const [reviewed, reviewDue] = dates(thing['lastReviewed']);
  const publisher = resolve(all(thing['publisher'])[0]);
  const publisherName = name(publisher);
  const license = all(thing['license'])[0];
  const language = all(thing['inLanguage'])[0];
  return withoutUndefined<Described>({
    title: words(thing['headline']) ?? words(thing['name']),
    url: [thing['url'], thing['mainEntityOfPage'], thing['isBasedOn']].map(web).find(Boolean),
    published: dates(thing['datePublished'])[0],
    modified: dates(thing['dateModified'])[0],
    reviewed,
    reviewDue,
    reviewedBy: people(thing['reviewedBy']),
    license: web(license) ?? name(license),
    language: asText(language) ?? asText(asObject(language)?.['alternateName']),
    author: readAuthor(all(thing['author']).map(resolve), people(thing['author']), words, web),
    publisher: publisherName
      ? withoutUndefined({name: publisherName, url: web(asObject(publisher)?.['url'])})
      : undefined,
    image: readImage(resolve(all(thing['image'])[0]), words, web),
    body: asText(thing['articleBody']),
  });
}

type Reader = (value: unknown) => string | undefined;

/** Several are named together; one may say more of themselves. */
function readAuthor(
  list: unknown[],
  name: string | undefined,
  words: Reader,
  web: Reader,
): Author | undefined {
  const person = list.length === 1 ? asObject(list[0]) : undefined;
  const photo = web(all(person?.['image'])[0]);
  return name === undefined
    ? undefined
    : withoutUndefined<Author>({
        name,
        credentials: words(person?.['honorificSuffix']),
        jobTitle: words(person?.['jobTitle']),
        // Not from a third host, which would learn of every reader.
        photo: photo && /^https?:\/\/[^/]*gravatar\.com\//.test(photo) ? undefined : photo,
        url: web(person?.['url']),
        bio: words(person?.['description']),
      });
}

function readImage(value: unknown, words: Reader, web: Reader): ArticleImage | undefined {
  const image = asObject(value);
  const url = web(image?.['contentUrl']) ?? web(value);
  return url === undefined
    ? undefined
    : withoutUndefined<ArticleImage>({
        url,
        alt: words(image?.['caption']) ?? '',
        width: pixels(image?.['width']),
        height: pixels(image?.['height']),
      });
}

/** A number, a text, or a `QuantitativeValue`. */
export function pixels(value: unknown): number | undefined {
  const text = asText(asObject(value)?.['value'] ?? value);
  return asSize(asObject(value)?.['value'] ?? value) ?? asSize(Number.parseInt(text ?? '', 10));
}
