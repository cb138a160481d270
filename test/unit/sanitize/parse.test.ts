import {expect} from 'chai';
import {finish} from '../../../src/page/steps.js';
import {parseDocument as parse, parseInSteps} from '../../../src/sanitize/parse.js';

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

/** Parses a text into nodes, and counts the steps that it takes. */
function parsePieces(html: string, length: number): {fragment: DocumentFragment; steps: number} {
  const parsing = parseInSteps(html, length);
  let steps = 0;
  for (;;) {
    const {done, value} = parsing.next();
    if (done) return 'failure' in value ? expect.fail(value.failure.code) : {...value, steps};
    steps += 1;
  }
}

describe('a long text that is parsed in pieces', () => {
  it('is divided where nothing is open', () => {
    expect(parsePieces('<p>a</p><h2>b</h2><p>c<p>d<div>e</div>', 1).steps).to.be.greaterThan(5);
    expect(parsePieces('<div><p>a</p><p>b</p><p>c</p></div>', 1).steps).to.equal(1);
  });

  for (const html of [
    'a<p>b<p>c</p>d<div>e<p>f</div><h2>g',
    '<p><b>a</p><p>b</b>c</p><p>d</p>',
    '<b><p>a</b>b</p><div>c</div>',
    '<a href="/">a<p>b</a>c</p><p>d</a>e',
    '<li>a<p>b</p><p>c</p><li>d<h2>e</h2>',
    '<dt>a<dd>b<p>c</p><div>d</div><dt>e',
    '<td>a</td><p>b</p><td>c</td><tr><td>d<p>e',
    '<table><tr><td>a<p>b</p><td>c</table><p>d</p><p>e',
    '<svg><p>a</p></svg><p>b</p><math><mi><p>c</p></mi></math><p>d',
    '<span>a<p>b</span>c<p>d</p><cite><li>e</cite><p>f</p>',
    '<x-y><p>a</x-y>b<p>c</p>',
    '</p><p>a</p></p></div><p>b</p></table><p>c',
    '<pre>\n\na</pre><p>b<!-- <p>c</p> --></p><script><p>d</p></script><p>e',
    '<template><p>a</template><p>b</p><button><p>c</button><p>d</p><select><p>e</select><p>f',
    '<object><p>a</object><p>b<object>c<p>d</p></object><p>e',
  ]) {
    it(`gives the same nodes as in one piece: ${html}`, () => {
      const {fragment} = parsePieces(html, 1);
      const whole = parsePieces(html, Infinity).fragment;
      expect(fragment.isEqualNode(whole)).to.equal(true);
    });
  }

  it('refuses a text beyond the limits, in whichever piece', () => {
    const parsed = finish(parseInSteps(`${'<p>a</p>'.repeat(9000)}${'<div>'.repeat(3001)}`));
    expect('failure' in parsed && parsed.failure.code).to.equal('too-large');
  });
});
