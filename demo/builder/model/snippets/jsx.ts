/** Writes attributes and HTML as JSX. */
import type {ParseHtml} from '../embed.js';

/** A JavaScript string. Line separators end a line in older tools. */
function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Text that is the same between quotes, where JSX decodes references and joins lines. */
const plainValue = /^(?:[^"&\\\p{C}\u00a0\u2028\u2029]|&(?![\w#]+;))*$/u;

/** Writes an attribute of a custom element. */
export function jsxAttribute(name: string, value: string): string {
  if (name === 'style') return `style={${styleObject(value)}}`;
  // React 18 knows `className` of HTML's own elements only; 19 knows both.
  return `${name}=${plainValue.test(value) ? `"${value}"` : `{${stringLiteral(value)}}`}`;
}

/** React writes properties in camelCase, and custom properties as they are. */
function styleObject(value: string): string {
  const declarations = value
    .split(';')
    .map(declaration => declaration.split(/:(.*)/s).map(part => part.trim()));
  const members = declarations
    .filter(([name, text]) => name && text)
    .map(([name = '', text = '']) => {
      const member = name.startsWith('--') ? name : name.replace(/-./g, pair => pair.slice(1).toUpperCase());
      return `${stringLiteral(member)}: ${stringLiteral(text)}`;
    });
  return `{${members.join(', ')}}`;
}

/** Names of React's that differ from HTML's. */
const propNames: Readonly<Record<string, string>> = {
  class: 'className',
  hreflang: 'hrefLang',
  srcset: 'srcSet',
  referrerpolicy: 'referrerPolicy',
  datetime: 'dateTime',
};

const plainElements = new Set(
  (
    'a abbr address b bdi bdo blockquote br cite code dd div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr ' +
    'i img kbd li mark ol p q s section small span strong sub sup time u ul wbr'
  ).split(' '),
);

const plainAttributes =
  /^(?:alt|class|datetime|dir|height|href|hreflang|id|lang|loading|referrerpolicy|rel|role|sizes|slot|src|srcset|target|title|width|(?:data|aria)-[a-z-]+)$/;

const voidElements = /^(?:br|hr|img|wbr)$/;

/**
 * Writes the children of an element as JSX, on one line. What React would change, such as the fields of a form, becomes
 * an attribute with the HTML in it.
 */
export function jsxContent(content: string, parseHtml: ParseHtml): string | {attribute: string} {
  if (!content) return '';
  const {body} = parseHtml(content);
  const isPlain = [...body.querySelectorAll('*')].every(
    ({localName, attributes}) =>
      (plainElements.has(localName) || localName.startsWith('offprint-')) &&
      [...attributes].every(({name}) => localName.startsWith('offprint-') || plainAttributes.test(name)),
  );
  if (!isPlain) return {attribute: `dangerouslySetInnerHTML={{__html: ${stringLiteral(content)}}}`};
  return [...body.childNodes].map(writeNode).join('');
}

function writeNode(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return writeText((node as Text).data);
  if (node.nodeType !== Node.ELEMENT_NODE) return '';
  const {localName, attributes, childNodes} = node as Element;
  const isOurs = localName.startsWith('offprint-');
  const written = [...attributes].map(({name, value}) =>
    jsxAttribute(isOurs ? name : (propNames[name] ?? name), value),
  );
  const start = [localName, ...written].join(' ');
  if (voidElements.test(localName) || childNodes.length === 0) return `<${start} />`;
  return `<${start}>${[...childNodes].map(writeNode).join('')}</${localName}>`;
}

/** JSX joins lines, decodes references, and reads braces and angle brackets as its own. */
function writeText(text: string): string {
  return /^[^{}<>&\p{C}\u00a0\u2028\u2029]*$/u.test(text) ? text : `{${stringLiteral(text)}}`;
}
