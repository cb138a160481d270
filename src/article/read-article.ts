import type {Article, ArticleImage, Author} from './article.js';
import {parseDate} from '../values/date.js';
import {Failure} from '../values/failure.js';
import {withoutUndefined} from '../values/json.js';
import {fetchableUrl} from '../page/url.js';
import {plainText} from '../sanitize/clean.js';
import {parseDocument} from '../sanitize/parse-document.js';
import {findType} from './detect-type.js';
import {demand, onDemand} from './on-demand.js';
import {parseJson} from './parse-json.js';
import type {Answer, SourceType, Tools} from './source.js';
import {parseWordPress} from './sources/wordpress.js';

export interface ReadArticle {
  article: Article;
  sourceType: SourceType;
}

interface ReadOptions {
  /** The format, or `auto`, which finds out. */
  type?: SourceType | 'auto';
  /** Which entry of a list or feed: its id, slug or URL; the first without it. */
  item?: string | null;
}

const tools: Tools = {parseDocument, plainText, fetchableUrl};

/**
 * Makes an article of what a source answered.
 * @throws {Failure} `parse`, `empty`, `too-large`; `network` where the module that reads the format cannot be had
 */
export async function readArticle(
  answer: Answer,
  {type = 'auto', item}: ReadOptions = {},
): Promise<ReadArticle> {
  try {
    const {text, url} = answer;
    const sourceType = type === 'auto' ? findType(answer) : type;
    // Zeros, and many characters that could not be decoded, are in what is no text.
    if (!sourceType || /\0|(?:\ufffd[^\ufffd]?){50}/.test(text)) throw new Failure('parse');
    const place = {url, item: item ?? undefined};
    const format = onDemand[sourceType];
    const article = format
      ? (await demand(format())).parse(text, place, tools)
      : parseWordPress(parseJson(text), place);
    if (typeof article === 'string') throw new Failure(article);
    return {article: checked(article, url), sourceType};
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('parse');
  }
}

/** A title or a name; longer ones are cut. */
const line = (text: string) => text.trim().slice(0, 500);

/** Whoever has a name to show. */
function named<T extends {name: string}>(one: T | undefined): T | undefined {
  const name = one && line(one.name);
  return name ? {...one, name} : undefined;
}

/** An article of which all but the text is what it says it is, or is not there. */
function checked(article: Article, from: string): Article {
  const date = (text: string | undefined) => (parseDate(text) ? text?.trim() : undefined);
  const absolute = (url: string | undefined) => fetchableUrl(url, from);
  const {withdrawn, image, language} = article;
  const publisher = named(article.publisher);
  const author = named(article.author);
  const imageUrl = absolute(image?.url);
  return withoutUndefined<Article>({
    ...article,
    title: line(article.title),
    url: absolute(article.url),
    base: absolute(article.base),
    published: date(article.published),
    modified: date(article.modified),
    reviewed: date(article.reviewed),
    reviewDue: date(article.reviewDue),
    language: /^[a-z]{2,8}(?:[-_][a-z\d]{1,8})*$/i.test(language ?? '')
      ? language?.replaceAll('_', '-')
      : undefined,
    withdrawn: withdrawn && withoutUndefined({reason: withdrawn.reason, date: date(withdrawn.date)}),
    image: image && imageUrl ? withoutUndefined<ArticleImage>({...image, url: imageUrl}) : undefined,
    publisher: publisher && withoutUndefined({...publisher, url: absolute(publisher.url)}),
    author:
      author &&
      withoutUndefined<Author>({
        ...author,
        url: absolute(author.url),
        photo: absolute(author.photo),
      }),
  });
}
