/**
 * The only way for foreign HTML into a page: text goes in, and a fragment of nodes that the policy allows comes out.
 */
import createDOMPurify, {type Config, type DOMPurify, type UponSanitizeAttributeHook} from 'dompurify';
import {realmWindow} from '../page/realm.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {fetchableUrl, safeUrl} from '../page/url.js';
import {failed, type Failed} from '../values/failure.js';
import {articleId} from './article-id.js';
import {isDeeperThan} from './limits.js';
import {parseFragment} from './parse.js';
import {
  attributes,
  droppedWithContent,
  elements,
  isAllowed,
  limits,
  valueKinds,
  type ValueKind,
} from './policy.js';
import {keepTargets} from './repair/in-page-targets.js';
import {repairBeforeCleaning} from './repair/before-cleaning.js';
import {separateLinks, unnestLinks} from './repair/links.js';
import {fetchableUrls} from './srcset.js';

/** DOMPurify passes its configuration to the hooks; this member of it is ours. */
interface CleanConfig extends Config {
  /** Absolute base of relative URLs. */
  BASE_URL: string | undefined;
}

const configuration = {
  // DOMPurify wraps the nodes in a body, which must not be taken apart.
  ALLOWED_TAGS: ['body', ...elements],
  ALLOWED_ATTR: [...attributes],
  FORBID_CONTENTS: [...droppedWithContent],
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/1998/Math/MathML'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} satisfies Config;

/** Checks the value of an attribute and returns the one to write; undefined drops the attribute. */
const checkValue: Record<ValueKind, (value: string, base?: string) => string | undefined> = {
  link: safeUrl,
  file: fetchableUrl,
  files: fetchableUrls,
  id: articleId,
  ids: value => value.split(/\s+/).map(articleId).join(' '),
};

const checkAttribute: UponSanitizeAttributeHook = (element, event, config) => {
  const {attrName: name, attrValue: value} = event;
  event.keepAttr = isAllowed(element.localName, name);
  const kind = valueKinds.get(name);
  if (!kind || !event.keepAttr) return;
  const checked = checkValue[kind](value, (config as CleanConfig).BASE_URL);
  if (checked) event.attrValue = checked;
  else event.keepAttr = false;
};

let purify: DOMPurify | undefined;

/**
 * An instance of our own: the page's DOMPurify, its settings and hooks are another. A page without an article does not
 * make it.
 */
function purifier(): DOMPurify {
  if (purify) return purify;
  purify = createDOMPurify(realmWindow);
  purify.addHook('uponSanitizeAttribute', checkAttribute);
  return purify;
}

/**
 * Cleans foreign HTML. Fails with `too-large` beyond the limits, and with `parse` where the page's Trusted Types forbid
 * parsing.
 * @param base absolute base of relative URLs
 */
export function clean(
  html: string,
  base: string | undefined,
): {readonly fragment: DocumentFragment} | Failed {
  const parsed = parseFragment(html);
  if ('failure' in parsed) return parsed;
  if (isDeeperThan(parsed.fragment, limits.depth)) return failed('too-large');
  repairBeforeCleaning(parsed.fragment, base);
  const policy = trustedTypesPolicy();
  const fragment = purifier().sanitize(parsed.fragment, {
    ...configuration,
    BASE_URL: base,
    // null keeps DOMPurify from making a policy of its own.
    TRUSTED_TYPES_POLICY: typeof policy === 'object' ? policy : null,
  } as typeof configuration & CleanConfig);
  keepTargets(fragment, base);
  unnestLinks(fragment);
  separateLinks(fragment);
  return {fragment};
}
