import {expect} from 'chai';
import {watchPlaceholders} from '../../../src/page/placeholders.js';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {recordWarnings} from '../../support/warnings.js';

/** Stands for one of our elements. Records when it is connected and disconnected. */
class Sample extends HTMLElement {
  static observedAttributes = ['name', 'job-title', 'lang'];
  static log: string[] = [];

  constructor() {
    super();
    this.attachShadow({mode: 'open'}).innerHTML = '<slot></slot><slot name="heading">Built-in</slot>';
  }

  connectedCallback(): void {
    Sample.log.push(`+${this.getAttribute('name') ?? ''}`);
  }

  disconnectedCallback(): void {
    Sample.log.push(`-${this.getAttribute('name') ?? ''}`);
  }

  /** The text of the slots as the browser shows them. */
  get shown(): string {
    const slots = [...(this.shadowRoot?.querySelectorAll('slot') ?? [])];
    return slots
      .map(slot =>
        slot
          .assignedNodes({flatten: true})
          .map(node => node.textContent)
          .join(''),
      )
      .join('|');
  }
}

class Together extends HTMLElement {
  static shadowRootOptions: ShadowRootInit = {mode: 'open', slotAssignment: 'manual'};
}

describe('a placeholder', () => {
  const warnings = recordWarnings();

  before(() => {
    customElements.define('offprint-sample', Sample);
    customElements.define('offprint-together', Together);
    const early = document.createElement('section');
    early.innerHTML = '<p><span id="early" data-offprint="sample" data-name="early">fallback</span></p>';
    document.body.append(early);
    watchPlaceholders(['sample', 'together'], () => undefined);
  });

  beforeEach(() => {
    Sample.log = [];
  });

  const sampleOf = (placeholder: Element) =>
    waitFor(() => placeholder.shadowRoot?.querySelector<Sample>('offprint-sample'), 'the element is there');
  const sampleIn = (root: Element) =>
    waitFor(() => {
      for (const each of root.querySelectorAll('[data-offprint]'))
        if (each.shadowRoot?.firstElementChild instanceof Sample) return each.shadowRoot.firstElementChild;
      return undefined;
    }, 'the placeholder has its element');

  it('in the page has its element at once', () => {
    expect(document.getElementById('early')?.shadowRoot?.firstElementChild).to.be.instanceOf(Sample);
  });

  it('that is added later stays as its owner made it, with the element in its open shadow root', async () => {
    const markup = 'before <div data-offprint="sample">fallback <b data-slot="heading">H</b></div> after';
    const root = fixture(`<div>${markup}</div>`);
    const sample = await sampleIn(root);
    expect(root.innerHTML).to.equal(markup);
    expect(sample.shown).to.equal('fallback |H');
  });

  it('is found where it is added itself, or gets its attribute later', async () => {
    const root = fixture('<div></div>');
    const placeholder = document.createElement('div');
    root.append(placeholder);
    await Promise.resolve();
    placeholder.dataset['offprint'] = ' Sample ';
    await sampleOf(placeholder);
  });

  it('passes on the attributes of ours, and no other: HTML cleaners let every data-* attribute through', async () => {
    const root = fixture(`<div><div data-offprint="sample" data-name="Ada" data-jobTitle="Writer" data-="x"
      data-onmouseover="x" data-style="y" data-tabindex="0" id="card" class="wide" lang="fr" title="t"></div></div>`);
    const sample = await sampleIn(root);
    const attributes = Object.fromEntries([...sample.attributes].map(({name, value}) => [name, value]));
    delete attributes['exportparts'];
    expect(attributes).to.deep.equal({name: 'Ada', 'job-title': 'Writer', lang: 'fr'});
    expect(Sample.log).to.deep.equal(['+Ada']);
  });

  it('is followed when its attributes change or go', async () => {
    const placeholder = fixture(
      '<div data-offprint="sample" data-name="Ada" data-lang="de" lang="fr"></div>',
    );
    const sample = await sampleOf(placeholder);
    sample.setAttribute('job-title', 'set by a script');
    placeholder.dataset['name'] = 'Grace';
    placeholder.removeAttribute('data-lang');
    await waitFor(() => sample.getAttribute('name') === 'Grace', 'the name follows');
    expect(sample.lang).to.equal('fr');
    placeholder.removeAttribute('data-name');
    await waitFor(() => !sample.hasAttribute('name'), 'the name goes');
    expect(sample.getAttribute('job-title')).to.equal('set by a script');
  });

  it('forwards a slot only while there is something in it', async () => {
    const placeholder = fixture('<div data-offprint="sample">\n <!-- nothing --> </div>');
    const sample = await sampleOf(placeholder);
    expect(sample.childNodes).to.have.length(0);
    expect(sample.shown).to.equal('|Built-in');
    placeholder.innerHTML = '<i>Own</i>';
    const child = placeholder.querySelector('i');
    await waitFor(() => sample.shown === 'Own|Built-in', 'the child is shown');
    if (child) child.dataset['slot'] = 'heading';
    await waitFor(() => sample.shown === '|Own', 'the child changes its slot');
    expect(sample.childNodes).to.have.length(1);
    child?.remove();
    await waitFor(() => sample.shown === '|Built-in', 'the built-in heading is back');
    expect(sample.childNodes).to.have.length(0);
  });

  it('keeps its children in their order in an element with one slot for all of them', async () => {
    const placeholder = fixture('<div data-offprint="together">a <b data-slot="email">b</b> c</div>');
    await waitFor(() => placeholder.shadowRoot?.firstElementChild, 'the element is there');
    const slots = [...(placeholder.shadowRoot?.querySelectorAll('slot') ?? [])];
    expect(slots.map(slot => slot.assignedNodes().map(node => node.textContent))).to.deep.equal([
      ['a ', 'b', ' c'],
    ]);
  });

  it('is removed by its owner, put back, and changed in between', async () => {
    const root = fixture('<div><div data-offprint="sample" data-name="Ada">x</div></div>');
    const sample = await sampleIn(root);
    const [placeholder] = root.children;
    if (!placeholder) throw new Error('The placeholder has gone.');
    for (const name of ['Grace', 'Mary']) {
      root.removeChild(placeholder);
      expect(root.innerHTML).to.equal('');
      placeholder.setAttribute('data-name', name);
      await waitFor(() => sample.getAttribute('name') === name, 'the name follows');
      root.append(placeholder);
    }
    expect(placeholder.shadowRoot?.children).to.have.length(1);
    expect(Sample.log).to.deep.equal(['+Ada', '-Ada', '+Grace', '-Grace', '+Mary']);
  });

  it('gets another element with another name, and shows its children without one', async () => {
    const placeholder = fixture('<div data-offprint="sample" data-name="Ada" data-state="ready">x</div>');
    await sampleOf(placeholder);
    placeholder.dataset['offprint'] = 'together';
    await waitFor(() => placeholder.shadowRoot?.firstElementChild instanceof Together, 'it has the other');
    expect(placeholder.hasAttribute('data-state')).to.equal(false);
    delete placeholder.dataset['offprint'];
    await waitFor(() => placeholder.shadowRoot?.firstElementChild?.localName === 'slot', 'it has none');
    expect((placeholder.firstChild as Text).assignedSlot).to.equal(placeholder.shadowRoot?.firstChild);
    placeholder.dataset['offprint'] = 'sample';
    expect((await sampleOf(placeholder)).shown).to.equal('x|Built-in');
  });

  it('can be inside another placeholder', async () => {
    const root = fixture('<div data-offprint="together"><div data-offprint="sample">x</div></div>');
    expect((await sampleIn(root)).shown).to.equal('x|Built-in');
  });

  it('is found if it was made in a frame', async () => {
    const frame = fixture('<iframe title="other document"></iframe>') as HTMLIFrameElement;
    const made = frame.contentDocument?.createElement('div');
    if (!made) throw new Error('The frame has no document.');
    made.innerHTML = '<div data-offprint="sample" data-name="Ada"><b>x</b></div>';
    const root = fixture('<div></div>');
    root.append(made);
    expect((await sampleIn(root)).shown).to.equal('x|Built-in');
  });

  it('is found beside forms whose fields have the names of element members', async () => {
    const root = fixture('<div></div>');
    root.innerHTML = `<form><input name="matches" aria-label="a"><input name="firstElementChild" aria-label="b">
      <input name="hasAttribute" aria-label="c"><div data-offprint="sample">in a form</div></form>`;
    expect((await sampleIn(root)).shown).to.equal('in a form|Built-in');
  });

  it('with an unknown name stays as it is, and one warning says so', async () => {
    const root = fixture('<div><p data-offprint="sampel">a</p><p data-offprint="sampel">b</p></div>');
    root.insertAdjacentHTML('beforeend', '<p data-offprint="sample">c</p>');
    await sampleIn(root);
    expect(root.querySelector('p')?.shadowRoot).to.equal(null);
    expect(warnings()).to.deep.equal([
      'Offprint: <p data-offprint="sampel">: not understood. Did you mean sample? Use one of: sample together. See publishing-systems in Offprint’s docs/embed.md.',
    ]);
  });

  it('stays as it is in an element that can’t have a shadow root, or has its own', async () => {
    const root = fixture(
      '<div><ul data-offprint="sample"></ul><form data-offprint="sample"><input name="localName" aria-label="a"></form></div>',
    );
    const taken = document.createElement('div');
    taken.attachShadow({mode: 'open'});
    taken.dataset['offprint'] = 'sample';
    root.append(taken);
    await waitFor(() => warnings().length === 3, 'there are three warnings');
    expect(warnings().map(line => line.replace('Offprint: ', ''))).to.deep.equal([
      '<ul data-offprint>: browsers give this element no shadow root. Write it on a <div>. See publishing-systems in Offprint’s docs/embed.md.',
      '<form data-offprint>: browsers give this element no shadow root. Write it on a <div>. See publishing-systems in Offprint’s docs/embed.md.',
      '<div data-offprint="sample">: not understood. Use a <div> without a shadow root of its own. See publishing-systems in Offprint’s docs/embed.md.',
    ]);
  });
});
