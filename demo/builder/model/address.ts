/** The state of the builder in the address of its page, so that a link shares it. */
import {cleanEmbed, type CleanEmbed} from './clean-embed.js';
import {cleanAttributes} from './content.js';
import {isElementName, type Embed} from './embed.js';
import type {Manifest} from './manifest.js';

/** No attribute begins with `_`. */
const elementKey = '_element';
const contentKey = '_content';
const snippetKey = '_snippet';

/** Writes an embed as the hash of a URL, with `#`. */
export function toHash({element, attributes, content}: Embed): string {
  const parameters = new URLSearchParams([[elementKey, element], ...Object.entries(attributes)]);
  if (content) parameters.append(contentKey, content);
  return `#${parameters.toString()}`;
}

/** Reads an embed from the hash of a URL. Undefined if there is none. Whoever sent the link is not trusted. */
export function fromHash(hash: string, manifest: Manifest): CleanEmbed | undefined {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const element = parameters.get(elementKey) ?? '';
  if (!isElementName(element)) return undefined;
  const content = parameters.get(contentKey) ?? '';
  return cleanEmbed({element, attributes: cleanAttributes(parameters), content}, manifest);
}

/** Reads the snippet that a link to the builder brings along: `#_snippet=%3Coffprint-article…`. Undefined without one. */
export function snippetFromHash(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get(snippetKey) ?? undefined;
}
