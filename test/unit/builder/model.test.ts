/** The smaller modules of the builder: history, address, wishes, colors, room to hold. */
import {expect} from 'chai';
import {fromHash, snippetFromHash, toHash} from '../../../demo/builder/model/address.js';
import {mistakesOf} from '../../../demo/builder/model/check.js';
import {buttonText, contrastVerdict} from '../../../demo/builder/model/colors.js';
import {withAttribute, type Embed} from '../../../demo/builder/model/embed.js';
import {History} from '../../../demo/builder/model/history.js';
import {knownNames} from '../../../demo/builder/model/manifest.js';
import {heldHeight, reserveValue, widthsToMeasure} from '../../../demo/builder/model/reserve.js';
import {reservedHeight} from '../../../src/elements/article/reserve.js';
import {elementMarkup} from '../../../demo/builder/model/snippets/html-text.js';
import {fallbackLink, wishes} from '../../../demo/builder/model/wishes.js';
import {parseHtml} from '../../../demo/builder/parse-html.js';
import {manifest, readEmbed} from './support/builder.js';

const start: Embed = {element: 'article', attributes: {src: '/a'}, content: ''};

describe('History', () => {
  it('takes back and repeats steps, and forgets what was undone once something else is done', () => {
    const history = new History(start);
    expect([history.canUndo, history.canRedo]).to.deep.equal([false, false]);
    const [second, third, fourth] = ['/b', '/c', '/d'].map(src => withAttribute(start, 'src', src)) as [
      Embed,
      Embed,
      Embed,
    ];
    history.push(second);
    history.push(third);
    expect(history.undo()).to.equal(second);
    expect(history.undo()).to.equal(start);
    expect(history.undo()).to.equal(start);
    expect(history.redo()).to.equal(second);
    history.push(fourth);
    expect(history.canRedo).to.be.false;
    expect(history.undo()).to.equal(second);
  });

  it('takes back what was typed into one control as one step', () => {
    const history = new History(start);
    const typed = ['H', 'He', 'Hea'].map(heading => withAttribute(start, 'heading', heading));
    for (const embed of typed) history.push(embed, 'heading');
    expect(history.undo()).to.equal(start);
    expect(history.redo()).to.equal(typed[2]);
    history.push(withAttribute(start, 'heading', 'Head'), 'heading');
    expect(history.undo()).to.equal(typed[2]);
  });

  it('begins a step anew with another control, or when the control was left', () => {
    const history = new History(start);
    history.push(withAttribute(start, 'heading', 'A'), 'heading');
    history.push(withAttribute(start, 'heading', 'B'), 'item');
    expect(history.undo().attributes['heading']).to.equal('A');
    history.redo();
    history.push(withAttribute(start, 'heading', 'C'), 'item');
    history.endStep();
    history.push(withAttribute(start, 'heading', 'D'), 'item');
    expect(history.undo().attributes['heading']).to.equal('C');
  });

  it('ignores a change that changes nothing', () => {
    const history = new History(start);
    history.push({...start, attributes: {...start.attributes}});
    expect(history.canUndo).to.be.false;
  });
});

