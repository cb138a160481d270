import {expect} from 'chai';
import {mayBeHydrated} from '../../../src/page/hydration.js';
import {byRole} from '../../support/find.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';
import {mountSample, Sample} from './support/sample-element.js';

const warnings = recordWarnings();
const plain = '<offprint-sample></offprint-sample>';

// Until then, warnings and the state wait: a framework may yet compare the page's markup.
before(() => waitFor(() => !mayBeHydrated(), 'the page may be changed'));

describe('a text property', () => {
  it('takes a number', async () => {
    const sample = await mountSample(plain);
    Object.assign(sample, {headingLevel: 4});
    await sample.updateComplete;
    expect(byRole(sample, 'heading', {name: 'Heading'}).localName).to.equal('h4');
    expect(warnings()).to.deep.equal([]);
  });

  it('is null after a value of another type, and warns once about an object', async () => {
    const sample = await mountSample(plain);
    for (const value of [['one'], {a: 1}, true, Symbol('two'), () => 'three', undefined]) {
      Object.assign(sample, {heading: value});
      await sample.updateComplete;
      byRole(sample, 'heading', {name: 'Heading'});
    }
    expect(warnings()).to.deep.equal(['Offprint: <offprint-sample>: heading takes text.']);
  });
});

describe('a boolean attribute', () => {
  for (const value of ['', 'is-draft', 'true', '1']) {
    it(`is true by presence, even as "${value}"`, async () => {
      expect((await mountSample(`<offprint-sample is-draft="${value}"></offprint-sample>`)).isDraft).to.equal(
        true,
      );
      expect(warnings()).to.deep.equal([]);
    });
  }

  for (const value of ['false', 'FALSE', 'no', 'off', '0', 'null', 'undefined']) {
    it(`is true even as "${value}", and warns`, async () => {
      expect((await mountSample(`<offprint-sample is-draft="${value}"></offprint-sample>`)).isDraft).to.equal(
        true,
      );
      expect(warnings()).to.deep.equal([
        `Offprint: <offprint-sample is-draft="${value}">: not understood. Use no value, or remove the attribute. See offprint-sample: is-draft in Offprint’s docs/elements.md.`,
      ]);
    });
  }

  it('is false once it is removed', async () => {
    const sample = await mountSample('<offprint-sample is-draft></offprint-sample>');
    sample.removeAttribute('is-draft');
    expect(sample.isDraft).to.equal(false);
  });
});

describe('a boolean property', () => {
  for (const [value, expected] of [
    [true, true],
    [false, false],
    ['', true],
    [null, false],
    [undefined, false],
    [1, true],
    [0, false],
  ] as const) {
    it(`set to ${String(value) || 'the empty text'} is ${String(expected)}`, async () => {
      const sample = await mountSample(plain);
      Object.assign(sample, {isDraft: value});
      await sample.updateComplete;
      expect(sample.isDraft).to.equal(expected);
      expect(warnings()).to.deep.equal([]);
    });
  }

  it('set to the text "false" is true, as the attribute is, and warns', async () => {
    const sample = await mountSample(plain);
    Object.assign(sample, {isDraft: ' false '});
    await sample.updateComplete;
    expect(sample.isDraft).to.equal(true);
    expect(warnings()).to.have.length(1);
  });
});

describe('a property that a framework takes away', () => {
  it('is false if it was true and becomes the empty text, as Preact writes it', async () => {
    const sample = await mountSample(plain);
    for (const [value, expected] of [
      [true, true],
      ['', false],
      ['', true],
    ] as const) {
      Object.assign(sample, {isDraft: value});
      await sample.updateComplete;
      expect(sample.isDraft).to.equal(expected);
    }
  });
});

describe('a property in small letters, as Solid writes it,', () => {
  it('sets the property', async () => {
    const sample = await mountSample(plain);
    Object.assign(sample, {jobtitle: 'Surgeon'});
    expect(sample.jobTitle).to.equal('Surgeon');
  });

  it('sets it even if it was written before the element was defined', async () => {
    class Late extends Sample {}
    const late = document.createElement('offprint-late');
    Object.assign(late, {jobtitle: 'Surgeon', isdraft: true});
    customElements.define('offprint-late', Late);
    customElements.upgrade(late);
    const {jobTitle, isDraft} = late as HTMLElement & Pick<Sample, 'jobTitle' | 'isDraft'>;
    expect([jobTitle, isDraft]).to.deep.equal(['Surgeon', true]);
    expect(Object.hasOwn(late, 'jobtitle')).to.equal(false);
  });
});

describe('an attribute that a framework wrote in lower case before the element was defined', () => {
  it('sets the property', async () => {
    const {jobTitle, healthPrivacyHref, headingLevel, isDraft} = await mountSample(
      '<offprint-sample jobtitle=" Surgeon " healthprivacyhref="/health" headinglevel="4" isdraft=""></offprint-sample>',
    );
    expect([jobTitle, healthPrivacyHref, headingLevel, isDraft]).to.deep.equal([
      'Surgeon',
      '/health',
      '4',
      true,
    ]);
  });

  it('is overridden by the attribute with hyphens', async () => {
    const sample = await mountSample('<offprint-sample jobtitle="Old" job-title="New"></offprint-sample>');
    expect(sample.jobTitle).to.equal('New');
  });

  it('updates the property when it changes', async () => {
    const sample = await mountSample('<offprint-sample jobtitle="Old"></offprint-sample>');
    sample.setAttribute('jobtitle', 'New');
    await waitFor(() => sample.jobTitle === 'New', 'the property follows');
  });

  it('does not undo a property that was set to null, when the element is moved', async () => {
    const sample = await mountSample('<offprint-sample jobtitle="Old"></offprint-sample>');
    sample.jobTitle = null;
    fixture('<div></div>').append(sample);
    await sample.updateComplete;
    expect(sample.jobTitle).to.equal(null);
  });
});

describe('the state attribute', () => {
  async function mountReady(): Promise<Sample> {
    const sample = await mountSample(plain);
    sample.state = 'ready';
    await sample.updateComplete;
    return sample;
  }

  it('has the value of the property', async () => {
    const sample = await mountReady();
    expect(sample.getAttribute('state')).to.equal('ready');
  });

  it('is written again after something removed or changed it', async () => {
    const sample = await mountReady();
    sample.removeAttribute('state');
    await waitFor(() => sample.getAttribute('state') === 'ready', 'state is back');
    sample.setAttribute('state', 'sent');
    await waitFor(() => sample.getAttribute('state') === 'ready', 'state is right again');
    expect(sample.state).to.equal('ready');
  });

  it('is a custom state, too', async () => {
    const sample = await mountReady();
    expect(sample.matches(':state(ready)')).to.equal(true);
    sample.state = 'error';
    await sample.updateComplete;
    expect(sample.matches(':state(error):not(:state(ready))')).to.equal(true);
  });

  it('of a copy is the copy’s own', async () => {
    const {outerHTML} = await mountReady();
    const copy = await mountSample(outerHTML);
    expect(copy.hasAttribute('state')).to.equal(false);
  });
});
