/**
 * The one door for HTML that is not ours. Text goes in; what comes out is a fragment of nodes that the policy allows.
 * Nothing else in Offprint turns text into HTML.
 */
import createDOMPurify, {type Config, type UponSanitizeAttributeHookEvent} from 'dompurify';
import {Failure} from '../values/failure.js';
import {realmDocument, realmWindow} from '../page/realm.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {fetchableUrl, safeUrl} from '../page/url.js';
import {isDeeperThan, parsable} from './limits.js';
import {openAccordions} from './repair/accordions.js';
import {linkFrames} from './repair/frames.js';
import {restoreLazyImages} from './repair/lazy.js';
import {keepTargets} from './repair/targets.js';
import {
  attributes,
  droppedWithContent,
  elements,
  isAllowed,
  limits,
  valueKinds,
  type ValueKind,
} from './policy.js';
import {fetchableUrls} from './srcset.js';
import {ownId} from './own-id.js';

const configuration = {
  // DOMPurify puts the text into a body of its own, and would take that apart too.
  ALLOWED_TAGS: ['body', ...elements],
  ALLOWED_ATTR: [...attributes],
  FORBID_CONTENTS: [...droppedWithContent],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

/** What is left of a value; nothing where it may not stay. */
const readers: Record<ValueKind, (value: string, base?: string) => string | undefined> = {
  link: safeUrl,
  file: fetchableUrl,
  files: fetchableUrls,
  id: ownId,
  ids: value => value.split(/\s+/).map(ownId).join(' '),
};

/** What relative URLs are relative to, while one text is cleaned: DOMPurify's hooks take no argument of ours. */
let base: string | undefined;

function checkAttribute(element: Element, event: UponSanitizeAttributeHookEvent): void {
  const {attrName: name, attrValue: value} = event;
  event.keepAttr = isAllowed(element.localName, name);
  const kind = valueKinds.get(name);
  if (!kind || !event.keepAttr) return;
  const read = readers[kind](value, base);
  if (read) event.attrValue = read;
  else event.keepAttr = false;
}

/** One of our own: a page's DOMPurify keeps its settings and its hooks, and ours do not reach it. */
const purify = createDOMPurify(realmWindow);
purify.addHook('uponSanitizeAttribute', checkAttribute);

/** Parses into an inert fragment, on which no name in the text can shadow a member. */
function parse(html: string): DocumentFragment {
  const policy = trustedTypesPolicy();
  if (policy === 'refused') throw new Failure('parse');
  const text = html.length > limits.length ? undefined : parsable(html);
  if (text === undefined) throw new Failure('too-large');
  const template = realmDocument.createElement('template');
  // eslint-disable-next-line no-unsanitized/property -- this is the door: inert here, and cleaned before it leaves
  template.innerHTML = (policy ? policy.createHTML(text) : text) as string;
  return template.content;
}

/**
 * Cleans foreign HTML.
 * @param html as it came
 * @param from the URL it came from, absolute: relative URLs in it are relative to that
 * @throws {Failure} `too-large` beyond the policy's limits, `parse` where the page lets nobody parse HTML
 */
export function clean(html: string, from: string | undefined): DocumentFragment {
  const parsed = parse(html);
  if (isDeeperThan(parsed, limits.depth)) throw new Failure('too-large');
  openAccordions(parsed);
  restoreLazyImages(parsed);
  linkFrames(parsed, from);
  base = from;
  try {
    const policy = trustedTypesPolicy();
    const fragment = purify.sanitize(parsed, {
      ...configuration,
      // Without one of ours there is none: null keeps DOMPurify from making its own.
      TRUSTED_TYPES_POLICY: typeof policy === 'object' ? policy : null,
    });
    keepTargets(fragment, from);
    return fragment;
  } finally {
    base = undefined;
  }
}

/** The words of a piece of HTML, such as a title that a source has escaped. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const parsed = parse(html);
  for (const element of parsed.querySelectorAll(droppedWithContent.join())) element.remove();
  return parsed.textContent.replace(/\s+/g, ' ').trim();
}
