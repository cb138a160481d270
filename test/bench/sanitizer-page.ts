/** Runs in the page of `corpus -- --compare`: cleans a text with both sanitizers. */
import {finish} from '../../src/page/steps.js';
import {parseFragment} from '../../src/sanitize/parse.js';
import {sanitizeWithDOMPurify} from '../../src/sanitize/purify.js';
import {repairBeforeCleaning} from '../../src/sanitize/repair/before-cleaning.js';
import type {Sanitize} from '../../src/sanitize/sanitize.js';
import {sanitizeInSteps} from '../../src/sanitize/sanitize-in-steps.js';
import {sanitizeWithBrowser} from './browser-sanitizer.js';

export interface Comparison {
  /** Milliseconds that parsing and the repairs take before. */
  before: number;
  /** Milliseconds that each sanitizer takes. */
  domPurify: number;
  browser: number;
  /** Where the trees differ, the markup that the browser leaves, and the markup that DOMPurify leaves. */
  difference: readonly [string, string] | undefined;
}

/** Ends of raw text and of comments. DOMPurify drops an attribute with one in its value; the browser keeps it. */
const endOfRawText = /(?:--!?|\])>|<\/(?:style|script|title|xmp|textarea|noscript|iframe|noembed|noframes)/i;

function compare(text: string, base: string): Comparison | undefined {
  const start = performance.now();
  const parsed = parseFragment(text);
  if ('failure' in parsed) return undefined;
  finish(repairBeforeCleaning(parsed.fragment, base));
  const before = performance.now() - start;
  const [browser, byBrowser] = timed(parsed.fragment.cloneNode(true), base, sanitizeWithBrowser);
  const [domPurify, byDOMPurify] = timed(parsed.fragment.cloneNode(true), base, sanitizeWithDOMPurify);
  const isSame = byBrowser.isEqualNode(byDOMPurify);
  return {
    before,
    domPurify,
    browser,
    difference: isSame ? undefined : [write(byBrowser), write(byDOMPurify)],
  };
}

/** Returns the milliseconds, and what is left without the attributes that only DOMPurify drops. */
function timed(fragment: Node, base: string, sanitize: Sanitize): [number, DocumentFragment] {
  const start = performance.now();
  const left = finish(sanitizeInSteps(fragment as DocumentFragment, base, sanitize));
  const time = performance.now() - start;
  left.normalize();
  for (const element of left.querySelectorAll('[alt], [title]')) {
    for (const name of ['alt', 'title'])
      if (endOfRawText.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
  }
  return [time, left];
}

function write(fragment: DocumentFragment): string {
  const template = document.createElement('template');
  template.content.append(fragment);
  return template.innerHTML;
}

Object.assign(window, {compareSanitizers: compare});
