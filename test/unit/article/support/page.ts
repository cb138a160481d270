import {expect} from 'chai';
import {parseDocument} from '../../../../src/sanitize/parse.js';

/** The inert document of an HTML page. */
export function parsePage(html: string): Document {
  const parsed = parseDocument(html, 'text/html');
  return 'failure' in parsed ? expect.fail(parsed.failure.code) : parsed.document;
}
