import {expect} from 'chai';
import {removeShortcodes} from '../../../../src/sanitize/repair/shortcodes.js';
import {cleanFragment, markup} from '../support/cleaned.js';

function left(html: string): string {
  const fragment = cleanFragment(html, 'https://publisher.example/post/');
  removeShortcodes(fragment);
  return markup(fragment);
}

const dropped: [given: string, left: string][] = [
  ['a [gallery ids="1,2"] b', 'a  b'],
  ['[gallery]', ''],
  ['[gallery columns=2 ids="1,2"]', ''],
  ['[gallery ids=1,2 /]', ''],
  [
    '[caption id="attachment_1" align="left" width="300"]<em>A rod</em> in place[/caption]',
    '<em>A rod</em> in place',
  ],
  ['[audio https://a.example/a.mp3]', ''],
  ['[embed]https://a.example/[/embed]', 'https://a.example/'],
  ['[vc_row][vc_column width="1/2"]Words[/vc_column][/vc_row]', 'Words'],
  ['[vc_empty_space /]', ''],
  ['[et_pb_text admin_label=”Text” _builder_version=”4.9″]Words[/et_pb_text]', 'Words'],
  ['[/et_pb_section]', ''],
  ['left over [unknown_shortcode a=&#8221;1&#8243;]', 'left over '],
  ['[contact-form-7 id="12" title="Contact"]', ''],
  ["[button url='https://a.example/']Ask[/button]", 'Ask'],
  ['[col span=&#8220;6&#8221;]Words[/col]', 'Words'],
  ['[row]Words[/row]', 'Words'],
  ['[slider id="1"<br>\nheight="2"] Words<br>', ' Words<br>'],
  [
    '<p>[tabs]</p><ul><li>[tab title="a"]One[/tab]</li></ul><p>[/tabs]</p>',
    '<p></p><ul><li>One</li></ul><p></p>',
  ],
  ['[[gallery]]', '[gallery]'],
  ['[[double]]', '[double]'],
  ['[[caption id="1"]a[/caption]]', '[a]'],
];

const kept = [
  '[1]',
  '[12, 13]',
  '[1-3]',
  '[sic]',
  '[citation needed]',
  '[…]',
  '[...]',
  '[email&nbsp;protected]',
  '[x]',
  '[see table 2]',
  '[Ca2+]',
  '[follow-up]',
  '[X-ray]',
  '[video]',
  '[audio not clear]',
  '[95% CI=1.2–3.4]',
  '[CI 1.03–1.36]',
  '[mean SD=2.1]',
  '[women n=34]',
  '[p = “small”]',
  '[note: p="x"',
  'x] [y',
  '[[1]]',
  'f[x][y]',
  '[a [b] c]',
  '[PUBMED Abstract]',
  '[K_m]',
  '[fig_2]',
  '[C_0 = 5 mg/L]',
  '[t_half = 3 h]',
  String.raw`\[V_d = \frac{D}{C_0}\]`,
  String.raw`\[x_{max}\]`,
];

describe('a shortcode whose plugin did not run', () => {
  for (const [given, words] of dropped) {
    it(`is not shown, and what it encloses is: ${given}`, () => {
      expect(left(given)).to.equal(words);
    });
  }

  for (const words of kept) {
    it(`is not ${words}, which is a text`, () => {
      expect(left(`<p>a ${words} b</p>`)).to.equal(`<p>a ${words} b</p>`);
    });
  }

  it('stays in code', () => {
    for (const name of ['pre', 'code', 'kbd', 'samp']) {
      const html = `<${name}>[gallery ids="1"] <b>[/x]</b></${name}>`;
      expect(left(html)).to.equal(html);
    }
  });

  it('ends with its paragraph at the latest', () => {
    const html = '<p>[note a="1"</p><p>b]</p>';
    expect(left(html)).to.equal(html);
  });

  for (const bomb of ['[', '[a', '[a_b]', '[a ', '[[a_b]', '[a b=', '[/a]', '[a_b=']) {
    it(`is found at once in 300 kB of ${bomb}`, () => {
      left(bomb.repeat(3e5 / bomb.length));
    });
  }
});
