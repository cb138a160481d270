/**
 * The elements and attributes that an article and the templates around it may have: a second list, independent of the
 * policy.
 */
import {elements, isAllowed} from '../../../src/sanitize/policy.js';

/** The elements of our templates. */
const templateElements = new Set(
  (
    'a article aside b br button dd div dl dt em figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input label ' +
    'li p section slot span strong sub sup textarea time ul ol fieldset legend small ' +
    'offprint-article offprint-author-card offprint-booklet-form offprint-contact offprint-disclaimer offprint-to-top'
  ).split(' '),
);

/** Elements that the text of an article may never contain, even if the policy allows them. */
const forbiddenElements =
  /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|option|output|label|fieldset|dialog|template|slot|svg|use|animate|set|portal|title|marquee|xmp|plaintext|noscript|.*-.*)$/;

/** Attributes that the text of an article may never contain. */
const forbiddenAttributes =
  /^(?:on.*|style|srcdoc|action|formaction|form|ping|slot|part|exportparts|is|popover.*|contenteditable|autofocus|autoplay|accesskey|http-equiv|background|dynsrc|lowsrc|xlink:.*|xmlns.*|usemap|for|nonce|data-.*|aria-live|itemid|download|inert|hidden|draggable)$/;

/** Attributes that the script adds to elements of a text, with their values. */
const addedAttributes: Readonly<Record<string, RegExp>> = {
  class: /^(?:visually-hidden|scroll|in-line|drawing)$/,
  controls: /^$/,
  decoding: /^async$/,
  id: /^text-/,
  loading: /^lazy$/,
  preload: /^none$/,
  referrerpolicy: /^no-referrer$/,
  rel: /^noopener$/,
  role: /^(?:group|region)$/,
  tabindex: /^0$/,
  target: /^_blank$/,
  'aria-label': /^/,
};

/** The sizes that the script writes on elements of its templates: numbers of its own, never a text that came in. */
const addedStyle =
  /^(?:(?:--_height|--_reserved|--_assumed): (?:[\d.]+(?:px|vh)|max\([\d\s.px%,()*+-]+\));)?$/;

const urlAttributes = new Set([
  'href',
  'src',
  'cite',
  'poster',
  'action',
  'formaction',
  'data',
  'background',
]);

function isSafeUrl(url: string): boolean {
  const {protocol} = new URL(url, location.href);
  return /^(?:https?|mailto|tel):$/.test(protocol);
}

/** Lists the URLs of `srcset`, without their descriptors. */
function srcsetUrls(srcset: string): string[] {
  return srcset
    .split(/,\s+|\s+[\d.]+[wx](?:,|$)/)
    .map(part => part.trim())
    .filter(Boolean);
}

/**
 * Describes what is not allowed about an element in one of our shadow roots.
 * @param isOfText whether it belongs to the text of an article
 */
export function findFaults(element: Element, isOfText: boolean): string[] {
  const {localName} = element;
  const found: string[] = [];
  const isForbidden = isOfText
    ? forbiddenElements.test(localName) || !elements.includes(localName)
    : !templateElements.has(localName);
  if (isForbidden) found.push(`<${localName}> is not allowed`);
  for (const {name, value} of element.attributes) {
    const isAdded = addedAttributes[name]?.test(value) === true;
    const isFine = isOfText
      ? isAdded || (isAllowed(localName, name) && !forbiddenAttributes.test(name) && name !== 'id')
      : name === 'style'
        ? addedStyle.test(value)
        : !/^on|^srcdoc$/.test(name);
    if (!isFine) found.push(`<${localName} ${name}="${value.slice(0, 60)}"> is not allowed`);
    // On our own elements these attributes are input, not links.
    const isLink = urlAttributes.has(name) && !localName.startsWith('offprint-');
    const links = isLink ? [value] : name === 'srcset' ? srcsetUrls(value) : [];
    if (!links.every(isSafe)) found.push(`<${localName} ${name}="${value.slice(0, 60)}"> has an unsafe URL`);
  }
  return found;
}

function isSafe(url: string): boolean {
  try {
    return isSafeUrl(url);
  } catch {
    // It is not a URL, so it leads nowhere.
    return true;
  }
}
