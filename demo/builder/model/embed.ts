/** What a marketer puts together: one element, its attributes and its children. */

/** The names of the elements, without `offprint-`. */
export const elementNames = [
  'page',
  'article',
  'booklet-form',
  'author-card',
  'contact',
  'disclaimer',
  'to-top',
] as const;

export type ElementName = (typeof elementNames)[number];

export interface Embed {
  readonly element: ElementName;
  /**
   * Attributes by their names in the manifest, for a page also those with a part's prefix, and `id class style`. Values
   * are as in HTML, decoded; a true boolean is the empty text.
   */
  readonly attributes: Readonly<Record<string, string>>;
  /** The children as HTML: the fallback link, the biography, the text of a disclaimer, slots. */
  readonly content: string;
}

/** Where the script is. */
export interface ScriptLocation {
  /** Absolute, with the version in its path. */
  readonly url: string;
  /** `sha384-…` */
  readonly integrity: string;
}

/** Parses HTML into an inert document. */
export type ParseHtml = (html: string) => Document;

/** Attributes of HTML that an embed may have beside those of its element. The `div` spelling leaves their names as they are. */
export const globalAttributes: readonly string[] = ['id', 'class', 'style'];

/** Whether any element of HTML may have an attribute: the `div` spelling and our elements leave it alone. */
export function isGlobalAttribute(name: string): boolean {
  return (
    globalAttributes.includes(name) ||
    /^(?:hidden|title|role|aria-[a-z-]+|data-(?!offprint|slot$|state$)[a-z-]+)$/.test(name)
  );
}

/** Whether a text is the name of an element. */
export function isElementName(text: string): text is ElementName {
  return (elementNames as readonly string[]).includes(text);
}

/** Returns an embed with a changed attribute, or without it where the value is undefined. */
export function withAttribute(embed: Embed, name: string, value: string | undefined): Embed {
  const {[name]: _previous, ...others} = embed.attributes;
  // A changed attribute keeps its place.
  if (value !== undefined) return {...embed, attributes: {...embed.attributes, [name]: value}};
  return {...embed, attributes: others};
}
