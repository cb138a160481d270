import MarkdownIt, {type Token} from 'markdown-it';

const quotes = '“”‘’';

/** Renders texts of one line: typographic quotes and entities only. */
const plain = new MarkdownIt('zero', {typographer: true, quotes}).enable('smartquotes');

const markdown = new MarkdownIt({html: true, xhtmlOut: true, typographer: true, quotes});

// "(c)" is an item of a list more often than a copyright.
markdown.disable('replacements');

/** The characters that WordPress' `wptexturize` writes as entities, and the no-break space. */
const asNumbers = (html: string) =>
  html.replace(/[\u00A0‘’“”–—…]/g, sign => `&#${sign.codePointAt(0) ?? 0};`);

/** Classes of the block editor, by which themes style articles. */
const classes: Readonly<Record<string, string>> = {
  heading_open: 'wp-block-heading',
  bullet_list_open: 'wp-block-list',
  ordered_list_open: 'wp-block-list',
  blockquote_open: 'wp-block-quote',
};

/** `## Words {#place}` sets the heading's id, as in kramdown, Pandoc and Hugo. */
function nameHeading(opening: Token, inline: Token | undefined): void {
  const last = inline?.children?.at(-1);
  const [mark, place] = / *\{#([\w-]+)\}$/.exec(last?.content ?? '') ?? [];
  if (!last || mark === undefined || place === undefined) return;
  last.content = last.content.slice(0, -mark.length);
  opening.attrSet('id', place);
}

/** Wraps a table in a figure, unless the author already did. */
function frameTable(tokens: readonly Token[], at: number): void {
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
    if (token.type === 'heading_open') nameHeading(token, tokens[at + 1]);
    if (token.type === 'table_open') frameTable(tokens, at);
  });
});

const isFramed = (token: Token | undefined) => (token?.meta as {framed?: boolean} | null)?.framed === true;

markdown.renderer.rules['table_open'] = (tokens, at) =>
  isFramed(tokens[at]) ? '<figure class="wp-block-table"><table>\n' : '<table>\n';
markdown.renderer.rules['table_close'] = (tokens, at) =>
  isFramed(tokens[at]) ? '</table></figure>\n' : '</table>\n';

/** Renders a line of text like a WordPress title, with curly quotes as entities. */
export function lineToHtml(text: string): string {
  return asNumbers(plain.renderInline(text)).replaceAll('&amp;', '&#038;');
}

/** Renders Markdown like a WordPress article. HTML in it is kept, since the texts are the publisher's own. */
export function markdownToHtml(text: string): string {
  return asNumbers(markdown.render(text));
}

/** The first 55 words, which WordPress uses when there is no excerpt. */
export function firstWords(html: string): string {
  const words = html
    .replace(/<(?:figure|table|script|style)\b[^]*?<\/(?:figure|table|script|style)>|<[^>]*>/g, ' ')
    .trim()
    .split(/\s+/);
  return words.length > 55 ? `${words.slice(0, 55).join(' ')} [&hellip;]` : words.join(' ');
}

/**
 * URLs in an article, absolute as in WordPress: partners show it on pages of their own. Links into the article stay, and
 * addresses that Cloudflare hides, as it does so behind WordPress' back.
 * @param base where the article itself is read
 */
export function absoluteUrls(html: string, base: string): string {
  return html.replace(
    /(?<=\s(?:href|src|poster)=")(?!#|\/\/|[a-z][a-z\d+.-]*:|\/cdn-cgi\/)[^"]*(?=")/gi,
    url => (URL.canParse(url, base) ? new URL(url, base).href : url),
  );
}
