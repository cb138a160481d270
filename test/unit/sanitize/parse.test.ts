import {expect} from 'chai';
import {parseDocument as parse} from '../../../src/sanitize/parse.js';

type DocumentType = Parameters<typeof parse>[1];

function parseDocument(text: string, type: DocumentType): Document {
  const parsed = parse(text, type);
  return 'failure' in parsed ? expect.fail(parsed.failure.code) : parsed.document;
}

function codeOf(text: string, type: DocumentType): string {
  const parsed = parse(text, type);
  return 'failure' in parsed ? parsed.failure.code : 'none';
}

const nested = (times: number) => `${'<a>'.repeat(times)}x${'</a>'.repeat(times)}`;
const entities = (value: string, times: number) =>
  `<!DOCTYPE r [<!ENTITY a "${value}">]><r>${'&a;'.repeat(times)}</r>`;

describe('a text that is parsed into a document', () => {
  it('is a page, of which nothing runs or is loaded', () => {
    const parsed = parseDocument(
      '<title>x</title><img src=/none onerror="window.ran = 1"><p>Words',
      'text/html',
    );
    expect(parsed.title).to.equal('x');
    expect(parsed.defaultView).to.equal(null);
    expect(parsed.querySelector('p')?.textContent).to.equal('Words');
  });

  it('is XML', () => {
    expect(parseDocument('<r><a/>x</r>', 'application/xml').documentElement.localName).to.equal('r');
  });

  it('is a long feed, whose empty elements are closed as they are opened', () => {
    const entry = '<entry><link href="x"/><category term="y" /><title>z</title></entry>';
    const parsed = parseDocument(`<feed>${entry.repeat(2000)}</feed>`, 'application/xml');
    expect(parsed.querySelectorAll('feed > entry > title')).to.have.length(2000);
  });

  const refused: [string, string, 'text/html' | 'application/xml', string][] = [
    ['XML nested too deep', nested(600), 'application/xml', 'too-large'],
    ['a page nested too deep', nested(600).replaceAll('a>', 'div>'), 'text/html', 'too-large'],
    ['XML nested beyond measure', nested(100_000), 'application/xml', 'parse'],
    ['XML that is none', '<r><a>x</r>', 'application/xml', 'parse'],
    ['XML that is cut off', '<r><a>x', 'application/xml', 'parse'],
    ['a page nested beyond measure', '<div>'.repeat(100_000), 'text/html', 'too-large'],
    ['a text that is too long', 'x'.repeat(6 * 1024 * 1024), 'text/html', 'too-large'],
    ['XML with entities of its own', entities('x', 1), 'application/xml', 'parse'],
    ['XML whose entities are long', entities('x'.repeat(50_000), 4000), 'application/xml', 'parse'],
    ['XML whose entities are elements', entities('<b/>'.repeat(5000), 1000), 'application/xml', 'parse'],
  ];
  for (const [name, text, type, code] of refused) {
    it(`is refused as ${code}: ${name}`, () => {
      expect(codeOf(text, type)).to.equal(code);
    });
  }
});
