import {expect} from 'chai';
import {
  readEnumerated,
  parseAttribute,
  reflectedTextAttribute,
  textAttribute,
  textAttributes,
  readWholeNumber,
} from '../../../src/shared/attributes.js';
import {fetchableUrl} from '../../../src/page/url.js';
import {recordWarnings} from '../../support/warnings.js';
import {mountSample, Sample} from './support/sample-element.js';

const warnings = recordWarnings();
const element = document.createElement('offprint-sample');

describe('a text attribute', () => {
  it('is a property in camel case', async () => {
    const sample = await mountSample(
      '<offprint-sample label="a" job-title="b" health-privacy-href="c"></offprint-sample>',
    );
    const {label, jobTitle, healthPrivacyHref} = sample;
    expect([label, jobTitle, healthPrivacyHref]).to.deep.equal(['a', 'b', 'c']);
  });

  it('is trimmed, and null once it is gone', async () => {
    const sample = await mountSample('<offprint-sample label="\n  two  words\t"></offprint-sample>');
    expect(sample.label).to.equal('two  words');
    sample.setAttribute('label', '  ');
    expect(sample.label).to.equal('');
    sample.removeAttribute('label');
    expect(sample.label).to.equal(null);
  });

  it('is the same, set as an attribute or a property, before or after the element is added', async () => {
    const before = new Sample();
    before.jobTitle = 'Surgeon';
    expect(before.jobTitle).to.equal('Surgeon');
    const sample = await mountSample('<offprint-sample></offprint-sample>');
    const {renders} = sample;
    sample.jobTitle = 'Surgeon';
    await sample.updateComplete;
    expect(sample.renders).to.equal(renders + 1);
    expect(sample.hasAttribute('job-title'), 'only some properties are written back').to.equal(false);
  });

  it('is written back to its attribute if it is declared as reflected', async () => {
    const sample = await mountSample('<offprint-sample></offprint-sample>');
    sample.lang = 'de';
    await sample.updateComplete;
    expect(sample.getAttribute('lang')).to.equal('de');
  });

  it('is declared with its own name and without a prototype, to which a page could add', () => {
    const declared = [
      textAttribute('job-title'),
      reflectedTextAttribute('lang'),
      ...Object.values(textAttributes('a b-c')),
    ];
    for (const options of declared) expect(Object.getPrototypeOf(options)).to.equal(null);
    expect(declared.map(({attribute, reflect}) => [attribute, reflect])).to.deep.equal([
      ['job-title', false],
      ['lang', true],
      ['a', false],
      ['b-c', false],
    ]);
    expect(Object.keys(textAttributes('a b-c'))).to.deep.equal(['a', 'bC']);
  });
});

describe('an enumerated attribute', () => {
  const readOrder = (value: string | null) => readEnumerated(element, 'order', value, ['first', 'second']);

  it('is one of its values, ignoring case', () => {
    for (const value of ['second', 'SECOND', ' Second\n']) expect(readOrder(value)).to.equal('second');
  });

  it('is the first value if it is empty or missing', () => {
    for (const value of [null, '', '  ']) expect(readOrder(value)).to.equal('first');
    expect(warnings()).to.deep.equal([]);
  });

  it('is the first value if it has an unknown one, and one warning lists the allowed values', () => {
    for (let times = 0; times < 3; times += 1) expect(readOrder('Third')).to.equal('first');
    expect(warnings()).to.deep.equal([
      'Offprint: <offprint-sample order="third">: not understood. Use one of: first second. See offprint-sample: order in Offprint’s docs/elements.md.',
    ]);
  });
});

describe('an attribute that is parsed', () => {
  it('is the parsed value', () => {
    expect(parseAttribute(element, 'href', '/a', fetchableUrl)).to.equal(`${location.origin}/a`);
  });

  it('is undefined if it is empty or missing', () => {
    for (const value of [null, undefined, ''])
      expect(parseAttribute(element, 'href', value, fetchableUrl)).to.equal(undefined);
    expect(warnings()).to.deep.equal([]);
  });

  it('is undefined if it is not valid, and one warning says so', () => {
    for (let times = 0; times < 3; times += 1)
      expect(parseAttribute(element, 'href', 'mailto:a@b.example', fetchableUrl)).to.equal(undefined);
    expect(parseAttribute<string>(element, 'code', 'x', () => undefined, 'three letters')).to.equal(
      undefined,
    );
    expect(warnings()).to.deep.equal([
      'Offprint: <offprint-sample href="mailto:a@b.example">: not understood. Use an http(s) URL. See offprint-sample: href in Offprint’s docs/elements.md.',
      'Offprint: <offprint-sample code="x">: not understood. Use three letters. See offprint-sample: code in Offprint’s docs/elements.md.',
    ]);
  });

  it('can have a parsed value that is falsy', () => {
    expect(parseAttribute(element, 'count', '0', Number)).to.equal(0);
    expect(parseAttribute(element, 'words', 'x', () => '')).to.equal('');
    expect(warnings()).to.deep.equal([]);
  });
});

describe('an attribute that is a whole number', () => {
  const level = (value: string | null) => readWholeNumber(element, 'level', value, 2, 1, 6);

  it('is that number', () => {
    for (const [value, expected] of [
      ['1', 1],
      ['6', 6],
      ['03', 3],
    ] as const)
      expect(level(value)).to.equal(expected);
    expect(readWholeNumber(element, 'pixels', '0', 400)).to.equal(0);
    expect(warnings()).to.deep.equal([]);
  });

  it('is the default if it is empty or missing', () => {
    expect([level(null), level('')]).to.deep.equal([2, 2]);
    expect(warnings()).to.deep.equal([]);
  });

  for (const value of ['0', '7', '-1', '2.5', 'two', '1e9', 'NaN', 'Infinity', '2px']) {
    it(`is the default if it is ${value}, and one warning says so`, () => {
      expect([level(value), level(value)]).to.deep.equal([2, 2]);
      expect(warnings()).to.deep.equal([
        `Offprint: <offprint-sample level="${value}">: not understood. Use a whole number, 1 to 6. See offprint-sample: level in Offprint’s docs/elements.md.`,
      ]);
    });
  }

  it('has no maximum unless one is given', () => {
    expect(readWholeNumber(element, 'pixels', '-5', 400)).to.equal(400);
    expect(warnings()[0]).to.match(/Use a whole number, 0 or more\. See /);
    expect(readWholeNumber(element, 'pixels', '123456789', 400)).to.equal(123_456_789);
    expect(readWholeNumber(element, 'pixels', '99999999999999999999', 400)).to.equal(400);
  });
});
