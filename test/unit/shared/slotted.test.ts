import {expect} from 'chai';
import {waitFor} from '../../support/wait.js';
import {mountSample} from './support/sample-element.js';

const within = (children: string) => mountSample(`<offprint-sample>${children}</offprint-sample>`);

describe('the content that the page puts into an element', () => {
  for (const [children, has] of [
    ['', false],
    [' \n\t ', false],
    ['<!-- nothing -->', false],
    [' <!-- nothing --> ', false],
    ['words', true],
    ['<p></p><br><p>&nbsp;</p><div><span>\u200B\uFEFF</span></div>', false],
    ['<noscript>words</noscript><template>words</template><script></script><style></style>', false],
    ['<p><img alt="" src="data:,"></p>', true],
    ['<input type="hidden"><p><input aria-label="a"></p>', true],
    ['<offprint-other></offprint-other>', true],
    ['<p><slot>not filled</slot></p>', false],
    ['<b slot="heading">Heading</b>', false],
    ['<b slot="heading">Heading</b> words', true],
    ['<b slot="">words</b>', true],
  ] as const) {
    it(`${has ? 'is found' : 'is empty'}: ${JSON.stringify(children)}`, async () => {
      expect((await within(children)).slotted.has()).to.equal(has);
    });
  }

  it('is found by the name of its slot', async () => {
    const {slotted} = await within('<b slot="heading">Heading</b> words <p><i slot="label">x</i></p>');
    expect([slotted.has('heading'), slotted.has('label'), slotted.has('')]).to.deep.equal([
      true,
      false,
      true,
    ]);
  });

  it('can be read as text, with white space as it is shown', async () => {
    const {slotted} = await within(
      ' One\n  <b>two</b> <!-- not this --> <i slot="label">Three <u> four</u>\n</i><i slot="label">, five</i>',
    );
    expect(slotted.text()).to.equal('One two');
    expect(slotted.text('label')).to.equal('Three four , five');
    expect(slotted.text('heading')).to.equal('');
  });

  const changes: [string, (sample: Element) => void][] = [
    ['a child comes', sample => sample.append('words')],
    ['a child goes', sample => sample.firstElementChild?.remove()],
    ['the words of a child change', sample => sample.querySelector('b')?.firstChild?.replaceWith('other')],
    ['a text within is edited', sample => ((sample.querySelector('b')?.firstChild as Text).data = 'other')],
  ];
  for (const [what, change] of changes) {
    it(`updates the element when ${what}`, async () => {
      const sample = await within('<p><b>words</b></p>');
      const {renders} = sample;
      change(sample);
      await waitFor(() => sample.renders > renders, 'the element renders again');
    });
  }

  it('updates the element after it was removed and put back, not in between', async () => {
    const sample = await within('<b>words</b>');
    const {parentNode, renders} = sample;
    sample.remove();
    sample.append('more');
    // A mutation observer is called within the same task.
    await new Promise(resolve => setTimeout(resolve));
    expect(sample.renders).to.equal(renders);
    parentNode?.append(sample);
    await waitFor(() => sample.renders === renders + 1, 'the element renders again');
    sample.append('and more');
    await waitFor(() => sample.renders === renders + 2, 'the element renders again');
  });
});
