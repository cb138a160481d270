import {expect} from 'chai';
import {clean} from '../../../../src/sanitize/clean.js';

/** The fragment of a text that can be cleaned. */
export function cleanFragment(html: string, base?: string): DocumentFragment {
  const cleaned = clean(html, base);
  return 'failure' in cleaned ? expect.fail(cleaned.failure.code) : cleaned.fragment;
}

/** Markup of a fragment. */
export function markup(fragment: DocumentFragment): string {
  const container = document.createElement('div');
  container.append(fragment.cloneNode(true));
  return container.innerHTML;
}

/**
 * What the policy leaves of a text. Every use also holds what must hold of every text: cleaning what came out again
 * changes nothing, so that no parser reads more into it than the one before.
 */
export function cleaned(html: string, from = 'https://publisher.example/blog/post/'): string {
  const once = markup(cleanFragment(html, from));
  expect(markup(cleanFragment(once, from)), 'cleaned twice').to.equal(once);
  return once;
}
