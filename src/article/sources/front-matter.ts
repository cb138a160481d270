import {FAILSAFE_SCHEMA, load} from 'js-yaml';
import {asObject, asText} from '../../values/json.js';

export interface FrontMatter {
  /** By the letters of their names alone, in lower case: `reviewed_by`, `reviewedBy` and `Reviewed-By` are one. */
  fields: ReadonlyMap<string, unknown>;
  /** What follows. */
  body: string;
}

/** Nobody writes more than this; it is then read line by line. UTF-16 code units. */
const mostToParse = 64 * 1024;

/** The three that open it, YAML's or TOML's, and the line that closes it. */
const opening = /^\uFEFF?(---|\+\+\+)[ \t]*\n/;
const closing = {'---': /^(?:---|\.\.\.)[ \t]*$/gm, '+++': /^\+\+\+[ \t]*$/gm};

/** `key: value` of YAML or `key = value` of TOML, at the start of a line. */
const field = /^([a-z][\w-]*)[ \t]*[:=](?:[ \t]+(.*))?$/i;

/**
 * Reads what stands above a Markdown text between two lines `---`, YAML (https://jekyllrb.com/docs/front-matter/), or
 * `+++`, TOML, of which only the lines above its first table are read. Values are text, lists or objects, never
 * numbers or dates. YAML that is broken, as by a title with a colon in it, is read line by line, as it was meant.
 * Lines that hold no fields are part of the text, and the three above them a rule.
 * @param text its lines end with `\n` alone
 */
export function readFrontMatter(text: string): FrontMatter {
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
  const found = (kind === '---' ? readYaml(source) : undefined) ?? readLines(source);
  const entries = Object.entries(found).map(([name, value]) => [plainName(name), value] as const);
  return entries.length > 0 ? {fields: new Map(entries), body} : none;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

/** Text alone, no aliases: nothing in it can be made to grow, or be anything but what it reads. */
function readYaml(source: string): Record<string, unknown> | undefined {
  if (source.length > mostToParse) return undefined;
  try {
    return asObject(load(source, {schema: FAILSAFE_SCHEMA, json: true, maxAliases: 0, maxDepth: 8}));
  } catch {
    return undefined;
  }
}

function readLines(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const line of source.split('\n')) {
    if (line.startsWith('[')) break;
    const [, name = '', value = ''] = field.exec(line) ?? [];
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
