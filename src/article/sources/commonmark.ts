import MarkdownIt, {type Token} from 'markdown-it';

/**
 * Blocks within one another; a list is two, and an article has a dozen. The library would drop what is deeper, so that
 * such a text is refused; marks deeper than that stay as they are written. Its time grows with it.
 */
const deepest = 40;

/**
 * CommonMark 0.31 with GFM's tables (https://spec.commonmark.org, https://github.github.com/gfm/#tables-extension-).
 * Its time is linear in the length of the text, whatever stands in it.
 */
const markdown = new MarkdownIt('commonmark', {
  xhtmlOut: false,
  maxNesting: deepest,
}).enable('table');

// Every link is left to whoever cleans the HTML; it would otherwise show the markup of those it does not like.
markdown.validateLink = () => true;

export interface ParsedMarkdown {
  /** The HTML of the text. */
  html: string;
  /** The HTML of its title, a heading in it. */
  heading?: string;
  /** The HTML of the text without that heading, where it begins with it. */
  rest?: string;
}

const comment = /^\s*<!--(?:(?!-->)[^])*-->\s*$/;

/**
 * Makes HTML of Markdown. HTML in the text stays as it is.
 * The title is a heading of the first level that nothing but comments stands before, or the only one.
 * @returns undefined where it is nested too deep
 */
export function parseMarkdown(text: string): ParsedMarkdown | undefined {
  const environment = {};
  const tokens = markdown.parse(text, environment);
  if (tokens.some(({level}) => level >= deepest - 1)) return undefined;
  const render = (some: Token[]): string => markdown.renderer.render(some, markdown.options, environment);
  const headings = tokens.filter(
    ({type, tag, level}) => type === 'heading_open' && tag === 'h1' && level === 0,
  );
  const at = headings[0] ? tokens.indexOf(headings[0]) : -1;
  const isFirst = tokens
    .slice(0, at)
    .every(({type, content}) => type === 'html_block' && comment.test(content));
  const html = render(tokens);
  if (at === -1 || (headings.length > 1 && !isFirst)) return {html};
  // Opened, filled and closed.
  const heading = render(tokens.splice(at, 3).slice(1, 2));
  return isFirst ? {html, heading, rest: render(tokens)} : {html, heading};
}
