import {failed, type Failed, type FailureCode} from '../../../values/failure.js';
import type {Tools} from '../../source.js';
import {repairXml, type Decode} from './repair-xml.js';
import {checkLimits} from './limits.js';

export interface FeedDocument {
  /** `rss`, `rdf:RDF`, `feed`, or `entry`, which may stand alone. */
  root: Element;
  /** Whether the text is cut off: entries may be missing. */
  isCut: boolean;
}

/** Comments, instructions and white space before the document type and the root. */
const beforeRoot = /\s+|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/y;

/** A token of the internal subset of a document type. */
const inSubset = /"[^"]*(?:"|$)|'[^']*(?:'|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<|[^\]"'<]+/y;

/** An entity made of other entities: a flood of them expands to gigabytes. */
const nestedEntity = /<!ENTITY\s+[^\s%"']+\s+(?:"[^"]*&[a-z_]|'[^']*&[a-z_])/i;

const rootTag = /<(?:[\w.-]+:)?(?:rss|rdf|feed|entry|channel)(?=[\s/>])/i;

/** Characters that XML does not allow: https://www.w3.org/TR/xml/#charsets. */
// eslint-disable-next-line no-control-regex -- control characters are not allowed
const invalidCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

/**
 * Parses a feed as XML, after repairs if it is not well-formed. Document types are never parsed: declared entities stay
 * as written, and a text that nests entities is refused.
 */
export function parseFeed(text: string, parseDocument: Tools['parseDocument']): FeedDocument | Failed {
  const xml = fromRoot(text)?.replace(invalidCharacters, '');
  if (xml === undefined) return failed('parse');
  const parsed = parse(xml, parseDocument);
  if (parsed !== 'parse') return typeof parsed === 'string' ? failed(parsed) : {root: parsed, isCut: false};
  const repaired = repairXml(xml, entityDecoder(parseDocument));
  if (!repaired) return failed('too-large');
  const root = parse(repaired.text, parseDocument);
  return typeof root === 'string' ? failed(root) : {root, isCut: repaired.isCut};
}

function parse(xml: string, parseDocument: Tools['parseDocument']): Element | FailureCode {
  const exceeded = checkLimits(xml);
  if (exceeded) return exceeded;
  const parsed = parseDocument(xml, 'application/xml');
  if ('failure' in parsed) return parsed.failure.code === 'too-large' ? 'too-large' : 'parse';
  return parsed.document.documentElement;
}

/** The text from its root on, without the XML declaration, which is wrong about decoded text, and the document type. */
function fromRoot(text: string): string | undefined {
  let at = skip(beforeRoot, text, text.startsWith('\ufeff') ? 1 : 0);
  if (/^<!DOCTYPE/i.test(text.slice(at, at + 9))) {
    const subset = /[^[>]*\[/y;
    subset.lastIndex = at;
    if (subset.test(text)) {
      const end = skip(inSubset, text, subset.lastIndex);
      if (nestedEntity.test(text.slice(subset.lastIndex, end))) return undefined;
      at = end;
    }
  }
  const rest = text.slice(at);
  const root = rest.search(rootTag);
  return root < 0 ? undefined : rest.slice(root);
}

function skip(token: RegExp, text: string, from: number): number {
  let at = from;
  for (token.lastIndex = at; at < text.length && token.test(text);) at = token.lastIndex;
  return at;
}

/** Decodes the named entities of HTML by the browser's parser; at most 300 different ones. */
function entityDecoder(parseDocument: Tools['parseDocument']): Decode {
  const known = new Map<string, string | undefined>();
  return entity => {
    if (!known.has(entity) && known.size < 300) {
      const parsed = parseDocument(entity, 'text/html');
      const characters = 'document' in parsed ? parsed.document.body.textContent : entity;
      known.set(entity, characters === entity ? undefined : characters);
    }
    return known.get(entity);
  };
}
