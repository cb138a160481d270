/**
 * The only way for foreign HTML into a page: text goes in, and a fragment of nodes that the policy allows comes out.
 */
import {finish, type Steps} from '../page/steps.js';
import {failed, type Failed} from '../values/failure.js';
import {isDeeperThan} from './limits.js';
import {parseInSteps} from './parse.js';
import {limits} from './policy.js';
import {keepTargets} from './repair/in-page-targets.js';
import {repairBeforeCleaning} from './repair/before-cleaning.js';
import {separateLinks} from './repair/links.js';
import {sanitizeInSteps} from './sanitize-in-steps.js';

interface Cleaned {
  readonly fragment: DocumentFragment;
}

/** Cleaned texts by base and text, for other elements that show the same. One more clears them all. */
const kept = new Map<string, DocumentFragment>();
const mostKept = 20;

/** A longer text is not kept, to spare memory. */
const longestKept = 100_000;

/**
 * Cleans foreign HTML in steps, unless it was cleaned before. Fails with `too-large` beyond the limits, and with `parse`
 * where the page's Trusted Types forbid parsing.
 * @param base absolute base of relative URLs
 */
export function* cleanInSteps(html: string, base: string | undefined): Steps<Cleaned | Failed> {
  const key = html.length <= longestKept ? `${base ?? ''}\n${html}` : undefined;
  const known = key === undefined ? undefined : kept.get(key);
  if (known) return {fragment: copy(known)};
  const parsed = yield* parseInSteps(html);
  if ('failure' in parsed) return parsed;
  if (isDeeperThan(parsed.fragment, limits.depth)) return failed('too-large');
  yield* repairBeforeCleaning(parsed.fragment, base);
  const fragment = yield* sanitizeInSteps(parsed.fragment, base);
  keepTargets(fragment, base);
  yield;
  separateLinks(fragment);
  if (key !== undefined) {
    if (kept.size === mostKept) kept.clear();
    kept.set(key, copy(fragment));
  }
  yield;
  return {fragment};
}

function copy(fragment: DocumentFragment): DocumentFragment {
  return fragment.cloneNode(true) as DocumentFragment;
}

/** Cleans foreign HTML at once. */
export function clean(html: string, base: string | undefined): Cleaned | Failed {
  return finish(cleanInSteps(html, base));
}
