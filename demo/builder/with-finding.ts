import {withAttribute, type Embed} from './model/embed.js';
import type {Found} from './model/look-up.js';
import {fallbackLink} from './model/wishes.js';

/** What a reader without the script can follow. */
function linkWords({title}: Found): string {
  return title ? `Read “${title}” at the publisher` : 'Read the article at the publisher';
}

/** Whether the children are a link that this has written, or nothing. */
function isReplaceable(content: string): boolean {
  return /^\s*(?:<a href="[^"]*">[^<]*<\/a>)?\s*$/.test(content);
}

/**
 * Puts what was found at an address into an embed: where the article is, and a link to it as fallback.
 */
export function withFinding(embed: Embed, found: Found): Embed {
  const withSource = withAttribute(embed, 'src', found.src);
  const withType = withAttribute(withSource, 'type', found.type);
  const complete = withAttribute(withType, 'item', found.item);
  const hasFallback = embed.element === 'article' || embed.element === 'page';
  return hasFallback && isReplaceable(embed.content)
    ? {...complete, content: fallbackLink(found.link, linkWords(found))}
    : complete;
}
