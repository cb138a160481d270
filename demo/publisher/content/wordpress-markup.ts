import MarkdownIt, {type Token} from 'markdown-it';

const quotes = '“”‘’';

/** Renders single lines of text: typographic quotes and entities only. */
const inlineText = new MarkdownIt('zero', {typographer: true, quotes}).enable('smartquotes');

const markdown = new MarkdownIt({html: true, xhtmlOut: true, typographer: true, quotes});

// "(c)" is a list marker more often than a copyright sign.
markdown.disable('replacements');

/** Writes the characters that WordPress' `wptexturize` writes as numeric references, and the no-break space. */
const withNumericReferences = (html: string) =>
  html.replace(/[\u00A0‘’“”–—…]/g, sign => `&#${sign.codePointAt(0) ?? 0};`);

/** Classes of the block editor, which themes style. */
const classes: Readonly<Record<string, string>> = {
  heading_open: 'wp-block-heading',
  bullet_list_open: 'wp-block-list',
  ordered_list_open: 'wp-block-list',
  blockquote_open: 'wp-block-quote',
};

/** `## Words {#place}` sets the heading's id, as in kramdown, Pandoc and Hugo. */
function setHeadingId(opening: Token, inline: Token | undefined): void {
  const last = inline?.children?.at(-1);
  const [suffix, id] = / *\{#([\w-]+)\}$/.exec(last?.content ?? '') ?? [];
  if (!last || suffix === undefined || id === undefined) return;
  last.content = last.content.slice(0, -suffix.length);
  opening.attrSet('id', id);
}

/** Marks a table to be wrapped in a figure, unless the author has written one. */
function markTableForFigure(tokens: readonly Token[], at: number): void {
  const table = tokens[at];
  if (!table || /<figure\b[^>]*>\s*$/.test(tokens[at - 1]?.content ?? '')) return;
  table.meta = {framed: true};
  const closing = tokens.find((token, index) => index > at && token.type === 'table_close');
  if (closing) closing.meta = {framed: true};
}

markdown.core.ruler.push('wordpress', ({tokens}) => {
  tokens.forEach((token, at) => {
    const name = classes[token.type];
    if (name) token.attrJoin('class', name);
    if (token.type === 'heading_open') setHeadingId(token, tokens[at + 1]);
    if (token.type === 'table_open') markTableForFigure(tokens, at);
  });
});

const isFramed = (token: Token | undefined) => (token?.meta as {framed?: boolean} | null)?.framed === true;

markdown.renderer.rules['table_open'] = (tokens, at) =>
  isFramed(tokens[at]) ? '<figure class="wp-block-table"><table>\n' : '<table>\n';
markdown.renderer.rules['table_close'] = (tokens, at) =>
  isFramed(tokens[at]) ? '</table></figure>\n' : '</table>\n';

/** Renders a line of text like a WordPress title, with curly quotes as entities. */
export function lineToHtml(text: string): string {
  return withNumericReferences(inlineText.renderInline(text)).replaceAll('&amp;', '&#038;');
}

/** Renders Markdown like a WordPress article. HTML in it is kept, since the texts are the publisher's own. */
export function markdownToHtml(text: string): string {
  return withNumericReferences(markdown.render(text));
}

/** Returns the first 55 words, which WordPress shows if there is no excerpt. */
export function firstWords(html: string): string {
  const words = html
    .replace(/<(?:figure|table|script|style)\b[^]*?<\/(?:figure|table|script|style)>|<[^>]*>/g, ' ')
    .trim()
    .split(/\s+/);
  return words.length > 55 ? `${words.slice(0, 55).join(' ')} [&hellip;]` : words.join(' ');
}

/**
 * Makes the URLs in an article absolute, as in WordPress, because partners show it on their own pages. Keeps links within
 * the article, and email addresses that Cloudflare hides, because it does so after WordPress.
 * @param base URL of the article
 */
export function absoluteUrls(html: string, base: string): string {
  return html.replace(
    /(?<=\s(?:href|src|poster)=")(?!#|\/\/|[a-z][a-z\d+.-]*:|\/cdn-cgi\/)[^"]*(?=")/gi,
    url => (URL.canParse(url, base) ? new URL(url, base).href : url),
  );
}
