import {turn} from '../page/steps.js';
import {failed, type Failed} from '../values/failure.js';
import type {Article, LeftOut, Withdrawal} from './article.js';
import {typeFromUrl} from './detect-type.js';
import {fetchAnswer, type FetchOptions} from './fetch-answer.js';
import {preloadFormat} from './formats.js';
import {readArticle, type ReadOptions} from './read-article.js';
import type {SourceType} from './source.js';

/** The outcome of loading an article. */
export type LoadedArticle =
  | ({
      readonly article: Article;
      readonly sourceType: SourceType;
      /** After redirects. */
      readonly url: string;
    } & LeftOut)
  | {readonly withdrawn: Withdrawal; readonly status: number}
  | Failed;

/**
 * Fetches and reads an article. The module of its format is imported while the answer is under way, if `type` or the
 * URL tells the format.
 * @throws the reason of `signal`, if it aborts; nothing else
 */
export async function loadArticle(url: string, options: FetchOptions & ReadOptions): Promise<LoadedArticle> {
  const {type = 'auto'} = options;
  const expected = type === 'auto' ? typeFromUrl(url) : type;
  if (expected) preloadFormat(expected);
  const answer = await fetchAnswer(url, options);
  if ('failure' in answer) return answer;
  await turn(answer.text.length);
  // Whatever the format of the article, the answer that it is gone may be a page or JSON.
  const result = await readArticle(answer, answer.isGone ? {type: 'auto'} : options);
  if ('withdrawn' in result) return {...result, status: answer.isGone ? 410 : 200};
  // 410 is a withdrawal, whatever the text says.
  if (answer.isGone) return {withdrawn: {}, status: 410};
  return 'failure' in result ? result : {...result, url: answer.url};
}

/** Fetches a JSON value. Fails as `fetchAnswer` does, with `parse`, and with `http` for status 410. */
export async function loadJson(
  url: string,
  options: FetchOptions,
): Promise<{readonly json: unknown} | Failed> {
  const answer = await fetchAnswer(url, options);
  if ('failure' in answer) return answer;
  if (answer.isGone) return failed('http', 410);
  try {
    return {json: JSON.parse(answer.text) as unknown};
  } catch {
    return failed('parse');
  }
}
