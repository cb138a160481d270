import {expect} from 'chai';
import {decodeReferences} from '../../../../src/article/sources/references.js';
import {tools} from '../support/tools.js';

describe('a title or name with character references that are left in it', () => {
  const lines: [text: string, shown: string][] = [
    ['Sean O&#8217;Sample', 'Sean O’Sample'],
    ['Rods &amp; screws', 'Rods & screws'],
    ['&ldquo;Fusion&rdquo; &ndash; what&#x2019;s next&hellip;', '“Fusion” – what’s next…'],
    ['5&nbsp;mm', '5 mm'],
    ['J&uuml;rgen Muster', 'Jürgen Muster'],
    ['dose&lt;limit', 'dose&lt;limit'],
    ['Use &lt;p&gt; or &#60;div&#62;', 'Use &lt;p&gt; or &#60;div&#62;'],
    ['&amp;lt;', '&lt;'],
    ['Q&A; R&D, AT&T', 'Q&A; R&D, AT&T'],
    ['<b> & >', '<b> & >'],
  ];
  for (const [text, shown] of lines) {
    it(`${text} is ${shown}`, () => {
      expect(decodeReferences(text, tools)).to.equal(shown);
    });
  }
});
