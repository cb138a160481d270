/** What may stand in an article, and in the templates around it: said once more, by itself, beside the policy. */
import {elements, isAllowed} from '../../../src/sanitize/policy.js';

/** Elements of our templates. */
const templates = new Set(
  (
    'a article aside b br button dd div dl dt em footer form h1 h2 h3 h4 h5 h6 header hr img input label li p ' +
    'section slot span strong textarea time ul ol fieldset legend small ' +
    'offprint-article offprint-author-card offprint-booklet-form offprint-contact offprint-disclaimer offprint-to-top'
  ).split(' '),
);

/** Elements that may never come of a text, whatever the policy says. */
const never =
  /^(?:script|style|link|meta|base|iframe|frame|frameset|object|embed|applet|form|input|button|select|textarea|option|output|label|fieldset|dialog|template|slot|svg|use|animate|set|portal|title|marquee|xmp|plaintext|noscript|.*-.*)$/;

/** Attributes that may never come of a text. */
const neverAttribute =
  /^(?:on.*|style|srcdoc|action|formaction|form|ping|slot|part|exportparts|is|popover.*|contenteditable|autofocus|autoplay|accesskey|http-equiv|background|dynsrc|lowsrc|xlink:.*|xmlns.*|usemap|for|nonce|data-.*|aria-live|itemid|download|inert|hidden|draggable)$/;

/** What we ourselves give to elements of a text, with the values that we give. */
const ours: Readonly<Record<string, RegExp>> = {
  class: /^(?:visually-hidden|scroll)$/,
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

const urls = new Set(['href', 'src', 'cite', 'poster', 'action', 'formaction', 'data', 'background']);

function isSafeUrl(url: string): boolean {
  const {protocol} = new URL(url, location.href);
  return /^(?:https?|mailto|tel):$/.test(protocol);
}

/** The URLs of `srcset`, without what says for which screen each is. */
function files(srcset: string): string[] {
  return srcset
    .split(/,\s+|\s+[\d.]+[wx](?:,|$)/)
    .map(part => part.trim())
    .filter(Boolean);
}

/** What is wrong with an element that stands in a shadow root of ours, in words. */
export function faults(element: Element, isOfText: boolean): string[] {
  const {localName} = element;
  const found: string[] = [];
  const isNever = isOfText
    ? never.test(localName) || !elements.includes(localName)
    : !templates.has(localName);
  if (isNever) found.push(`<${localName}> stands there`);
  for (const {name, value} of element.attributes) {
    const isOurs = ours[name]?.test(value) === true;
    const isFine = isOfText
      ? isOurs || (isAllowed(localName, name) && !neverAttribute.test(name) && name !== 'id')
      : !/^on|^style$|^srcdoc$/.test(name);
    if (!isFine) found.push(`<${localName} ${name}="${value.slice(0, 60)}"> stands there`);
    // On an element of ours it is what that is told, and no link.
    const isLink = urls.has(name) && !localName.startsWith('offprint-');
    const links = isLink ? [value] : name === 'srcset' ? files(value) : [];
    if (!links.every(isSafe)) found.push(`<${localName} ${name}="${value.slice(0, 60)}"> leads astray`);
  }
  return found;
}

function isSafe(url: string): boolean {
  try {
    return isSafeUrl(url);
  } catch {
    // It leads nowhere.
    return true;
  }
}
