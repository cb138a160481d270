import type {Article} from '../../article/article.js';
import type {LoadedArticle} from '../../article/load-article.js';
import {isSamePicture} from '../../article/same-picture.js';
import type {Steps} from '../../page/steps.js';
import {articleFragment, type FragmentOptions} from '../../sanitize/article-fragment.js';
import {textDirection} from '../../values/direction.js';
import type {Failed} from '../../values/failure.js';
import {directBlocks} from './article.direction.js';

export type Loaded = Extract<LoadedArticle, {article: Article}>;

export interface PreparedArticle {
  fragment: DocumentFragment;
  /** The direction of the text as a whole. */
  direction: 'ltr' | 'rtl' | 'auto';
  /** Whether the picture above the text stands in the text, too. */
  hasOwnPicture: boolean;
  /** The options with which the fragment was made: it is made again when they change. */
  optionsKey: string;
}

/** An article, cleaned and ready to be shown. */
export interface ShownArticle extends Loaded, PreparedArticle {
  /** The title with its superscripts, subscripts and emphasis. */
  titleNodes: readonly Node[] | undefined;
}

/** The base of relative URLs in the text of an article. */
export function baseUrl({article, url}: Loaded): string {
  return article.base ?? article.url ?? url;
}

/** A text that is the same for the same options. */
export function optionsKey(options: FragmentOptions): string {
  return JSON.stringify(options);
}

/** Makes the fragment of an article in steps. Fails as `articleFragment` does. */
export function* prepareArticle(
  {article: {html, image, language}}: Loaded,
  options: FragmentOptions,
): Steps<PreparedArticle | Failed> {
  const made = yield* articleFragment(html, options);
  if ('failure' in made) return made;
  const {fragment} = made;
  const direction = textDirection(language) ?? directBlocks(fragment);
  const hasOwnPicture = [...fragment.querySelectorAll('img[src]')].some(
    picture => image && isSamePicture(image.url, picture.getAttribute('src') ?? ''),
  );
  return {fragment, direction, hasOwnPicture, optionsKey: optionsKey(options)};
}
