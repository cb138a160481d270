/** Renders a document as the text of a page. */
import MarkdownIt, {type Token} from 'markdown-it';
import {escapeHtml, headingId} from './escape.js';

export interface Heading {
  readonly id: string;
  readonly level: number;
  /** As HTML. */
  readonly text: string;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

export interface RenderOptions {
  /** Turns a link of the document into one of the page. Undefined leaves its text only. */
  link(target: string): string | undefined;
  /** Draws a block of code. The section is the text of the heading above it. */
  fence(code: string, language: string, section: string): string;
}

const markdown = new MarkdownIt({html: true});

function plainText(tokens: readonly Token[]): string {
  return tokens.map(({content, children}) => (children ? plainText(children) : content)).join('');
}

/** Gives headings the ids that GitHub gives them. */
function addIds(tokens: readonly Token[]): Heading[] {
  const taken = new Set<string>();
  return tokens.flatMap((token, index) => {
    const inline = tokens[index + 1];
    if (token.type !== 'heading_open' || !inline) return [];
    const id = headingId(plainText(inline.children ?? []), taken);
    token.attrSet('id', id);
    const text = markdown.renderer.render(inline.children ?? [], markdown.options, {});
    return [{id, level: Number(token.tag.slice(1)), text: text.replace(/<\/?a\b[^>]*>/g, '')}];
  });
}

/** Lets links lead to pages, and takes away those that lead to none. */
function changeLinks(tokens: readonly Token[], link: RenderOptions['link']): void {
  for (const {children} of tokens) {
    let isOpen = true;
    for (const token of children ?? []) {
      if (token.type === 'link_open') {
        const target = link(String(token.attrGet('href') ?? ''));
        isOpen = target !== undefined;
        if (target !== undefined) token.attrSet('href', target);
      }
      if (!isOpen && /^link_(?:open|close)$/.test(token.type)) token.hidden = true;
    }
  }
}

/** A heading for its own link, which shows when it is pointed at or focused. */
function headingClose({tag}: Token, id: string, name: string): string {
  const label = escapeHtml(`Link to “${name}”`);
  return `${tag === 'h1' ? '' : ` <a class="anchor" href="#${id}" aria-label="${label}">#</a>`}</${tag}>\n`;
}

export function renderMarkdown(text: string, {link, fence}: RenderOptions): Rendered {
  const tokens = markdown.parse(text, {});
  const headings = addIds(tokens);
  changeLinks(tokens, link);
  let section = '';
  const parts = splitAtBlocks(tokens).map(part => {
    const [first] = part;
    if (first?.type === 'fence') return fence(first.content, first.info.split(/\s+/)[0] ?? '', section);
    const html = markdown.renderer.render(part, markdown.options, {});
    if (first?.type === 'table_open') return scrollable(html, section);
    if (first?.type === 'heading_open') {
      section = plainText(part[1]?.children ?? []);
      const close = headingClose(first, String(first.attrGet('id')), section);
      return html.replace(/<\/h\d>\n?$/, close);
    }
    return html;
  });
  return {html: parts.join(''), headings};
}

/** Renders a line, such as the description of an attribute. */
export function renderInline(text: string, link: RenderOptions['link']): string {
  const tokens = markdown.parseInline(text, {});
  changeLinks(tokens, link);
  return markdown.renderer.render(tokens, markdown.options, {});
}

/** Tables scroll by themselves, and can be scrolled by keyboard. */
function scrollable(table: string, name: string): string {
  return `<div class="table" role="group" aria-label="${escapeHtml(`Table: ${name}`)}" tabindex="0">${table}</div>`;
}

/** Splits a document so that headings, tables and blocks of code, in lists too, are pieces of their own. */
function splitAtBlocks(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [[]];
  let end = '';
  for (const token of tokens) {
    const isBlock = /^(?:fence|heading_open|table_open)$/.test(token.type);
    if (isBlock) {
      pieces.push([]);
      end = token.type.replace('_open', '_close');
    }
    pieces.at(-1)?.push(token);
    if (token.type === end) {
      pieces.push([]);
      end = '';
    }
  }
  return pieces.filter(({length}) => length > 0);
}