describe('the address', () => {
  it('carries any embed', () => {
    const embed: Embed = {
      element: 'page',
      attributes: {
        src: '/?a=1&b=%20',
        heading: 'He said “no” & "yes"\n<b>',
        test: '',
        'author-photo-alt': '👩🏽‍⚕️ شكل',
      },
      content: '<a href="/?a=1&amp;b=2">Read &amp; see</a>',
    };
    expect(fromHash(toHash(embed), manifest)).to.deep.equal({embed, notes: []});
  });

  it('is no embed without a known element', () => {
    for (const hash of ['', '#', '#a=b', '#_element=carousel', '#_element=%', '#%00'])
      expect(fromHash(hash, manifest)).to.be.undefined;
  });

  it('carries a snippet of a page that links to the builder', () => {
    const snippet = '<offprint-article src="/?a=1&b=2">\n</offprint-article> 100 % “+”';
    expect(snippetFromHash(`#_snippet=${encodeURIComponent(snippet)}`)).to.equal(snippet);
    expect(snippetFromHash('#_element=article')).to.be.undefined;
  });

  it('carries no script, whoever made the link', () => {
    const hash = toHash({
      element: 'disclaimer',
      attributes: {
        kind: 'general',
        onclick: 'go()',
        style: 'background: url(//x); --offprint-accent: red;',
        srcdoc: '',
      },
      content: '<img src="x" onerror="go()"><script>go()</script><svg onload="go()"></svg><b>Words</b>',
    });
    expect(fromHash(hash, manifest)).to.deep.equal({
      embed: {
        element: 'disclaimer',
        attributes: {kind: 'general', style: '--offprint-accent: red'},
        content: '<img src="x"><svg></svg><b>Words</b>',
      },
      notes: ['Left out, since this element does not have it: srcdoc.'],
    });
  });

  it('carries only what an element has, and attributes that do no harm on any', () => {
    const hash =
      '#_element=article&src=javascript:go()&cite=/a/&constructor=x&offprint-script=y&data-src=/b&hidden=&aria-label=Walking&data-topic=spine';
    const {embed, notes} = fromHash(hash, manifest) ?? {};
    expect(embed?.attributes).to.deep.equal({
      cite: '/a/',
      hidden: '',
      'aria-label': 'Walking',
      'data-topic': 'spine',
    });
    expect(notes).to.deep.equal([
      'Left out, since this element does not have it: constructor, offprint-script, data-src.',
      'Left out, since it is no web address: src.',
    ]);
  });

  it('asks visitors for something only in a booklet form', () => {
    const form =
      '<form action="https://evil.example/"><label>Card number <input name="card"></label><button>Pay</button></form>';
    const read = (element: Embed['element'], content: string) =>
      fromHash(toHash({element, attributes: {}, content}), manifest) ?? {embed: undefined, notes: []};
    for (const element of ['disclaimer', 'article', 'page', 'author-card', 'contact'] as const) {
      const {embed, notes} = read(element, `<p>Words</p>${form}<select><option>One</option></select>`);
      expect(embed?.content, element).to.equal('<p>Words</p>Card number');
      expect(notes).to.deep.equal([
        'Left out of the content, since only a booklet form may ask visitors for something: form, label, input, button, select.',
      ]);
    }
    expect(read('booklet-form', form)).to.deep.include({notes: []});
    expect(read('booklet-form', form).embed?.content).to.contain('<input name="card">');
    const slotted = `<offprint-booklet-form slot="booklet-form" action="/r">${form}</offprint-booklet-form>`;
    expect(read('page', slotted)).to.deep.equal({
      embed: {element: 'page', attributes: {}, content: slotted},
      notes: [],
    });
    const wrong =
      '<offprint-contact slot="contact" href="javascript:go()" srcdoc="x" label="Write"></offprint-contact>';
    expect(read('page', wrong).embed?.content).to.equal(
      '<offprint-contact slot="contact" label="Write"></offprint-contact>',
    );
  });

  it('runs nothing of a link while it is read', async () => {
    const events: string[] = [];
    Object.assign(window, {offprintTried: () => events.push('ran')});
    const markup =
      '<p>Words<img src="data:,x" onerror="offprintTried()"></p><svg onload="offprintTried()"></svg><script>offprintTried()</script>';
    const result = fromHash(toHash({element: 'disclaimer', attributes: {}, content: markup}), manifest);
    parseHtml(markup);
    readEmbed(`<offprint-disclaimer>${markup}</offprint-disclaimer>`);
    // The same picture in this page fails after those of the link would have.
    const probe = new Image();
    const failed = new Promise(resolve => (probe.onerror = resolve));
    probe.src = 'data:,x';
    await failed;
    expect(events).to.be.empty;
    expect(result?.embed.content).to.equal('<p>Words<img src="data:,x"></p><svg></svg>');
    Reflect.deleteProperty(window, 'offprintTried');
  });

  it('refuses texts that no browser can lay out in time, in a link and in a snippet', () => {
    const organization = 'a'.repeat(45_000);
    const embed: Embed = {
      element: 'booklet-form',
      attributes: {organization, heading: 'b'.repeat(2000)},
      content: 'c'.repeat(100_001),
    };
    const notes = [
      'Left out, since it is longer than 2,000 characters: organization.',
      'The content was left out, since it is longer than 100,000 characters.',
    ];
    const clean = {...embed, attributes: {heading: 'b'.repeat(2000)}, content: ''};
    expect(fromHash(toHash(embed), manifest)).to.deep.equal({embed: clean, notes});
    expect(readEmbed(elementMarkup(embed))).to.deep.include({embed: clean, notes});
    expect(mistakesOf(embed, manifest).find(({attribute}) => attribute === 'organization')?.words).to.contain(
      '2,000 characters',
    );
  });
});

