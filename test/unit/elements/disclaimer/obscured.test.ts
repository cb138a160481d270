import {expect} from 'chai';
import {expectNoViolations} from '../../../support/axe.js';
import {waitFor} from '../../../support/wait.js';
import {mountDisclaimer} from './mount.js';

/** The reasons of the events. */
function reasonsFrom(target: HTMLElement): string[] {
  const reasons: string[] = [];
  target.addEventListener('offprint-obscured', event => {
    reasons.push(event.reason);
  });
  return reasons;
}

describe('offprint-disclaimer, hidden by its page', () => {
  it('is ready while it is visible', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer></offprint-disclaimer>');
    expect(disclaimer.getAttribute('state')).to.equal('ready');
    await expectNoViolations(disclaimer);
  });

  it('is obscured, fires an event once for each reason, and is ready again afterwards', async () => {
    const disclaimer = await mountDisclaimer(
      '<section><offprint-disclaimer></offprint-disclaimer></section>',
    );
    const page = disclaimer.parentElement;
    if (!page) throw new Error('The fixture is not whole.');
    const reasons = reasonsFrom(page);
    const becomes = (state: string) =>
      waitFor(() => disclaimer.getAttribute('state') === state, `the disclaimer is ${state}`);
    page.style.opacity = '0';
    await becomes('obscured');
    page.style.cssText = 'color: white';
    await waitFor(() => reasons.length === 2, 'the reason is reported again');
    page.style.cssText = '';
    await becomes('ready');
    page.style.display = 'none';
    await becomes('obscured');
    expect(reasons).to.deep.equal(['opacity', 'contrast', 'no-box']);
  });

  for (const [how, style, reason] of [
    ['takes its box', 'display: none', 'no-box'],
    ['shrinks it', 'font-size: 4px', 'font-size'],
    ['cuts it off', 'height: 1em; overflow: hidden', 'clipped'],
    ['fades it', 'opacity: 0.3', 'opacity'],
    ['pales it', '--offprint-text: #ccc', 'contrast'],
  ] as const) {
    it(`notices that a page ${how}: ${reason}`, async () => {
      const disclaimer = await mountDisclaimer(
        `<div><offprint-disclaimer style="${style}"></offprint-disclaimer></div>`,
      );
      await waitFor(() => disclaimer.state === 'obscured', 'the disclaimer is obscured');
      const reasons = reasonsFrom(disclaimer);
      disclaimer.style.cssText = '';
      await waitFor(() => disclaimer.state === 'ready', 'the disclaimer is ready');
      disclaimer.style.cssText = style;
      await waitFor(() => reasons.length > 0, 'the event is fired');
      expect(reasons).to.deep.equal([reason]);
    });
  }

  it('notices that only the partner’s own text is hidden', async () => {
    const disclaimer = await mountDisclaimer('<offprint-disclaimer><p>Our text.</p></offprint-disclaimer>');
    const reasons = reasonsFrom(disclaimer);
    const text = disclaimer.querySelector('p');
    if (!text) throw new Error('The fixture is not whole.');
    text.hidden = true;
    await waitFor(() => reasons.length > 0, 'the event is fired');
    expect(reasons).to.deep.equal(['no-box']);
    text.hidden = false;
    await waitFor(() => disclaimer.state === 'ready', 'the disclaimer is ready');
  });

  it('ignores scripts and templates among its children', async () => {
    const disclaimer = await mountDisclaimer(
      '<offprint-disclaimer>Our text.<script type="text/plain">no text</script><template>none</template></offprint-disclaimer>',
    );
    const reasons = reasonsFrom(disclaimer);
    // The check runs in the next frame. After one more frame it has run.
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    expect(reasons).to.deep.equal([]);
  });

  it('counts as hidden in closed details until they are opened', async () => {
    const disclaimer = await mountDisclaimer(
      '<details><summary>Legal</summary><offprint-disclaimer></offprint-disclaimer></details>',
    );
    await waitFor(() => disclaimer.state === 'obscured', 'the disclaimer is obscured');
    disclaimer.closest('details')?.setAttribute('open', '');
    await waitFor(() => disclaimer.state === 'ready', 'the disclaimer is ready');
  });

  it('is checked again when it is moved', async () => {
    const disclaimer = await mountDisclaimer(
      '<section><div style="opacity: 0"><offprint-disclaimer></offprint-disclaimer></div></section>',
    );
    await waitFor(() => disclaimer.state === 'obscured', 'the disclaimer is obscured');
    disclaimer.closest('section')?.append(disclaimer);
    expect(disclaimer.state).to.equal('ready');
  });
});
