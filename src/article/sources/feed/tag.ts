/** A start tag or an end tag, as it came. */
export interface Tag {
  /** Where it ends in the text, or where it turned out to be none. */
  end: number;
  isTag: boolean;
  /** `<x/>`. */
  isEmpty: boolean;
  /** Values as they are written, with their entities; of two of the same name the first. */
  attributes: ReadonlyMap<string, string>;
}

const attribute = /\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s<>"']*)))?/y;

const ending = /\s*(\/?)\s*>/y;

const attributeName = /^(?:[a-z_][\w.-]*:)?[a-z_][\w.-]*$/i;

/**
 * Reads a tag from the end of its name on. One attribute after the other and never back, whatever comes: attributes
 * without quotes or without a value are attributes too.
 */
export function readTag(text: string, from: number): Tag {
  const attributes = new Map<string, string>();
  let end = from;
  for (;;) {
    attribute.lastIndex = end;
    const match: readonly (string | undefined)[] | null = attribute.exec(text);
    if (!match) break;
    end = attribute.lastIndex;
    const [, name = '', ...values] = match;
    const value = values.find(each => each !== undefined) ?? name;
    if (attributeName.test(name) && !attributes.has(name)) attributes.set(name, value);
  }
  ending.lastIndex = end;
  const [ended, slash] = ending.exec(text) ?? [];
  return {
    end: ended === undefined ? end : ending.lastIndex,
    isTag: ended !== undefined,
    isEmpty: slash === '/',
    attributes,
  };
}