describe('wishes', () => {
  it('start from attributes that their elements have', () => {
    expect(new Set(wishes.map(({id}) => id)).size).to.equal(wishes.length);
    for (const wish of wishes) {
      const {element, attributes} = wish.embed();
      const known = knownNames(manifest, element);
      for (const name of Object.keys(attributes)) expect(known, wish.id).to.include(name);
      // Only what the marketer is asked for is missing.
      const serious = mistakesOf(wish.embed(), manifest).filter(({isSerious}) => isSerious);
      for (const {attribute} of serious)
        expect(['src', 'action', 'user', 'email-user', 'name']).to.include(attribute);
    }
  });

  it('write a link that is safe', () => {
    expect(fallbackLink('/?a=1&b="2"', 'Read <it> & more')).to.equal(
      '<a href="/?a=1&amp;b=&quot;2&quot;">Read &lt;it&gt; &amp; more</a>',
    );
  });
});

describe('contrastVerdict', () => {
  for (const [color, ground, words] of [
    ['#000', '#ffffff', 'Very easy to read. The contrast is 21.0 to 1.'],
    ['#767676', '#fff', 'Easy to read. The contrast is 4.5 to 1.'],
    ['#777777', '#fff', 'Hard to read. It is enough for large headings only. The contrast is 4.4 to 1.'],
    ['#ffff00', '#fff', 'Too weak. Many people cannot read this. The contrast is 1.0 to 1.'],
  ] as const)
    it(`says of ${color} on ${ground}: ${words}`, () => {
      expect(contrastVerdict(color, ground)?.words).to.equal(words);
    });

  it('knows no other colors', () => {
    expect(contrastVerdict('red', '#fff')).to.be.undefined;
  });

  it('chooses the words on a button as the style sheet does', () => {
    const accents = ['#1f66bd', '#8a1c4a', '#ffd500', '#3fa7ff', '#808080', '#e0131f'];
    for (const accent of accents) {
      const probe = document.createElement('span');
      probe.style.color = `oklch(from ${accent} calc((0.65 - l) * 1000) 0 0)`;
      document.body.append(probe);
      const canvas = document.createElement('canvas').getContext('2d');
      if (!canvas) throw new Error('There is no canvas.');
      canvas.fillStyle = getComputedStyle(probe).color;
      canvas.fillRect(0, 0, 1, 1);
      probe.remove();
      const [red = 0] = canvas.getImageData(0, 0, 1, 1).data;
      expect(buttonText(accent), accent).to.equal(red > 127 ? '#ffffff' : '#000000');
    }
  });
});

describe('reserveValue', () => {
  /** A text of so many characters, in lines, with a picture above it. */
  const measure = (width: number) => ({
    width,
    height: Math.ceil(9000 / (Math.min(width, 640) / 8)) * 25 + Math.min(width, 640) * 0.5 + 120,
  });
  const sizes = widthsToMeasure.map(measure);

  it('is a value that the article takes', () => {
    expect(reservedHeight(reserveValue(sizes))).to.be.a('string');
  });

  it('holds the height at every width, within less than a line', () => {
    const chosen = reserveValue(sizes)
      .split(' ')
      .map(pair => {
        const [width = 0, height = 0] = pair.split(':').map(Number);
        return {width, height};
      });
    expect(chosen.length).to.be.at.most(10);
    for (let width = 280; width <= 1400; width += 1)
      expect(Math.abs(heldHeight(chosen, width) - measure(width).height), `${width} px`).to.be.below(30);
  });

  it('is one size where heights grow with the width, which no value can follow', () => {
    const growing = [320, 480, 640, 768, 1280].map(width => ({width, height: Math.min(width, 640) * 0.5}));
    expect(reserveValue(growing)).to.equal('1280:240');
  });

  it('is short where the height hardly changes', () => {
    expect(reserveValue([320, 768, 1280].map(width => ({width, height: 300.4})))).to.equal('1280:300');
    expect(reserveValue([{width: 320, height: 200}])).to.equal('320:200');
    expect(reserveValue([])).to.equal('');
  });

  it('means what the style sheet makes of it', () => {
    const value = '320:2400 480:1700 768:1300';
    const chosen = [
      {width: 320, height: 2400},
      {width: 480, height: 1700},
      {width: 768, height: 1300},
    ];
    const box = document.createElement('div');
    const inner = document.createElement('div');
    inner.style.paddingBlockEnd = reservedHeight(value) ?? '';
    box.append(inner);
    document.body.append(box);
    for (const width of [320, 400, 600, 768, 1000]) {
      box.style.inlineSize = `${width}px`;
      expect(inner.getBoundingClientRect().height).to.be.closeTo(heldHeight(chosen, width), 1);
    }
    box.remove();
  });
});
