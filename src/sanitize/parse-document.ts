import {Failure} from '../values/failure.js';
import {realmWindow} from '../page/realm.js';
import {trustedTypesPolicy} from '../page/trusted-types.js';
import {isDeeperThan, parsable} from './limits.js';
import {limits} from './policy.js';

/**
 * Parses a page or XML into an inert document, for modules that read a format: nothing of it loads or runs. What is
 * read of it is as untrusted as the text was.
 * @throws {Failure} `too-large` beyond the policy's limits; `parse` for XML that is none or declares entities, and where
 * the page lets nobody parse; `empty` where nothing comes of a page
 */
export function parseDocument(text: string, type: 'text/html' | 'application/xml'): Document {
  const policy = trustedTypesPolicy();
  if (policy === 'refused') throw new Failure('parse');
  const isXml = type === 'application/xml';
  // A kilobyte of entities can stand for gigabytes.
  if (isXml && /<!entity/i.test(text)) throw new Failure('parse');
  // Its parser takes longer with every element that is open, XML's does not.
  if (text.length > limits.length || (!isXml && parsable(text) === undefined)) throw new Failure('too-large');
  const parser = new realmWindow.DOMParser();
  const parsed = parser.parseFromString((policy ? policy.createHTML(text) : text) as string, type);
  if (isXml && parsed.querySelector('parsererror')) throw new Failure('parse');
  // Of `<!d`, some versions of Chromium make a document with nothing in it, not even a body.
  if (!isXml && !parsed.firstChild) throw new Failure('empty');
  if (isDeeperThan(parsed, limits.depth)) throw new Failure('too-large');
  return parsed;
}
