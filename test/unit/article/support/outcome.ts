import {expect} from 'chai';
import type {Article, ArticleResult, Withdrawal} from '../../../../src/article/article.js';
import type {FailureCode} from '../../../../src/values/failure.js';

export type Outcome = Article | FailureCode | {withdrawn: Withdrawal};

/** A result as tests compare it: the article, the code of the failure, or the withdrawal. */
export function outcomeOf(result: ArticleResult): Outcome {
  if ('article' in result) return result.article;
  return 'failure' in result ? result.failure.code : result;
}

/** The article of a result that has one. */
export function articleIn(result: ArticleResult): Article {
  return 'article' in result ? result.article : expect.fail(`no article, but ${JSON.stringify(result)}`);
}
