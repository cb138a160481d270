/** React 18 and 19, and Preact. */
import type {Embed, ParseHtml} from '../embed.js';
import {withoutUnusableUrls} from '../url-attributes.js';
import {scriptTag} from './html-text.js';
import {jsxAttribute, jsxContent} from './jsx.js';
import type {PublishingSystem} from './system.js';

/** `booklet-form` → `BookletForm` */
function componentName(element: string): string {
  return element.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * Names with hyphens reach the element as attributes in React 18 and in 19. React 18 writes `true` as text, and 19 as
 * presence: the empty text is right in both.
 */
function write({element, attributes, content}: Embed, parseHtml: ParseHtml): string {
  const tag = `offprint-${element}`;
  const children = jsxContent(content, parseHtml);
  const lines = Object.entries(withoutUnusableUrls(attributes)).map(
    ([name, value]) => `      ${jsxAttribute(name, value)}\n`,
  );
  const raw = typeof children === 'string' ? '' : `      ${children.attribute}\n`;
  const opening = lines.length > 0 || raw ? `<${tag}\n${lines.join('')}${raw}    ` : `<${tag}`;
  const inner = typeof children === 'string' && children ? `>\n      ${children}\n    </${tag}>` : ' />';
  return `export function ${componentName(element)}() {
  return (
    ${opening}${opening.endsWith(' ') ? inner.trimStart() : inner}
  );
}`;
}

export const react: PublishingSystem = {
  id: 'react',
  name: 'React',
  tried: true,
  steps: [
    'Add the script to the <head> of index.html, or to the root layout, once (see below).',
    'Save the snippet as a component, and use it where the embed should show.',
    'With TypeScript, add the types of the package offprint, or declare the tag in JSX.IntrinsicElements.',
  ],
  write: (embed, _script, {parseHtml}) => write(embed, parseHtml),
  setup: {label: 'In the <head> of index.html, once', write: scriptTag},
};
