import {expect} from 'chai';
import {upgradePlaceholders} from '../../../src/page/placeholders.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';

/** Stands for one of our elements. Records what it has when it is connected. */
class Sample extends HTMLElement {
  static observedAttributes = ['name', 'job-title', 'lang'];
  static found: string[] = [];

  connectedCallback(): void {
    Sample.found.push(`${this.getAttribute('name') ?? ''}: ${this.textContent}`);
  }
}

describe('a placeholder', () => {
  const warnings = recordWarnings();

  before(() => {
    customElements.define('offprint-sample', Sample);
    customElements.define('offprint-other-sample', class extends HTMLElement {});
    const early = document.createElement('section');
    early.innerHTML = '<p><span id="early" data-offprint="sample" data-name="early">fallback</span></p>';
    document.body.append(early);
    upgradePlaceholders(['sample', 'other-sample']);
  });

  beforeEach(() => {
    Sample.found = [];
  });

  const sampleIn = (root: Element) =>
    waitFor(() => root.querySelector<HTMLElement>('offprint-sample'), 'the placeholder becomes an element');

  it('in the page is replaced by its element at once', () => {
    expect(document.getElementById('early')).to.be.instanceOf(Sample);
  });

  it('that is added later is replaced by its element in the same place', async () => {
    const root = fixture('<div>before <div data-offprint="sample">fallback</div> after</div>');
    await sampleIn(root);
    expect(root.innerHTML).to.equal('before <offprint-sample>fallback</offprint-sample> after');
  });

  it('that is added without a parent around it is replaced too', async () => {
    const root = fixture('<div></div>');
    const placeholder = document.createElement('div');
    placeholder.dataset['offprint'] = 'sample';
    root.append(placeholder);
    await sampleIn(root);
    expect(root.childElementCount).to.equal(1);
  });

  it('passes on its attributes and children before the element is connected', async () => {
    const root =
      fixture(`<div><div data-offprint=" Sample " data-name="Ada" data-job-title="Writer" data-data-x="y"
      id="card" class="wide" lang="fr" hidden title="t"><b>one</b> two</div></div>`);
    const element = await sampleIn(root);
    const attributes = Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));
    expect(attributes).to.deep.equal({
      name: 'Ada',
      'job-title': 'Writer',
      'data-data-x': 'y',
      id: 'card',
      class: 'wide',
      lang: 'fr',
      hidden: '',
      title: 't',
    });
    expect(element.innerHTML).to.equal('<b>one</b> two');
    expect(Sample.found).to.deep.equal(['Ada: one two']);
  });

  it('passes on no attribute that runs script or styles the page, since HTML cleaners let every data-* attribute through', async () => {
    const root = fixture(
      '<div><div data-offprint="sample" data-onmouseover="x" data-style="y" data-tabindex="0" data-author-name="z"></div></div>',
    );
    const names = (await sampleIn(root)).getAttributeNames();
    expect(names.sort()).to.deep.equal(['author-name', 'data-onmouseover', 'data-style', 'data-tabindex']);
  });

  it('moves the same child nodes, with their listeners', async () => {
    const root = fixture('<div></div>');
    const placeholder = document.createElement('div');
    placeholder.setAttribute('data-offprint', 'sample');
    const child = document.createElement('a');
    placeholder.append(child);
    root.append(placeholder);
    expect((await sampleIn(root)).firstChild).to.equal(child);
  });

  it('can be inside another placeholder', async () => {
    const root = fixture(
      '<div><div data-offprint="other-sample"><div data-offprint="sample">x</div></div></div>',
    );
    await sampleIn(root);
    expect(root.innerHTML).to.equal(
      '<offprint-other-sample><offprint-sample>x</offprint-sample></offprint-other-sample>',
    );
  });

  it('may have attributes with names that only a parser can create', async () => {
    const root = fixture('<div><div data-="" data-offprint="sample" data-name="Ada">x</div></div>');
    expect((await sampleIn(root)).getAttribute('name')).to.equal('Ada');
  });

  it('is found beside forms whose fields have the names of element members', async () => {
    const root = fixture('<div></div>');
    root.innerHTML = `<form><input name="matches" aria-label="a"><input name="querySelectorAll" aria-label="b">
      <div data-offprint="sample">in a form</div></form>`;
    expect((await sampleIn(root)).textContent).to.equal('in a form');
  });

  it('with an unknown name stays as it is, and one warning says so', async () => {
    const root = fixture('<div><p data-offprint="sampel">a</p><p data-offprint="sampel">b</p></div>');
    root.insertAdjacentHTML('beforeend', '<p data-offprint="sample">c</p>');
    await sampleIn(root);
    expect(root.querySelectorAll('p')).to.have.length(2);
    expect(warnings()).to.deep.equal([
      'Offprint: <p data-offprint="sampel">: not understood. Use one of: sample other-sample.',
    ]);
  });
});
