/** The plug-ins of markdown-it have no types of their own. */
declare module 'markdown-it-deflist' {
  import type {MarkdownIt} from 'markdown-it';
  export default function definitionLists(parser: MarkdownIt): void;
}
declare module 'markdown-it-footnote' {
  import type {MarkdownIt} from 'markdown-it';
  export default function footnotes(parser: MarkdownIt): void;
}
declare module 'markdown-it-sup' {
  import type {MarkdownIt} from 'markdown-it';
  export default function superscripts(parser: MarkdownIt): void;
}
