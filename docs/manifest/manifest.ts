/**
 * The shape of `custom-elements.json`: version 2 of https://github.com/webcomponents/custom-elements-manifest, with
 * members of ours. `Attribute` has what the builder and the reference need, `ElementDeclaration` the parts of a page.
 */

export const groups = ['Content', 'Form', 'Consent and privacy', 'Look', 'Language', 'Advanced'] as const;

export const kinds = [
  'enumerated',
  'tokens',
  'text',
  'url',
  'date',
  'number',
  'boolean',
  'pairs',
  'language',
] as const;

/** A type in TypeScript. */
interface TypeText {
  text: string;
}

interface Named {
  name: string;
  description?: string;
}

export interface Attribute {
  name: string;
  /** The name of the property. */
  fieldName: string;
  type: TypeText;
  default?: string;
  /** One or two sentences for a marketer, with Markdown for code only. */
  description: string;
  group: (typeof groups)[number];
  /** `tokens` are separated by spaces. `pairs` are tokens such as `email:EMAIL`. */
  kind: (typeof kinds)[number];
  /** The values allowed, of enumerated attributes and tokens. The default comes first. */
  values?: readonly string[];
  /** What it takes, in words: `ten digits`. The kind says it without this member. */
  takes?: string;
  /** A page of the documents with more, as a link in Markdown, relative to `docs/`. */
  see?: string;
  example: string;
  /** Whether the element shows nothing, or warns, without it. */
  required?: true;
  /** Of the attributes that every element has. */
  inheritedFrom?: {name: string; module: string};
}

export interface Member extends Named {
  kind: 'field' | 'method';
  type?: TypeText;
  attribute?: string;
  readonly?: true;
  reflects?: true;
  return?: {type: TypeText};
}

export interface EventDeclaration extends Named {
  /** When it is fired, by whichever element. */
  summary: string;
  type: TypeText;
  /** The properties of the event, beside those of every event. */
  members: readonly {name: string; type: TypeText; description?: string}[];
}

/** A part of a page: `author-photo` of `<offprint-page>` is `photo` of `<offprint-author-card>`. */
export interface PagePart {
  name: string;
  tagName: string;
  /** `author-` */
  prefix: string;
  /** The attributes of the part that the page takes with the prefix. */
  attributes: readonly string[];
}

export interface ElementDeclaration {
  kind: 'class';
  customElement: true;
  name: string;
  tagName: string;
  summary: string;
  description: string;
  attributes: readonly Attribute[];
  members: readonly Member[];
  events: readonly EventDeclaration[];
  slots: readonly Named[];
  cssParts: readonly Named[];
  cssProperties: readonly Named[];
  /** For `:state()`. The attribute `state` has the same values. */
  cssStates: readonly Named[];
  superclass: {name: string; package: string};
  /** Of `<offprint-page>` only. */
  parts?: readonly PagePart[];
  /** The attributes of its parts that a page takes without a prefix, too. Of `<offprint-page>` only. */
  bareAttributes?: readonly string[];
}

export interface ManifestModule {
  kind: 'javascript-module';
  /** Below the package's folder: `dist/elements/article/article.js`. */
  path: string;
  declarations: readonly [ElementDeclaration];
  exports: readonly unknown[];
}

export interface Manifest {
  schemaVersion: '2.1.0';
  readme: '';
  modules: readonly ManifestModule[];
}

/** Lists the elements in alphabetical order. */
export function elementsOf({modules}: Manifest): ElementDeclaration[] {
  return modules.map(({declarations: [element]}) => element);
}
