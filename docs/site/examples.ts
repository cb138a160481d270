/** Snippets that run: each is a page of its own, which stands in a frame beside the code. */
import {createHash} from 'node:crypto';
import {escapeHtml} from './escape.js';

/** Where the script of this build is. */
export interface BuiltScript {
  readonly version: string;
  /** `sha384-…` */
  readonly integrity: string;
}

/** Where the documents say that things are, and where the site has them, seen from the folder of the examples. */
const places: readonly (readonly [RegExp, (script: BuiltScript) => string])[] = [
  [
    /https:\/\/publisher\.example\/(?:offprint\/[\d.]+\/)?offprint\.js/g,
    ({version}) => `../../offprint/${version}/offprint.js`,
  ],
  // Sample files of docs/sources.md.
  [/https:\/\/publisher\.example\/articles\//g, () => 'articles/'],
  // The id of an entry in a sample file stays as it is there.
  [/(?<!item=")https:\/\/publisher\.example\//g, () => '../../'],
  [/https:\/\/partner\.example\/portrait\.svg/g, () => 'portrait.svg'],
  [/sha384-…/g, ({integrity}) => integrity],
];

/** Elements of ours, in both spellings. */
const elementStart = /<offprint-[a-z-]+|<div\s+data-offprint=/;

/** Whether a snippet shows something by itself. */
export function isShown(code: string): boolean {
  return elementStart.test(code);
}

/** Nothing that a reader types into an example is sent. */
function inTestMode(code: string): string {
  return code
    .replace(/<offprint-(?:booklet-form|page)\b/g, '$& test')
    .replace(/data-offprint="(?:booklet-form|page)"/g, '$& data-test');
}

/** Whether something shows only when the page is scrolled: a link to the top. */
export function needsScrolling(code: string): boolean {
  return code.includes('threshold=');
}

function withRoom(code: string): string {
  if (!needsScrolling(code)) return code;
  return `<p>Scroll down: the link shows after a while.</p>\n<div class="room"></div>\n${code}`;
}

/** A snippet runs one script of its own at most; the policy names it by its hash. */
function policyFor(html: string): string {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => text);
  const hashes = inline.map(text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Makes the page of a snippet. */
export function examplePage(code: string, title: string, script: BuiltScript): string {
  let body = withRoom(inTestMode(code));
  if (!/<script[^>]*offprint\.js/.test(body))
    body = `<script async src="https://publisher.example/offprint.js"></script>\n${body}`;
  for (const [pattern, place] of places) body = body.replace(pattern, place(script));
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyFor(body))}">`,
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    '<link rel="icon" href="../favicon.svg" type="image/svg+xml">',
    '<link rel="stylesheet" href="../example.css">',
  ].join('\n');
  if (body.includes('<html')) return body.replace(/<meta charset[^>]*>/, `$&\n${head}`);
  const start = `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n${head}`;
  const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  return `${start}\n${viewport}\n<title>${escapeHtml(title)}</title>\n</head>\n<body>\n${body}</body>\n</html>\n`;
}

/** What a link to the builder opens. */
export interface BuilderLink {
  /** Tells the links of a snippet apart: `disclaimer`, `disclaimer 2`. Empty for its only one. */
  readonly label: string;
  readonly snippet: string;
}

/**
 * Lists what to open in the builder. The builder shows one element, or a page that is put together of an article and
 * others. Of any other snippet with several elements, each is opened by itself.
 */
export function builderLinks(code: string): BuilderLink[] {
  const elements = [
    ...code.matchAll(
      /<offprint-([a-z-]+)\b[\s\S]*?<\/offprint-\1>|<div\s+data-offprint="([a-z-]+)"[\s\S]*?<\/div>/g,
    ),
  ].map(([snippet, tag, placeholder]) => ({name: tag ?? placeholder ?? '', snippet}));
  const names = elements.map(({name}) => name);
  const isPage = names.includes('article') && new Set(names).size === names.length;
  // Settings of the page are on the tag of the script.
  const settings = [...code.matchAll(/<script[^>]*\sdata-[^>]*><\/script>/g)].map(([tag]) => tag);
  if (elements.length === 1 || isPage)
    return [{label: '', snippet: [...settings, ...elements.map(({snippet}) => snippet)].join('\n')}];
  return elements.map(({name, snippet}, at) => {
    const earlier = names.slice(0, at).filter(each => each === name).length;
    const label = name.replaceAll('-', ' ') + (earlier > 0 ? ` ${String(earlier + 1)}` : '');
    return {label, snippet: [...settings, snippet].join('\n')};
  });
}
