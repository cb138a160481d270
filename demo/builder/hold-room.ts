import {withAttribute, type Embed} from './model/embed.js';

/**
 * Holds the room of an article before the script has run, when `reserve` has no effect yet: what stands below the embed
 * would jump. A screen is enough, since what is farther down does not show. Never more than the article needs.
 * @param reserve the measured sizes
 */
function roomBeforeScript(reserve: string): string {
  const heights = [...reserve.matchAll(/:(\d+)/g)].map(([, height]) => Number(height));
  return `display: block; min-block-size: min(100vh, ${String(Math.min(...heights))}px)`;
}

/** Adds the measured room to an embed, for the time before the script and for the time before the article. */
export function holdRoom(embed: Embed, reserve: string): Embed {
  const {style} = embed.attributes;
  const room = roomBeforeScript(reserve);
  const withReserve = withAttribute(embed, 'reserve', reserve);
  return withAttribute(withReserve, 'style', style ? `${style}; ${room}` : room);
}

/** WordPress removes such styles from what authors write. */
export function withoutRoomBeforeScript(embed: Embed): Embed {
  const {style = ''} = embed.attributes;
  const rest = style.replace(/(?:; )?display: block; min-block-size: min\(100vh, \d+px\)$/, '');
  return withAttribute(embed, 'style', rest || undefined);
}
