import MarkdownIt, {type Token} from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import superscripts from 'markdown-it-sup';
import {keepUnusedNotes, nameAlerts} from './commonmark-rules.js';

/**
 * Levels of nested blocks; a list is two, and an article has a dozen. Beyond them the library drops text, so that such a
 * text is refused. Its time grows with this number.
 */
const deepestNesting = 40;

/**
 * CommonMark 0.31 (https://spec.commonmark.org) with tables, struck-out text and alerts of GitHub
 * (https://github.github.com/gfm/), and with footnotes, definition lists and superscripts of Pandoc
 * (https://pandoc.org/MANUAL.html). Subscripts are left as they stand: GitHub strikes out what stands between tildes.
 * Takes time linear in the length of the text, whatever the text is.
 */
const markdownIt = new MarkdownIt('commonmark', {xhtmlOut: false, maxNesting: deepestNesting})
  .enable(['table', 'strikethrough'])
  .use(footnotes)
  .use(definitionLists)
  .use(superscripts);
markdownIt.core.ruler.before('footnote_tail', 'keep_unused_notes', keepUnusedNotes);
markdownIt.core.ruler.push('name_alerts', nameAlerts);

// The library would show the markup of links that it rejects. The sanitizer judges links later.
markdownIt.validateLink = () => true;

export interface ParsedMarkdown {
  html: string;
  /** HTML of the heading that is the title. */
  heading?: string;
  /** `html` without that heading, if the text begins with it. */
  htmlWithoutHeading?: string;
}

const htmlComment = /^\s*<!--(?:(?!-->)[^])*-->\s*$/;

/**
 * Renders Markdown as HTML; HTML in the text stays. The title is a first-level heading at the start, after nothing but
 * comments, or else the only first-level heading.
 * @returns undefined where the text is nested too deep
 */
export function parseCommonMark(text: string): ParsedMarkdown | undefined {
  const environment = {};
  const tokens = markdownIt.parse(text, environment);
  if (tokens.some(({level}) => level >= deepestNesting - 1)) return undefined;
  const render = (some: Token[]): string => markdownIt.renderer.render(some, markdownIt.options, environment);
  const headings = tokens.filter(
    ({type, tag, level}) => type === 'heading_open' && tag === 'h1' && level === 0,
  );
  const index = headings[0] ? tokens.indexOf(headings[0]) : -1;
  const isAtStart = tokens
    .slice(0, index)
    .every(({type, content}) => type === 'html_block' && htmlComment.test(content));
  const html = render(tokens);
  if (index === -1 || (headings.length > 1 && !isAtStart)) return {html};
  // A heading is three tokens: open, inline, close.
  const heading = render(tokens.splice(index, 3).slice(1, 2));
  return isAtStart ? {html, heading, htmlWithoutHeading: render(tokens)} : {html, heading};
}
