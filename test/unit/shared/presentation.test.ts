import {expect} from 'chai';
import {allByRole, byRole} from '../../support/find.js';
import {fixture} from '../../support/fixture.js';
import {setDefaultForTest} from '../../support/page-default.js';
import {recordWarnings} from '../../support/warnings.js';
import {mountSample, type Sample} from './support/sample-element.js';

const warnings = recordWarnings();
const plain = '<offprint-sample></offprint-sample>';

/** Mounts a sample in nested shadow roots, the outermost first, and returns it. */
async function mountWithin(...hosts: string[]): Promise<Sample> {
  const sample = await mountSample(plain);
  let place: Node | undefined;
  for (const markup of hosts) {
    const host = document.createRange().createContextualFragment(markup).firstElementChild;
    if (!host) throw new Error('There is no host.');
    if (place) place.appendChild(host);
    else fixture(host);
    place = host.attachShadow({mode: 'open'});
  }
  place?.appendChild(sample);
  await sample.updateComplete;
  return sample;
}

describe('the language of an element', () => {
  const root = document.documentElement;

  afterEach(() => {
    root.lang = 'en';
  });

  it('is that of its own attribute first', async () => {
    setDefaultForTest('lang', 'fr');
    const sample = await mountSample('<div lang="de"><offprint-sample lang="en-GB"></offprint-sample></div>');
    expect(sample.presentation.locale).to.equal('en-GB');
    sample.lang = 'en-AU';
    await sample.updateComplete;
    expect(sample.presentation.locale).to.equal('en-AU');
  });

  it('is the page-wide default rather than the language around it', async () => {
    const sample = await mountSample(`<div lang="de">${plain}</div>`);
    expect(sample.presentation.locale).to.equal('de');
    setDefaultForTest('lang', 'fr');
    expect(sample.presentation.locale).to.equal('fr');
  });

  it('is not the empty text, which frameworks set where they take a language away', async () => {
    const sample = await mountSample(`<div lang="de">${plain}</div>`);
    sample.lang = '';
    await sample.updateComplete;
    expect(sample.presentation.locale).to.equal('de');
  });

  it('is that of the closest element around it with a language', async () => {
    const sample = await mountSample(`<div lang="de"><div lang="es"><p>${plain}</p></div></div>`);
    expect(sample.presentation.locale).to.equal('es');
    root.lang = 'nl';
    expect((await mountSample(plain)).presentation.locale).to.equal('nl');
  });

  it('is that of the elements around its shadow roots', async () => {
    root.lang = 'nl';
    expect((await mountWithin('<div lang="de"></div>', '<div></div>')).presentation.locale).to.equal('de');
    expect(
      (await mountWithin('<div lang="de"></div>', '<div lang="es"></div>')).presentation.locale,
    ).to.equal('es');
    expect((await mountWithin('<div></div>', '<div></div>')).presentation.locale).to.equal('nl');
  });

  it('is English without a language, or with an invalid one', async () => {
    root.removeAttribute('lang');
    expect((await mountSample(plain)).presentation.locale).to.equal('en');
    expect((await mountSample(`<div lang="">${plain}</div>`)).presentation.locale).to.equal('en');
    expect(document.createElement('offprint-sample')).to.have.nested.property('presentation.locale', 'en');
  });

  it('has English strings if there are none in it', async () => {
    const sample = await mountSample('<offprint-sample lang="tlh"></offprint-sample>');
    expect([sample.presentation.locale, sample.presentation.strings.locale]).to.deep.equal(['tlh', 'en']);
  });
});

