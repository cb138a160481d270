import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {byRole, queryByRole} from '../../../support/find.js';
import {waitFor} from '../../../support/wait.js';
import {recordWarnings} from '../../../support/warnings.js';
import {mountToTop, scrolledTo} from './mount.js';

const markup = '<offprint-to-top></offprint-to-top>';

function click(link: HTMLElement, init: MouseEventInit = {}): boolean {
  link.focus({preventScroll: true});
  return link.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, ...init}));
}

function isAtTop(): Promise<boolean> {
  return waitFor(() => window.scrollY === 0, 'the page is at its top');
}

describe('offprint-to-top', () => {
  const warnings = recordWarnings();

  beforeEach(() => {
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('shows a link once the page is scrolled by 400px, and none before', async () => {
    const element = await mountToTop(markup);
    await scrolledTo(element, 399, 'idle');
    expect(queryByRole(element, 'link')).to.equal(null);
    await scrolledTo(element, 400, 'ready');
    byRole(element, 'link', {name: 'Back to top'});
    await expectNoViolations(element);
    await scrolledTo(element, 0, 'idle');
    expect(queryByRole(element, 'link')).to.equal(null);
  });

  it('can’t be reached by keyboard while it is hidden', async () => {
    const element = await mountToTop(markup);
    await scrolledTo(element, 0, 'idle');
    const link = element.shadowRoot?.querySelector('a');
    link?.focus();
    expect(element.matches(':focus-within')).to.equal(false);
  });

  it('has another threshold, and 0 to show it always', async () => {
    const element = await mountToTop('<offprint-to-top threshold="1000"></offprint-to-top>');
    await scrolledTo(element, 999, 'idle');
    await scrolledTo(element, 1000, 'ready');
    await scrolledTo(element, 0, 'idle');
    element.threshold = '0';
    await waitFor(() => element.state === 'ready', 'the element is shown');
  });

  it('warns about an invalid threshold, and uses 400', async () => {
    const element = await mountToTop('<offprint-to-top threshold="half"></offprint-to-top>');
    await scrolledTo(element, 400, 'ready');
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.include('<offprint-to-top threshold="half">');
  });

  it('scrolls to the top, moves the focus, and changes neither the URL nor the history', async () => {
    const element = await mountToTop(markup);
    const before = [location.href, history.length];
    await scrolledTo(element, 2000, 'ready');
    click(byRole(element, 'link'));
    expect(document.activeElement).to.equal(document.body);
    expect(element.matches(':focus-within')).to.equal(false);
    expect(document.body.getAttribute('tabindex')).to.equal('-1');
    await isAtTop();
    expect([location.href, history.length]).to.deep.equal(before);
    document.body.blur();
    expect(document.body.hasAttribute('tabindex')).to.equal(false);
  });

  it('scrolls to the element with the id, and focuses it', async () => {
    const element = await mountToTop('<offprint-to-top for="beginning"></offprint-to-top>');
    const target = document.getElementById('beginning');
    target?.insertAdjacentHTML('beforebegin', '<div style="height: 700px"></div>');
    await scrolledTo(element, 2500, 'ready');
    const link = byRole(element, 'link') as HTMLAnchorElement;
    expect(link.hash).to.equal('#beginning');
    click(link);
    expect(document.activeElement).to.equal(target);
    await waitFor(
      () => Math.abs(target?.getBoundingClientRect().top ?? NaN) < 2,
      'the target is at the window’s top',
    );
    target?.blur();
    expect(target?.hasAttribute('tabindex')).to.equal(false);
  });

  it('keeps the tabindex of a focusable target', async () => {
    const element = await mountToTop('<offprint-to-top for="beginning"></offprint-to-top>');
    const target = document.getElementById('beginning');
    target?.setAttribute('tabindex', '0');
    await scrolledTo(element, 2000, 'ready');
    click(byRole(element, 'link'));
    expect(document.activeElement).to.equal(target);
    target?.blur();
    expect(target?.getAttribute('tabindex')).to.equal('0');
  });

  it('scrolls to the top if no element has the id, and warns once', async () => {
    const element = await mountToTop('<offprint-to-top for="nowhere"></offprint-to-top>');
    for (const start of [2000, 1500]) {
      await scrolledTo(element, start, 'ready');
      click(byRole(element, 'link'));
      await isAtTop();
    }
    expect(warnings()).to.have.length(1);
    expect(warnings()[0]).to.include('<offprint-to-top for="nowhere">');
  });

  it('leaves a click for a new tab or window to the browser', async () => {
    const element = await mountToTop(markup);
    await scrolledTo(element, 2000, 'ready');
    const link = byRole(element, 'link');
    let leftToBrowser = 0;
    link.addEventListener('click', event => {
      if (!event.defaultPrevented) leftToBrowser += 1;
      event.preventDefault();
    });
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey', 'altKey']) click(link, {[key]: true});
    expect(leftToBrowser).to.equal(4);
    expect(window.scrollY).to.equal(2000);
    click(link);
    expect(leftToBrowser).to.equal(4);
  });

  for (const [reduced, behavior] of [
    [true, 'instant'],
    [false, 'smooth'],
  ] as const) {
    it(`scrolls ${reduced ? 'at once' : 'smoothly'} if motion is ${reduced ? '' : 'not '}reduced`, async () => {
      const real = window.matchMedia;
      window.matchMedia = query =>
        query.includes('reduced-motion') ? ({matches: reduced} as MediaQueryList) : real.call(window, query);
      try {
        const element = await mountToTop('<offprint-to-top for="beginning"></offprint-to-top>');
        const scrollOptions: unknown[] = [];
        const target = document.getElementById('beginning');
        if (target) target.scrollIntoView = options => scrollOptions.push(options);
        await scrolledTo(element, 2000, 'ready');
        click(byRole(element, 'link'));
        expect(scrollOptions).to.deep.equal([{behavior}]);
      } finally {
        window.matchMedia = real;
      }
    });
  }

  it('has a label of the partner’s own, plain or rich', async () => {
    const element = await mountToTop('<offprint-to-top label="Back up" threshold="0"></offprint-to-top>');
    await waitFor(() => queryByRole(element, 'link', {name: 'Back up'}), 'the link has the label');
    element.innerHTML = '<b slot="label">All the way up</b>';
    byRole(element, 'link', {name: 'All the way up'});
  });

  it('marks the language of its own text', async () => {
    const element = await mountToTop('<offprint-to-top lang="pl" threshold="0"></offprint-to-top>');
    await waitFor(() => queryByRole(element, 'link'), 'the link is shown');
    const marked = () => byRole(element, 'link').querySelector('[lang=en][dir=ltr]')?.textContent;
    expect(marked()).to.equal('Back to top');
    element.label = 'En haut';
    await element.updateComplete;
    expect(marked()).to.equal(undefined);
  });

  it('is large enough for touch, in every placement', async () => {
    for (const placement of ['inline', 'fixed']) {
      const element = await mountToTop(
        `<offprint-to-top placement="${placement}" threshold="0" label="↑"></offprint-to-top>`,
      );
      await waitFor(() => queryByRole(element, 'link'), 'the link is shown');
      const {width, height} = byRole(element, 'link').getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('moves nothing in the page when it appears', async () => {
    const element = await mountToTop(`${markup}<p>After it.</p>`);
    const place = () => (element.nextElementSibling?.getBoundingClientRect().top ?? NaN) + window.scrollY;
    await scrolledTo(element, 0, 'idle');
    const before = place();
    await scrolledTo(element, 800, 'ready');
    expect(place()).to.equal(before);
  });

  it('removes its listeners, and works again when it is put back', async () => {
    const listening = new Set<string>();
    const real = {add: window.addEventListener, remove: AbortController.prototype.abort};
    window.addEventListener = function (this: Window, type: string, listener: unknown, options: unknown) {
      const {signal} = options as {signal?: AbortSignal};
      listening.add(type);
      signal?.addEventListener('abort', () => listening.delete(type));
      real.add.call(window, type, listener as EventListener, options as AddEventListenerOptions);
    } as typeof window.addEventListener;
    try {
      const element = await mountToTop(markup);
      const {parentElement} = element;
      expect([...listening]).to.include('scroll');
      element.remove();
      expect([...listening]).to.deep.equal([]);
      parentElement?.append(element);
      await scrolledTo(element, 800, 'ready');
    } finally {
      window.addEventListener = real.add;
    }
  });
});
