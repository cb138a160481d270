/** DOMPurify with the policy. No other file imports DOMPurify. */
import createDOMPurify, {type Config, type DOMPurify} from 'dompurify';
import {realmWindow} from '../page/realm.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {allowedValue} from './attribute-values.js';
import {attributes, droppedWithContent, elements} from './policy.js';
import type {Sanitize} from './sanitize.js';

/** Absolute base of relative URLs in the text that is being cleaned. */
let base: string | undefined;

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

let instance: DOMPurify | undefined;

/**
 * An instance of our own: the page's DOMPurify, its settings and hooks are another. A page without an article does not
 * make it.
 */
function makeInstance(): DOMPurify {
  const made = createDOMPurify(realmWindow);
  const policy = trustedTypesPolicy();
  // null keeps DOMPurify from making a policy of its own.
  made.setConfig({...configuration, TRUSTED_TYPES_POLICY: typeof policy === 'object' ? policy : null});
  made.addHook('uponSanitizeAttribute', (element, event) => {
    const value = allowedValue(element.localName, event.attrName, event.attrValue, base);
    event.keepAttr = value !== undefined;
    event.attrValue = value ?? '';
  });
  return made;
}

export const sanitizeWithDOMPurify: Sanitize = (piece, absoluteBase) => {
  instance ??= makeInstance();
  base = absoluteBase;
  // The configuration is that of `setConfig`. This one only tells the compiler what comes out.
  return instance.sanitize(piece, {RETURN_DOM_FRAGMENT: true});
};
