import DOMPurify from 'dompurify';
import type {ParseHtml} from './embed.js';

/** What may stand among the children of an embed. */
export const contentRules = {
  ADD_ATTR: ['slot', 'target'],
  FORBID_TAGS: ['style'],
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^offprint-[a-z-]+$/,
    attributeNameCheck: /^(?!on|style$)[a-z-]+$/,
  },
  // It would take `name="name"` from the fields of a form.
  SANITIZE_DOM: false,
};

/**
 * Cleans the children of an embed, which may come from a link that somebody shared or from pasted text. Scripts, event
 * handlers and frames go; links, text, form fields, slots and our own elements stay.
 */
export function cleanContent(html: string): string {
  if (!html.trim()) return '';
  return DOMPurify.sanitize(html, contentRules).trim();
}

/** Whether children are links at most: those are for readers without the script, and an element needs none of them. */
export function hasOnlyLinks(content: string, parseHtml: ParseHtml): boolean {
  if (!content.trim()) return true;
  const {body} = parseHtml(content);
  for (const link of body.querySelectorAll('a, noscript')) link.remove();
  return !/\S/.test(body.textContent) && !body.querySelector('img, form, input, svg, video, audio');
}

/** Only custom properties of ours: any other style could cover the page around the preview. */
const ownProperty = /^--offprint-[a-z]+$/;

/** Reads the custom properties in a `style` attribute. */
export function readStyle(style: string | undefined): Map<string, string> {
  const properties = new Map<string, string>();
  for (const declaration of (style ?? '').split(';')) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(declaration) ?? [];
    // `url(…)` would make a request.
    if (ownProperty.test(name) && value && !/[{}\\]|url\s*\(|\/\*/i.test(value)) properties.set(name, value);
  }
  return properties;
}

/** Writes custom properties as a `style` attribute; undefined for none. */
export function writeStyle(properties: ReadonlyMap<string, string>): string | undefined {
  const declarations = [...properties].map(([name, value]) => `${name}: ${value}`);
  return declarations.length > 0 ? declarations.join('; ') : undefined;
}

/** Keeps the attributes that can do no harm, whoever wrote the link or the text that they come from. */
export function cleanAttributes(attributes: Iterable<readonly [string, string]>): Record<string, string> {
  const clean: [string, string][] = [];
  for (const [name, value] of attributes) {
    if (!/^[a-z][a-z-]*$/.test(name) || /^on|^(?:slot|is|part|state|exportparts)$/.test(name)) continue;
    const kept = name === 'style' ? writeStyle(readStyle(value)) : value.replaceAll('\0', '');
    if (kept !== undefined) clean.push([name, kept]);
  }
  return Object.fromEntries(clean);
}
