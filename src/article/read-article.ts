import {fetchableUrl} from '../page/url.js';
import {parseDocument, plainText} from '../sanitize/parse.js';
import {fetchableUrls} from '../sanitize/srcset.js';
import {parseDate} from '../values/date.js';
import {failed, type Failed} from '../values/failure.js';
import {withoutUndefined} from '../values/json.js';
import type {Article, ArticleImage, Author, LeftOut, Withdrawal} from './article.js';
import {identify, isRestUrl} from './detect-type.js';
import {readFormat} from './formats.js';
import type {Answer, SourceType, Tools} from './source.js';
import {decodeReferences} from './sources/references.js';

export type ReadResult =
  | ({readonly article: Article; readonly sourceType: SourceType} & LeftOut)
  | {readonly withdrawn: Withdrawal}
  | Failed;

export interface ReadOptions {
  /** The format; `auto` detects it. */
  type?: SourceType | 'auto';
  /** Id, slug or URL of the entry of a list or feed; the first entry without it. */
  item?: string | null;
}

const tools: Tools = {parseDocument, plainText, fetchableUrl};

/**
 * Reads the article in an answer. Fails with `parse`, `empty`, `too-large`, or `network` where the module of the format
 * can't be imported.
 */
export async function readArticle(
  answer: Answer,
  {type = 'auto', item}: ReadOptions = {},
): Promise<ReadResult> {
  const {url} = answer;
  const content = identify(answer, type);
  // A page in answer to a REST URL is a login, an error or a home page.
  const isRest = isRestUrl(url) || isRestUrl(answer.requestedUrl ?? url);
  if (!content || (content.type === 'html' && type === 'auto' && isRest)) return failed('parse');
  try {
    const result = await readFormat(content, {url, item: item ?? undefined}, tools);
    if ('failure' in result) return result;
    if ('withdrawn' in result) return {withdrawn: checkWithdrawal(result.withdrawn)};
    return {...result, article: checkArticle(result.article, url), sourceType: content.type};
  } catch {
    // Formats meet any shape of data, nested to any depth.
    return failed('parse');
  }
}

/** Characters; longer titles and names are cut. */
const longestLine = 500;

function readLine(text: string): string {
  return decodeReferences(text.slice(0, longestLine * 10), tools)
    .trim()
    .slice(0, longestLine);
}

/** A person or organization whose name is not empty. */
function withName<T extends {name: string}>(entity: T | undefined): T | undefined {
  const name = entity && readLine(entity.name);
  return name ? {...entity, name} : undefined;
}

function checkDate(text: string | undefined): string | undefined {
  return parseDate(text) ? text?.trim() : undefined;
}

/** Keeps only URLs, dates and languages that are valid. */
function checkArticle(article: Article, from: string): Article {
  const absolute = (url: string | undefined) => fetchableUrl(url, from);
  const {image, language} = article;
  const publisher = withName(article.publisher);
  const author = withName(article.author);
  const imageUrl = absolute(image?.url);
  return withoutUndefined<Article>({
    ...article,
    title: readLine(article.title),
    titleHtml:
      article.titleHtml && article.titleHtml.length < longestLine * 10 ? article.titleHtml : undefined,
    url: absolute(article.url),
    base: absolute(article.base),
    published: checkDate(article.published),
    modified: checkDate(article.modified),
    reviewed: checkDate(article.reviewed),
    reviewedBy: (article.reviewedBy && readLine(article.reviewedBy)) || undefined,
    reviewDue: checkDate(article.reviewDue),
    language: /^[a-z]{2,8}(?:[-_][a-z\d]{1,8})*$/i.test(language ?? '')
      ? language?.replaceAll('_', '-')
      : undefined,
    image:
      image && imageUrl
        ? withoutUndefined<ArticleImage>({
            ...image,
            url: imageUrl,
            srcset: fetchableUrls(image.srcset ?? '', from) || undefined,
            caption: readLine(image.caption ?? '') || undefined,
          })
        : undefined,
    publisher: publisher && withoutUndefined({...publisher, url: absolute(publisher.url)}),
    author:
      author &&
      withoutUndefined<Author>({
        ...author,
        names: author.names?.map(readLine),
        bioHtml: author.bioHtml && author.bioHtml.length < longestLine * 40 ? author.bioHtml : undefined,
        url: absolute(author.url),
        photo: absolute(author.photo),
      }),
  });
}

function checkWithdrawal({title, reason, date}: Withdrawal): Withdrawal {
  return withoutUndefined<Withdrawal>({
    title: readLine(title ?? '') || undefined,
    reason,
    date: checkDate(date),
  });
}
