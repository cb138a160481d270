import {expect} from 'chai';
import {finish} from '../../../../src/page/steps.js';
import {articleFragment, type FragmentOptions} from '../../../../src/sanitize/article-fragment.js';
import {markup} from './cleaned.js';

const usual: FragmentOptions = {
  base: 'https://publisher.example/post/',
  headingLevel: 3,
  images: 'show',
  links: 'same',
  newWindow: {text: '(opens in a new tab)', locale: 'en'},
};

/** The fragment that an article element shows. */
export function shownFragment(html: string, options: Partial<FragmentOptions> = {}): DocumentFragment {
  const prepared = finish(articleFragment(html, {...usual, ...options}));
  return 'failure' in prepared ? expect.fail(prepared.failure.code) : prepared.fragment;
}

/** Its markup, without the spans that styles leave behind. */
export function shown(html: string, options: Partial<FragmentOptions> = {}): string {
  return markup(shownFragment(html, options)).replace(/<\/?span>/g, '');
}

/** The code of the failure where nothing is shown; “shown” otherwise. */
export function outcomeFor(html: string, options: Partial<FragmentOptions> = {}): string {
  const prepared = finish(articleFragment(html, {...usual, ...options}));
  return 'failure' in prepared ? prepared.failure.code : 'shown';
}
