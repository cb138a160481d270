/** A format that an article or an author comes in, and how a text is put into each of its fields. */

/** What a field is meant to hold. */
type FieldKind = 'html' | 'text' | 'url' | 'date';

/** What stands in a field. */
export type Fill = (field: string) => string;

export interface Format {
  name: string;
  /** Of the `type` attribute. */
  type: string;
  /** The element that shows it, `article` or `author-card`. */
  element: string;
  /** As it is served. */
  media: string;
  fields: Readonly<Record<string, FieldKind>>;
  write(fill: Fill): string;
}
