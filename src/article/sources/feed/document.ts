import {failed, type Failed, type FailureCode} from '../../../values/failure.js';
import type {Tools} from '../../source.js';
import {mend, type Decode} from './mend.js';
import {refusal} from './work.js';

export interface FeedDocument {
  /** `rss`, `rdf:RDF`, `feed`, or `entry`, which may stand alone. */
  root: Element;
  /** The text broke off; entries may be missing. */
  isCut: boolean;
}

/** Comments, instructions, white space: what may stand before a document type and a root. Matches once begun. */
const beforeRoot = /\s+|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)/y;

/** What is in the internal subset of a document type. Matches once begun. */
const inSubset = /"[^"]*(?:"|$)|'[^']*(?:'|$)|<!--[^]*?(?:-->|$)|<\?[^]*?(?:\?>|$)|<|[^\]"'<]+/y;

/** An entity made of others, as floods of them are. */
const nestedEntity = /<!ENTITY\s+[^\s%"']+\s+(?:"[^"]*&[a-z_]|'[^']*&[a-z_])/i;

const rootTag = /<(?:[\w.-]+:)?(?:rss|rdf|feed|entry|channel)(?=[\s/>])/i;

/** Characters that XML has no place for: https://www.w3.org/TR/xml/#charsets. */
// eslint-disable-next-line no-control-regex -- these are what it looks for
const noCharacters = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\p{Cs}]/gu;

/**
 * Reads the text of a feed as XML, mended where it is none. No document type is ever parsed: entities that a text
 * declares stay as they are written, and a text that makes entities of entities is refused.
 */
export function feedDocument(text: string, parseDocument: Tools['parseDocument']): FeedDocument | Failed {
  const sound = fromRoot(text)?.replace(noCharacters, '');
  if (sound === undefined) return failed('parse');
  const parsed = parse(sound, parseDocument);
  if (parsed !== 'parse') return typeof parsed === 'string' ? failed(parsed) : {root: parsed, isCut: false};
  const mended = mend(sound, decoder(parseDocument));
  if (!mended) return failed('too-large');
  const root = parse(mended.text, parseDocument);
  return typeof root === 'string' ? failed(root) : {root, isCut: mended.isCut};
}

function parse(xml: string, parseDocument: Tools['parseDocument']): Element | FailureCode {
  const refused = refusal(xml);
  if (refused) return refused;
  const parsed = parseDocument(xml, 'application/xml');
  if ('failure' in parsed) return parsed.failure.code === 'too-large' ? 'too-large' : 'parse';
  return parsed.document.documentElement;
}

/** The text from its root on: without the declaration, which is wrong about decoded text, and without document type. */
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

/** HTML's own table of entities, by its parser; a text has use for some of them, not for any number. */
function decoder(parseDocument: Tools['parseDocument']): Decode {
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
