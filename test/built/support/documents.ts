/** The documents of this repository, with their snippets, tables and links. */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';

export interface Snippet {
  /** `docs/embed.md:12`. */
  place: string;
  /** The first word after the fence, such as `html`. */
  language: string;
  /** The following words, which readers do not see. They say how to test the snippet. */
  notes: readonly string[];
  code: string;
}

export interface DocumentFile {
  file: string;
  text: string;
  snippets: readonly Snippet[];
}

export interface Table {
  /** The closest heading above the table, as written. */
  heading: string;
  /** The cells, as written. The first row is the head. */
  rows: readonly (readonly string[])[];
}

const markdown = new MarkdownIt({html: true});

function documentAt(file: string): DocumentFile {
  const text = readFileSync(file, 'utf8');
  const snippets = markdown.parse(text, {}).flatMap(({type, info, content, map}): Snippet[] => {
    if (type !== 'fence') return [];
    const [language = '', ...notes] = info.split(/\s+/);
    return [{place: `${file}:${String((map?.[0] ?? 0) + 1)}`, language, notes, code: content}];
  });
  return {file, text, snippets};
}

/** Every document for readers. */
export const documents: readonly DocumentFile[] = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'demo/publisher/README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].map(documentAt);

export function documentNamed(file: string): DocumentFile {
  const found = documents.find(each => each.file === file);
  if (!found) throw new Error(`There is no document ${file}.`);
  return found;
}

/** Lists all snippets in these languages. */
export function snippetsIn(...languages: readonly string[]): Snippet[] {
  return documents.flatMap(({snippets}) => snippets.filter(({language}) => languages.includes(language)));
}

export function tablesOf({text}: DocumentFile): Table[] {
  const tables: Table[] = [];
  let heading = '';
  let rows: string[][] = [];
  markdown.parse(text, {}).forEach((token, index, tokens) => {
    const {type} = token;
    if (type === 'heading_open') heading = tokens[index + 1]?.content ?? '';
    if (type === 'table_open') tables.push({heading, rows: (rows = [])});
    if (type === 'tr_open') rows.push([]);
    if (type === 'th_open' || type === 'td_open') rows.at(-1)?.push(tokens[index + 1]?.content ?? '');
  });
  return tables;
}

/** Lists the texts in backticks in a piece of Markdown. */
export function codeIn(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** Lists the texts in backticks in a document, outside of its snippets. */
export function inlineCode({text}: DocumentFile): string[] {
  const inline = markdown.parse(text, {}).flatMap(({children}) => children ?? []);
  return inline.filter(({type}) => type === 'code_inline').map(({content}) => content);
}

/** Lists the targets of a document's links, as written, except for other sites. */
export function linksOf({text}: DocumentFile): string[] {
  const inline = markdown.parse(text, {}).flatMap(({children}) => children ?? []);
  return inline
    .filter(({type}) => /^(?:link_open|image)$/.test(type))
    .map(token => String(token.attrGet('href') ?? token.attrGet('src')))
    .filter(target => !/^[a-z]+:/.test(target));
}

/** Lists the ids that GitHub gives to headings: https://docs.github.com/get-started/writing-on-github. */
export function headingIds({text}: DocumentFile): string[] {
  const tokens = markdown.parse(text, {});
  return tokens.flatMap(({type}, index) => {
    const content = type === 'heading_open' ? tokens[index + 1]?.content : undefined;
    const plain = content?.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
    return plain === undefined ? [] : [plain.trim().replace(/\s/g, '-')];
  });
}

/** Returns the path of a linked file, relative to the root of the repository. */
export function linkedFile({file}: DocumentFile, link: string): string {
  const [target = ''] = link.split('#', 1);
  return target ? path.posix.join(path.posix.dirname(file), target) : file;
}
