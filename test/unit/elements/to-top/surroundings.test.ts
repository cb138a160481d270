import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';
import {longText, mountToTop, scrolledTo} from './mount.js';

describe('offprint-to-top, fixed', () => {
  beforeEach(() => {
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('stays in the corner at the end of the reading direction, and is accessible', async () => {
    const element = await mountToTop('<offprint-to-top placement="fixed"></offprint-to-top>');
    await scrolledTo(element, 800, 'ready');
    const box = byRole(element, 'link').getBoundingClientRect();
    expect(box.bottom).to.be.within(innerHeight - 40, innerHeight);
    expect(box.right).to.be.within(innerWidth - 40, innerWidth);
    document.documentElement.dir = 'rtl';
    try {
      expect(byRole(element, 'link').getBoundingClientRect().left).to.be.within(0, 40);
    } finally {
      document.documentElement.removeAttribute('dir');
    }
    await expectNoViolations(element);
  });

  it('is hidden while it would cover the element with focus, even in a shadow root', async () => {
    const element = await mountToTop(
      `<offprint-to-top placement="fixed"></offprint-to-top>
      <div id="form" style="position: fixed; right: 0; bottom: 0"></div>
      <input aria-label="Elsewhere" style="position: fixed; left: 0; top: 0">`,
    );
    await scrolledTo(element, 800, 'ready');
    const root = document.getElementById('form')?.attachShadow({mode: 'open'});
    if (!root) throw new Error('The fixture is not whole.');
    root.innerHTML = '<input aria-label="Below it" style="width: 300px; height: 80px">';
    root.querySelector('input')?.focus();
    await waitFor(() => element.state === 'idle', 'the element steps aside');
    document.querySelector<HTMLElement>('[aria-label=Elsewhere]')?.focus();
    await waitFor(() => element.state === 'ready', 'the element is back');
  });

  it('is not hidden for a text that a script has focused, nor for itself', async () => {
    const element = await mountToTop('<offprint-to-top placement="fixed"></offprint-to-top>');
    const text = document.getElementById('beginning');
    if (text) text.tabIndex = -1;
    text?.focus({preventScroll: true});
    await scrolledTo(element, 800, 'ready');
    byRole(element, 'link').focus();
    scrollTo({top: 900, behavior: 'instant'});
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.state).to.equal('ready');
  });

  it('stays while it has focus, even if the page is scrolled up', async () => {
    const element = await mountToTop('<offprint-to-top placement="fixed"></offprint-to-top>');
    await scrolledTo(element, 800, 'ready');
    const link = byRole(element, 'link');
    link.focus();
    scrollTo({top: 0, behavior: 'instant'});
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    expect(element.state).to.equal('ready');
    document.querySelector('button')?.focus({preventScroll: true});
    await waitFor(() => element.state === 'idle', 'the element is hidden after all');
  });
});

describe('offprint-to-top, inside other elements', () => {
  beforeEach(() => {
    scrollTo({top: 0, behavior: 'instant'});
  });

  for (const [where, id] of [
    ['in the shadow root it stands in', 'near'],
    ['in the document around', 'beginning'],
  ] as const) {
    it(`finds its target ${where}`, async () => {
      const host = fixture(`<div>${longText}</div>`);
      const root = host.attachShadow({mode: 'open'});
      root.innerHTML = `<div id="near" style="height: 500px">Near</div><slot></slot>
        <offprint-to-top for="${id}"></offprint-to-top>`;
      const element = root.querySelector('offprint-to-top');
      if (!element) throw new Error('The fixture is not whole.');
      await scrolledTo(element, 2000, 'ready');
      byRole(element, 'link').click();
      const target = root.querySelector(`#${id}`) ?? document.getElementById(id);
      await waitFor(
        () => Math.abs(target?.getBoundingClientRect().top ?? NaN) < 2,
        'the target is at the window’s top',
      );
      expect(target?.matches(':focus')).to.equal(true);
    });
  }

  it('follows the scrollable element around it, if that is not the page', async () => {
    const box = fixture(
      `<div style="height: 300px; overflow: auto">${longText}<offprint-to-top></offprint-to-top></div>`,
    );
    const element = box.querySelector('offprint-to-top');
    if (!element) throw new Error('The fixture is not whole.');
    await waitFor(() => element.state === 'idle', 'the element is hidden');
    expect(queryByRole(element, 'link')).to.equal(null);
    box.scrollTo({top: 800, behavior: 'instant'});
    await waitFor(() => element.state === 'ready', 'the element is shown');
    byRole(element, 'link').click();
    await waitFor(() => box.scrollTop === 0, 'the box is at its top');
  });
});
