import type {Article} from '../core/article.js';
import {Failure} from '../core/failure.js';
import type {Answer, SourceType} from './source.js';
import {parseWordPress} from './wordpress.js';

export interface ReadArticle {
  article: Article;
  sourceType: SourceType;
}

/**
 * Makes an article of what a source answered.
 * @throws {Failure} `parse`, `empty`, `too-large`
 */
export async function readArticle({text, url}: Answer): Promise<ReadArticle> {
  try {
    return {article: parseWordPress(JSON.parse(text) as unknown, url), sourceType: 'wordpress'};
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('parse');
  }
}
