/** A start tag or an end tag. */
export interface Tag {
  /** Where the tag ends in the text, or where it turns out to be none. */
  end: number;
  isTag: boolean;
  /** `<x/>`. */
  isEmpty: boolean;
  /** Values as written, with their entities; of two with the same name the first. */
  attributes: ReadonlyMap<string, string>;
}

const nextAttribute = /\s*([^\s=<>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s<>"']*)))?/y;

const tagEnd = /\s*(\/?)\s*>/y;

const attributeName = /^(?:[a-z_][\w.-]*:)?[a-z_][\w.-]*$/i;

/**
 * Reads a tag from the end of its name on, in linear time. Attributes need neither quotes nor a value.
 */
export function readTag(text: string, from: number): Tag {
  const attributes = new Map<string, string>();
  let end = from;
  for (;;) {
    nextAttribute.lastIndex = end;
    const match: readonly (string | undefined)[] | null = nextAttribute.exec(text);
    if (!match) break;
    end = nextAttribute.lastIndex;
    const [, name = '', ...values] = match;
    const value = values.find(each => each !== undefined) ?? name;
    if (attributeName.test(name) && !attributes.has(name)) attributes.set(name, value);
  }
  tagEnd.lastIndex = end;
  const [ended, slash] = tagEnd.exec(text) ?? [];
  return {
    end: ended === undefined ? end : tagEnd.lastIndex,
    isTag: ended !== undefined,
    isEmpty: slash === '/',
    attributes,
  };
}