describe('the theme of an element', () => {
  const backgroundOf = (sample: Sample) => getComputedStyle(sample).backgroundColor;
  const [none, light, dark] = ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)', 'rgb(22, 24, 27)'];

  it('is its own rather than the page-wide default', async () => {
    setDefaultForTest('theme', 'dark');
    expect(backgroundOf(await mountSample('<offprint-sample theme="light"></offprint-sample>'))).to.equal(
      light,
    );
    expect(backgroundOf(await mountSample('<offprint-sample theme="auto"></offprint-sample>'))).to.equal(
      none,
    );
    expect(backgroundOf(await mountSample(plain))).to.equal(dark);
  });

  it('leaves the page’s own colors without an attribute and a default', async () => {
    expect(backgroundOf(await mountSample(plain))).to.equal(none);
  });

  it('follows its attribute and its property', async () => {
    const sample = await mountSample('<offprint-sample theme="Dark"></offprint-sample>');
    expect(backgroundOf(sample)).to.equal(dark);
    sample.theme = 'light';
    await sample.updateComplete;
    expect(backgroundOf(sample)).to.equal(light);
    sample.theme = null;
    await sample.updateComplete;
    expect(backgroundOf(sample)).to.equal(none);
  });

  it('is never written to the attribute, where a framework would remove it', async () => {
    setDefaultForTest('theme', 'dark');
    const sample = await mountSample(plain);
    expect(sample.hasAttribute('theme')).to.equal(false);
    sample.setAttribute('theme', 'light');
    sample.removeAttribute('theme');
    await sample.updateComplete;
    expect(backgroundOf(sample)).to.equal(dark);
  });

  it('causes one warning with the known themes if it is unknown', async () => {
    await mountSample('<offprint-sample theme="Sepia"></offprint-sample>');
    await mountSample('<offprint-sample theme="Sepia"></offprint-sample>');
    await mountSample('<offprint-sample theme="DARK"></offprint-sample>');
    expect(warnings()).to.deep.equal([
      'Offprint: <offprint-sample theme="sepia">: not understood. Use one of: auto light dark. See offprint-sample: theme in Offprint’s docs/elements.md.',
    ]);
  });
});

describe('the headings of an element', () => {
  const levels = (sample: Sample) => allByRole(sample, 'heading').map(({localName}) => localName);

  for (const [attribute, expected] of [
    ['', ['h2', 'h3']],
    ['heading-level="1"', ['h1', 'h2']],
    ['heading-level=" 4 "', ['h4', 'h5']],
    ['heading-level="6"', ['h6', 'h6']],
  ] as const) {
    it(`have the level of the attribute, and one below: ${attribute}`, async () => {
      expect(levels(await mountSample(`<offprint-sample ${attribute}></offprint-sample>`))).to.deep.equal(
        expected,
      );
      expect(warnings()).to.deep.equal([]);
    });
  }

  it('have the default level if the attribute is not valid, and one warning says so', async () => {
    expect(levels(await mountSample('<offprint-sample heading-level="0"></offprint-sample>'))).to.deep.equal([
      'h2',
      'h3',
    ]);
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.match(/heading-level="0".*1 to 6/);
  });

  it('are updated, and stay the same elements while their level stays', async () => {
    const sample = await mountSample(plain);
    const [first] = allByRole(sample, 'heading');
    sample.heading = 'Another';
    await sample.updateComplete;
    expect(byRole(sample, 'heading', {name: 'Another'}) === first).to.equal(true);
    sample.headingLevel = '3';
    await sample.updateComplete;
    expect(levels(sample)).to.deep.equal(['h3', 'h4']);
    byRole(sample, 'heading', {name: 'Another'});
  });

  it('have the part and the id only at the element’s own level', async () => {
    const [first, below] = allByRole(await mountSample(plain), 'heading');
    expect([first?.id, first?.getAttribute('part')]).to.deep.equal(['heading', 'heading']);
    expect([below?.id, below?.getAttribute('part')]).to.deep.equal(['', null]);
  });
});

describe('an element that is moved to another document and back', () => {
  it('keeps its styles', async () => {
    const sample = await mountSample('<offprint-sample theme="dark"></offprint-sample>');
    const styleSheets = () => sample.shadowRoot?.adoptedStyleSheets.length;
    const before = styleSheets();
    const frame = fixture('<iframe></iframe>') as HTMLIFrameElement;
    frame.contentDocument?.body.append(sample);
    await sample.updateComplete;
    document.body.append(sample);
    await sample.updateComplete;
    expect(before).to.be.greaterThan(1);
    expect(styleSheets()).to.equal(before);
    sample.remove();
  });
});
