import {define} from '../../../../../src/define.js';
import {OffprintArticle} from '../../../../../src/elements/article/article.js';
import {fixture} from '../../../../support/fixture.js';
import {waitFor} from '../../../../support/wait.js';
import type {Network} from './network.js';
import {post} from './post.js';

define('offprint-article', OffprintArticle);

/** Mounts markup whose first element is an article. */
export function mountArticle(markup: string): OffprintArticle {
  const element = fixture(markup);
  if (element instanceof OffprintArticle) return element;
  throw new Error(`It is no article: ${markup}`);
}

export const src = 'https://publisher.example/wp-json/wp/v2/posts/5?_embed';

/** A fallback as partners should write it. */
export const link = '<a href="https://publisher.example/blog/metal-ions/">Read it at the publisher</a>';

export async function inState(element: OffprintArticle, state: string): Promise<void> {
  await waitFor(() => element.getAttribute('state') === state, `the state is ${state}`);
}

export function mount(attributes = '', children = ''): OffprintArticle {
  return mountArticle(`<offprint-article src="${src}" ${attributes}>${children}</offprint-article>`);
}

/** Mounts an article and lets it load. */
export async function mountLoaded(
  network: Network,
  attributes = '',
  answer: unknown = post(),
): Promise<OffprintArticle> {
  const element = mount(attributes);
  (await network.request()).answer(answer);
  await inState(element, 'ready');
  return element;
}

/** Mounts an article whose source is out of order. */
export async function mountFailed(
  network: Network,
  attributes = '',
  children = '',
): Promise<OffprintArticle> {
  const element = mount(attributes, children);
  (await network.request()).answer({}, 503);
  await inState(element, 'error');
  return element;
}
