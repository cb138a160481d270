import type {Article, ArticleImage, Author} from '../article.js';
import {asList, asObject, asSize, asText, withoutUndefined} from '../../values/json.js';
import {isoDate} from './iso-date.js';
import {authorName} from './author-names.js';
import {readAuthor, readBiography} from './people.js';
import type {Tools} from '../source.js';

type Thing = Record<string, unknown>;

/** Limits on the objects of a page and on their nesting. Real pages have about a dozen, three levels deep. */
const limits = {things: 1000, depth: 6};

/** Longer values are ignored: they are no headline, name or biography. UTF-16 code units. */
const longest = 5000;

const articleTypes = /(?:Article|Posting|Report)$/;
const pageTypes = /(?:^Medical\w*|Page)$/;

/** The members of an article that JSON-LD can give; `body` is its text without markup. */
export type Described = Partial<Article> & {body?: string};

/**
 * Reads the JSON-LD of a page: its article, and from its web page the members that the article lacks. Invalid JSON and
 * values of another type are ignored.
 * @param texts the contents of the `application/ld+json` scripts
 * @param from the URL of the page, absolute
 * @see https://schema.org/Article https://schema.org/MedicalWebPage https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
 */
export function readSchemaOrg(texts: readonly string[], from: string, tools: Tools): Described {
  const things: Thing[] = [];
  for (const text of texts) collect(parseJson(text), things);
  const article = things.find(isOfType(articleTypes));
  const page = things.find(isOfType(pageTypes));
  return {
    ...(page && readThing(page, things, from, tools)),
    ...(article && readThing(article, things, from, tools)),
  };
}

/** Parses JSON, also with line breaks inside strings, or inside a comment or CDATA, as some systems write it. */
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
  if (depth > limits.depth || things.length >= limits.things) return;
  for (const inner of Array.isArray(value) ? (value as unknown[]).slice(0, limits.things) : []) {
    collect(inner, things, depth + 1);
  }
  const thing = asObject(value);
  if (!thing) return;
  things.push(thing);
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(thing[key], things, depth + 1);
}

function isOfType(kinds: RegExp): (thing: Thing) => boolean {
  return thing => all(thing['@type']).some(type => kinds.test(asText(type)?.split('/').pop() ?? ''));
}

function all(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? asList(value).slice(0, 50) : [value];
}

function readThing(thing: Thing, things: Thing[], from: string, tools: Tools): Described {
  const words = (value: unknown): string | undefined => {
    const text = asText(value);
    return (text && text.length <= longest && tools.plainText(text)) || undefined;
  };
  const web = (value: unknown): string | undefined => {
    const object = asObject(value);
    return tools.fetchableUrl(asText(value) ?? asText(object?.['url']) ?? asText(object?.['@id']), from);
  };
  /** The object that a reference by `@id` points to. */
  const resolve = (value: unknown): unknown => {
    const id = asObject(value)?.['@id'];
    const named = things.find(other => other['@id'] === id && 'name' in other);
    return id === undefined ? value : (named ?? value);
  };
  const name = (value: unknown): string | undefined => words(value) ?? words(asObject(value)?.['name']);
  /** The names of a person: a text, or an object with one name, with several, or with the parts of one. */
  const namesOf = (person: unknown): (string | undefined)[] => {
    const {name: names = person, givenName, familyName} = asObject(person) ?? {};
    const whole = all(names).map(each => authorName(name(each)));
    const parts = [givenName, familyName].map(words).filter(Boolean).join(' ');
    return whole.some(Boolean) ? whole : [authorName(parts)];
  };
  const people = (value: unknown): Author | undefined => readAuthor(all(value).map(resolve).flatMap(namesOf));
  const authors = thing['author'] ?? thing['creator'];
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
    reviewedBy: people(thing['reviewedBy'])?.name,
    license: web(license) ?? name(license),
    language: asText(language) ?? asText(asObject(language)?.['alternateName']),
    author: withDetails(people(authors), all(authors).map(resolve), words, web),
    publisher: publisherName
      ? withoutUndefined({name: publisherName, url: web(asObject(publisher)?.['url'])})
      : undefined,
    image: readImage(resolve(all(thing['image'])[0]), words, web),
    body: asText(thing['articleBody']),
  });
}

type Reader = (value: unknown) => string | undefined;

/** Adds what is known of a single author. */
function withDetails(
  author: Author | undefined,
  list: readonly unknown[],
  words: Reader,
  web: Reader,
): Author | undefined {
  const person = list.length === 1 ? asObject(list[0]) : undefined;
  const photo = web(all(person?.['image'])[0]);
  return (
    author &&
    withoutUndefined<Author>({
      ...author,
      credentials: words(person?.['honorificSuffix']),
      jobTitle: words(person?.['jobTitle']),
      // Gravatar is a third host and would see every reader.
      photo: photo && /^https?:\/\/[^/]*gravatar\.com\//.test(photo) ? undefined : photo,
      url: web(person?.['url']),
      ...readBiography(asText(person?.['description']), words),
    })
  );
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
