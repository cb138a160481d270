/** A format of articles or authors, and how to write a document of it. */

/** The kind of value that a field takes. */
type FieldKind = 'html' | 'text' | 'url' | 'date';

/** Returns the value of a field. */
export type FieldValues = (field: string) => string;

export interface Format {
  name: string;
  /** The value of the `type` attribute. */
  type: string;
  /** The element that shows the format, `article` or `author-card`. */
  element: string;
  /** The media type. */
  mediaType: string;
  fields: Readonly<Record<string, FieldKind>>;
  /** Writes a document with these values. */
  write(values: FieldValues): string;
}
