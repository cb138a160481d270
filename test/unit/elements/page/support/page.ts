import {define} from '../../../../../src/define.js';
import {OffprintArticle} from '../../../../../src/elements/article/article.js';
import {OffprintAuthorCard} from '../../../../../src/elements/author-card/author-card.js';
import {OffprintBookletForm} from '../../../../../src/elements/booklet-form/booklet-form.js';
import {OffprintContact} from '../../../../../src/elements/contact/contact.js';
import {OffprintDisclaimer} from '../../../../../src/elements/disclaimer/disclaimer.js';
import {OffprintPage} from '../../../../../src/elements/page/page.js';
import {OffprintToTop} from '../../../../../src/elements/to-top/to-top.js';
import {fixture} from '../../../../support/fixture.js';
import {waitFor} from '../../../../support/wait.js';
import type {Network} from '../../article/support/network.js';
import {post} from '../../article/support/post.js';

define('offprint-article', OffprintArticle);
define('offprint-author-card', OffprintAuthorCard);
define('offprint-booklet-form', OffprintBookletForm);
define('offprint-contact', OffprintContact);
define('offprint-disclaimer', OffprintDisclaimer);
define('offprint-to-top', OffprintToTop);
define('offprint-page', OffprintPage);

export const src = 'https://publisher.example/wp-json/wp/v2/posts/5?_embed';

/** The address office@press.example as the attribute has it. */
export const encoded = '0a656c6c63696f4a7a786f7979246f726b677a666f';

/** What a whole page needs to warn of nothing. */
export const whole = `src="${src}" action="https://requests.example/" privacy-href="/privacy" email-encoded="${encoded}"`;

/** Mounts a page with these attributes, and answers with it once its parts have rendered. */
export async function mountPage(attributes = '', children = ''): Promise<OffprintPage> {
  const page = fixture(`<offprint-page ${attributes}>${children}</offprint-page>`);
  if (!(page instanceof OffprintPage)) throw new Error('It is no page.');
  await settled(page);
  return page;
}

/** Waits until the page and all its parts have rendered. */
export async function settled(page: OffprintPage): Promise<void> {
  await page.updateComplete;
  await Promise.all(partsOf(page).map(part => 'updateComplete' in part && part.updateComplete));
}

/** Mounts a whole page, and lets its article load. */
export async function mountLoaded(network: Network, attributes = '', children = ''): Promise<OffprintPage> {
  const page = await mountPage(`${attributes} ${whole}`, children);
  (await network.request()).answer(post());
  await waitFor(() => page.state === 'ready', 'the article is shown');
  await settled(page);
  return page;
}

/** The elements that the page is made of, in order. */
export function partsOf(page: OffprintPage): HTMLElement[] {
  const slots = page.shadowRoot?.querySelectorAll('slot') ?? [];
  return [...slots].flatMap(slot => slot.assignedElements({flatten: true}) as HTMLElement[]);
}

/** Their names, without what is common to them. */
export function namesOf(page: OffprintPage): string[] {
  return partsOf(page).map(({localName}) => localName.replace('offprint-', ''));
}

/** One part of the page's own. */
export function partOf<K extends keyof HTMLElementTagNameMap>(
  page: OffprintPage,
  tag: K,
): HTMLElementTagNameMap[K] {
  return page.shadowRoot?.querySelector(tag) ?? missing(tag);
}

function missing(tag: string): never {
  throw new Error(`The page has no <${tag}>.`);
}
