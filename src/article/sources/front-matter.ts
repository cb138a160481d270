import {FAILSAFE_SCHEMA, load} from 'js-yaml';
import {parse as parseTomlDocument} from 'smol-toml';
import {asObject, asText} from '../../values/json.js';

export interface FrontMatter {
  /** By the letters of the name in lower case: `reviewed_by`, `reviewedBy` and `Reviewed-By` are the same field. */
  fields: ReadonlyMap<string, unknown>;
  /** The text below the front matter. */
  body: string;
}

/** UTF-16 code units that are parsed as YAML or TOML; longer front matter is read line by line. */
const longestSource = 64 * 1024;

/** Levels of lists and objects. */
const deepest = 8;

/** Tables in which Hugo and Zola keep the fields that they do not know themselves. */
const furtherFields = ['params', 'extra'];

/** The line above YAML or TOML, and the line below it. */
const opening = /^\uFEFF?(---|\+\+\+)[ \t]*\n/;
const closing = {'---': /^(?:---|\.\.\.)[ \t]*$/gm, '+++': /^\+\+\+[ \t]*$/gm};

/** `key: value` of YAML or `key = value` of TOML, at the start of a line. */
const fieldLine = /^([a-z][\w-]*)[ \t]*[:=](?:[ \t]+(.*))?$/i;

/**
 * Parses the front matter of a Markdown text: YAML between two lines `---`
 * (https://jekyllrb.com/docs/front-matter/), or TOML between two lines `+++`
 * (https://gohugo.io/content-management/front-matter/). Values are text, lists or objects, never numbers or dates. What is
 * broken, such as a title with a colon in YAML, is read line by line. Lines without any field are part of the text, below a
 * thematic break.
 * @param text with `\n` as its only line end
 */
export function parseFrontMatter(text: string): FrontMatter {
  const [open = '', kind] = opening.exec(text) ?? [];
  const rest = text.slice(open.length);
  const none = {fields: new Map<string, unknown>(), body: text.replace(/^\uFEFF/, '')};
  if (kind !== '---' && kind !== '+++') return none;
  closing[kind].lastIndex = 0;
  const close = closing[kind].exec(rest);
  if (!close) return none;
  const source = rest.slice(0, close.index);
  const body = rest.slice(close.index + close[0].length);
  if (!source.trim()) return {fields: none.fields, body};
  const found = (kind === '---' ? parseYaml : parseToml)(source) ?? parseLines(source);
  const further = furtherFields.flatMap(name => Object.entries(asObject(found[name]) ?? {}));
  const entries = [...further, ...Object.entries(found)].map(
    ([name, value]) => [plainName(name), value] as const,
  );
  return entries.length > 0 ? {fields: new Map(entries), body} : none;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** All scalars are text. Without aliases, no YAML expands to more than it is. */
function parseYaml(source: string): Record<string, unknown> | undefined {
  if (source.length > longestSource) return undefined;
  try {
    return asObject(load(source, {schema: FAILSAFE_SCHEMA, json: true, maxAliases: 0, maxDepth: deepest}));
  } catch {
    return undefined;
  }
}

function parseToml(source: string): Record<string, unknown> | undefined {
  if (source.length > longestSource) return undefined;
  try {
    return asObject(toText(parseTomlDocument(source, {maxDepth: deepest}), 0));
  } catch {
    return undefined;
  }
}

/** Writes numbers, dates and booleans as text, as YAML is read. */
function toText(value: unknown, depth: number): unknown {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return String(value);
  if (depth > deepest) return '';
  if (Array.isArray(value)) return value.map(each => toText(each, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, toText(each, depth + 1)]));
}

function parseLines(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of source.split('\n')) {
    if (line.startsWith('[')) break;
    const [, name = '', value = ''] = fieldLine.exec(line) ?? [];
    const words = asText(unquoted(value.trim()));
    if (name && words) found[name] = words;
  }
  return found;
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  const end = value.lastIndexOf(quote);
  return (quote === '"' || quote === "'") && end > 0 ? value.slice(1, end) : value;
}
