import {expect} from 'chai';
import {decodeDoubleEscaped} from '../../../../src/article/sources/double-escaped.js';

describe('a text that its system has escaped twice', () => {
  const decoded: [kind: string, html: string, shown: string][] = [
    [
      'of paragraphs',
      '&lt;p&gt;Stand up &lt;i&gt;slowly&lt;/i&gt;.&lt;/p&gt;\n',
      '<p>Stand up <i>slowly</i>.</p>\n',
    ],
    [
      'with attributes, and references of its own',
      ' &lt;div class=&quot;text&quot;&gt;Rods &amp;amp; screws, 5&amp;nbsp;mm, &#8217;til then&lt;/div&gt;',
      ' <div class="text">Rods &amp; screws, 5&nbsp;mm, &#8217;til then</div>',
    ],
    ['in numbers', '&#60;ul&#62;&#x3C;li&#x3E;Rest&#60;/li&#62;&#060;/ul&#062;', '<ul><li>Rest</li></ul>'],
    ['only once', '&lt;p&gt;A &amp;lt; B&lt;/p&gt;', '<p>A &lt; B</p>'],
  ];
  for (const [kind, html, shown] of decoded) {
    it(`is decoded: ${kind}`, () => {
      expect(decodeDoubleEscaped(html)).to.equal(shown);
    });
  }

  const kept: [kind: string, html: string][] = [
    ['a sentence that begins with a tag', '&lt;p&gt; begins a paragraph of HTML.'],
    ['a sentence that ends with a tag', 'A paragraph ends with &lt;/p&gt;'],
    ['an inline tag at the start', '&lt;b&gt;Bold&lt;/b&gt;'],
    ['a text with tags of its own', '&lt;p&gt;A<br>B&lt;/p&gt;'],
    ['a comparison', 'A dose &lt;p&gt; or less'],
    ['another word', '&lt;print&gt;A&lt;/print&gt;'],
  ];
  for (const [kind, html] of kept) {
    it(`is left as it is: ${kind}`, () => {
      expect(decodeDoubleEscaped(html)).to.equal(html);
    });
  }

  it('is found at once in a text of any length', () => {
    const html = `&lt;p ${'&gt;'.repeat(300_000)}`;
    expect(decodeDoubleEscaped(html)).to.equal(html);
  });
});
