/** Every attribute, with values that systems like to change, through every system's snippet and back. */
import {expect} from 'chai';
import fc from 'fast-check';
import {elementNames, type Embed, type ElementName} from '../../../demo/builder/model/embed.js';
import {writableAttributes, type Kind} from '../../../demo/builder/model/manifest.js';
import {systems} from '../../../demo/builder/model/snippets/systems.js';
import {canonical, manifest, parseHtml, readEmbed, script} from './support/builder.js';

const nastyTexts = [
  'He said "no" & she didn\'t <care>',
  'Curly “quotes” and ‘single’ ones, “twice”',
  'Emoji 👩🏽‍⚕️ and 𝕸',
  'trailing space ',
  ' leading space',
  'two  spaces, a no-break\u00a0space, a tab\tand',
  'a line\nand another\n\nand a third',
  'Windows\r\nline',
  'شكل الصفحة من اليمين \u202eabc\u202c',
  '{{ product.title }} {% if x %} {# note #} ${value} {x} }}',
  '[gallery ids="1"] [1] [/caption] [[x]]',
  '<!-- wp:html --> --> ]]> </div></offprint-article><script>alert(1)</script>',
  '&amp; &lt; &#39; &quot; &nbsp; &copy;right &notanentity',
  "back\\slash \\n \\u0041 `tick` 'single'",
  'a="b" data-x=“c” />',
  'Attribute src: x\nTag name: offprint-page\n  indented',
  '“',
  '=',
  '{"a": [1]}',
  'zero\u200bwidth \ufeff and \u2028 separators \u2029',
];

const nastyUrls = [
  'https://publisher.example/wp-json/wp/v2/posts?slug=a&_embed&copy=1&lang=de',
  'https://publisher.example/?rest_route=/wp/v2/posts/5&_embed',
  '/relative/path?a=1#hash',
  'mailto:office@partner.example?subject=Hi%20%22there%22',
  'https://publisher.example/p%C3%A4th/"quoted"/{{x}}',
  'https://xn--bcher-kva.example/📚/?q=%7B%7B',
];

function nastyValues(kind: Kind): readonly string[] {
  if (kind === 'boolean') return [''];
  return kind === 'url' ? nastyUrls : nastyTexts;
}

const contents: Readonly<Record<ElementName, string>> = {
  article:
    '<a href="https://publisher.example/blog/?a=1&amp;b=2">Read “it” &amp; {{more}} [here] at the publisher’s</a>',
  page: '<a href="https://publisher.example/">Read it</a> <offprint-contact slot="contact" user="info" domain="publisher.example">Questions? <b>Write</b> to</offprint-contact>',
  'author-card':
    '<p>She writes.</p>\n<p>She also <em>runs</em> a clinic, <a href="/mara/">see {her} site</a>.</p><span slot="name">Mara<sup>1</sup></span>',
  'booklet-form':
    '<span slot="heading">A <i>free</i> copy</span><form action="/contact.php" method="post"><label>Your name <input name="name" required=""></label><input type="hidden" name="booklet" value="spine"><button>Send</button></form>',
  contact: 'Questions about this article? Write to <span slot="email">our team</span>.',
  disclaimer: '<p>Nothing here is <strong>advice</strong>.<br>Ask your doctor.</p>',
  'to-top': '<span slot="label">Up &amp; away</span>',
};

/** Wix takes no content. */
const keepsContent = (id: string) => id !== 'wix';

function expectSame(system: (typeof systems)[number], embed: Embed): void {
  const snippet = system.write(embed, script, {parseHtml});
  const {embed: read} = readEmbed(snippet);
  expect(read.element, snippet).to.equal(embed.element);
  const expected = system.id === 'wix' ? withPlainLines(embed.attributes) : embed.attributes;
  expect(read.attributes, snippet).to.deep.equal(expected);
  if (keepsContent(system.id)) expect(read.content, snippet).to.equal(canonical(embed.content));
}

/** The form of Wix has fields of one line: kinds of line ends are the same there. */
function withPlainLines(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]),
  );
}

for (const system of systems) {
  describe(`the snippet for ${system.name}`, () => {
    for (const element of elementNames) {
      it(`carries every attribute of the ${element} with any value, and back`, () => {
        const writable = writableAttributes(manifest, element);
        const rounds = nastyTexts.length;
        for (let round = 0; round < rounds; round += 1) {
          const attributes = writable.map(({attribute, declared: {kind}}, at) => {
            const values = nastyValues(kind);
            return [attribute, values[(at + round) % values.length] ?? ''] as const;
          });
          expectSame(system, {
            element,
            attributes: Object.fromEntries(attributes),
            content: contents[element],
          });
        }
      });
    }

    it('carries any text, beside an id, a class and colors', () => {
      const own = {id: 'walking', class: 'wide', style: '--offprint-accent: #8a1c4a; --offprint-radius: 0'};
      const text = fc.string({
        unit: fc.oneof(
          fc.constantFrom(...'"\'“”<>&;=/{}[] \n#x-'.split('')),
          fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}),
        ),
      });
      fc.assert(
        fc.property(text, text, (heading, license) => {
          expectSame(system, {
            element: 'article',
            attributes: {heading, src: '/a.json', license, ...own},
            content: '',
          });
        }),
        {numRuns: 300},
      );
    });
  });
}
