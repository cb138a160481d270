/**
 * The browser's own sanitizer with the policy, to compare it with DOMPurify: https://wicg.github.io/sanitizer-api/. It
 * takes text only, so nodes are written as text and parsed again.
 */
import {isText} from '../../src/page/node-types.js';
import {realmDocument} from '../../src/page/realm.js';
import {allowedValue} from '../../src/sanitize/attribute-values.js';
import {attributes, elements} from '../../src/sanitize/policy.js';
import type {Sanitize} from '../../src/sanitize/sanitize.js';

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** Every element may have every attribute here. `checkAttributes` removes those that only other elements may have. */
const configuration = {
  elements: elements.map(name => (/^m(?!ark)/.test(name) ? {name, namespace} : name)),
  attributes: [...new Set(attributes)],
  comments: false,
  dataAttributes: false,
};

/** What TypeScript does not know yet. */
interface SanitizingTemplate extends HTMLTemplateElement {
  setHTML(html: string, options: {sanitizer: object}): void;
  getHTML(): string;
}

type SanitizerClass = new (configuration: object) => object;

const makeTemplate = () => realmDocument.createElement('template') as SanitizingTemplate;

let sanitizer: object | undefined;

/** @throws a TypeError where the browser has no sanitizer */
export const sanitizeWithBrowser: Sanitize = (piece, base) => {
  const {Sanitizer} = window as unknown as {Sanitizer: SanitizerClass};
  sanitizer ??= new Sanitizer(configuration);
  const given = makeTemplate();
  given.content.appendChild(piece);
  keepFirstLines(given.content);
  const template = makeTemplate();
  template.setHTML(given.getHTML(), {sanitizer});
  for (const element of template.content.querySelectorAll('*')) checkAttributes(element, base);
  return template.content;
};

/** The parser skips a line break at the start of preformatted text. */
function keepFirstLines(fragment: DocumentFragment): void {
  for (const {firstChild} of fragment.querySelectorAll('pre')) {
    if (firstChild && isText(firstChild) && firstChild.data.startsWith('\n'))
      firstChild.data = `\n${firstChild.data}`;
  }
}

function checkAttributes(element: Element, base: string | undefined): void {
  for (const {name, value} of [...element.attributes]) {
    const allowed = allowedValue(element.localName, name, name === 'value' ? value : value.trim(), base);
    if (allowed === undefined) element.removeAttribute(name);
    else if (allowed !== value) element.setAttribute(name, allowed);
  }
}
