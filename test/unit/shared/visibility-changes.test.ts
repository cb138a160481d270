import {expect} from 'chai';
import {fixture} from '../../support/fixture.js';
import {waitFor} from '../../support/wait.js';
import {becomes, mount, settled, text, type WatchedText} from './support/watched-text.js';

/** Runs a test while the page has a rule that a script added to a style sheet, which no observer reports. */
async function withRule(rule: string, act: () => Promise<void>): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  document.adoptedStyleSheets.push(sheet);
  try {
    await act();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(other => other !== sheet);
  }
}

describe('a change that hides a text later', () => {
  it('is noticed in an attribute, once for each reason, and when it is undone', async () => {
    const watched = mount(`<section><div>${text}</div></section>`);
    const outside = watched.closest('section');
    if (!outside) throw new Error('The fixture is not whole.');
    outside.style.opacity = '0.1';
    await becomes(watched, 'opacity');
    outside.style.opacity = '0.2';
    await settled();
    outside.style.display = 'none';
    await becomes(watched, 'no-box');
    outside.removeAttribute('style');
    await becomes(watched, undefined);
    expect(watched.reasons).to.deep.equal(['opacity', 'no-box', undefined]);
  });

  it('is noticed in a style element', async () => {
    const watched = mount(text);
    await settled();
    const style = document.createElement('style');
    document.head.append(style);
    try {
      style.textContent = 'watched-text { color: white }';
      await becomes(watched, 'contrast');
      style.media = 'speech';
      await becomes(watched, undefined);
    } finally {
      style.remove();
    }
  });

  it('is noticed when a style sheet arrives late', async () => {
    const link = document.createElement('link');
    document.head.append(link);
    try {
      const watched = mount(text);
      await settled();
      await withRule('watched-text { color: white }', async () => {
        await settled();
        expect(watched.reasons).to.deep.equal([]);
        link.dispatchEvent(new Event('load'));
        await becomes(watched, 'contrast');
      });
    } finally {
      link.remove();
    }
  });

  it('is noticed if a script adds a rule that changes the size of the text', async () => {
    const watched = mount(text);
    await settled();
    await withRule('watched-text { font-size: 8px }', () => becomes(watched, 'font-size'));
    await becomes(watched, undefined);
  });

  it('is noticed at the latest when the text is scrolled into view', async () => {
    const watched = mount(`<div style="padding-block: 300vh">${text}</div>`);
    await settled();
    await withRule('watched-text { color: white }', async () => {
      await settled();
      expect(watched.reasons).to.deep.equal([]);
      watched.scrollIntoView({behavior: 'instant'});
      await becomes(watched, 'contrast');
    });
    scrollTo({top: 0, behavior: 'instant'});
  });

  it('is noticed if a rule that depends on a sibling removes the box', async () => {
    const outside = fixture(
      `<div><style>input:checked ~ watched-text { display: none }</style><input type="checkbox" aria-label="Less">${text}</div>`,
    );
    const watched = outside.querySelector<WatchedText>('watched-text');
    if (!watched) throw new Error('The fixture is not whole.');
    await settled();
    outside.querySelector('input')?.click();
    await becomes(watched, 'no-box');
  });

  it('is noticed at the end of a transition and of an animation', async () => {
    const outside = fixture(
      `<div><style>
        .away { opacity: 0; transition: opacity 30ms }
        @keyframes away { to { opacity: 0 } }
        .gone { animation: away 30ms forwards }
      </style><section>${text}</section></div>`,
    );
    const watched = outside.querySelector<WatchedText>('watched-text');
    const section = outside.querySelector('section');
    if (!watched || !section) throw new Error('The fixture is not whole.');
    await settled();
    section.className = 'away';
    await becomes(watched, 'opacity');
    section.className = '';
    await becomes(watched, undefined);
    section.className = 'gone';
    await becomes(watched, 'opacity');
  });

  it('is noticed when the color scheme of the browser changes', async () => {
    // A page can't switch the scheme itself, so a fake reports the change.
    const scheme = new EventTarget() as MediaQueryList;
    const real = window.matchMedia;
    window.matchMedia = query => (query.includes('color-scheme') ? scheme : real.call(window, query));
    try {
      const watched = mount(text);
      await settled();
      await withRule('watched-text { color: white }', async () => {
        await settled();
        expect(watched.reasons).to.deep.equal([]);
        scheme.dispatchEvent(new Event('change'));
        await becomes(watched, 'contrast');
      });
    } finally {
      window.matchMedia = real;
    }
  });

  it('does not count while the page is printed', async () => {
    const real = window.matchMedia;
    let printing = true;
    window.matchMedia = query =>
      query === 'print' && printing ? ({matches: true} as MediaQueryList) : real.call(window, query);
    try {
      const watched = mount(`<div style="opacity: 0">${text}</div>`);
      await settled();
      expect(watched.reasons).to.deep.equal([]);
      printing = false;
      watched.requestUpdate();
      await becomes(watched, 'opacity');
    } finally {
      window.matchMedia = real;
    }
  });

  it('is not reported after the element was removed, even if a check was pending', async () => {
    const watched = mount(`<div><section>${text}</section></div>`);
    const outside = watched.closest('section');
    if (!outside) throw new Error('The fixture is not whole.');
    await settled();
    outside.style.opacity = '0';
    // The observer is called in a microtask; the check runs in the next frame.
    await Promise.resolve();
    watched.remove();
    await settled();
    expect(watched.reasons).to.deep.equal([]);
    outside.append(watched);
    await becomes(watched, 'opacity');
  });

  it('is reported again if the element is put back and is still hidden', async () => {
    const watched = mount(`<div style="opacity: 0"><section>${text}</section></div>`);
    const outside = watched.closest('section');
    await becomes(watched, 'opacity');
    watched.remove();
    outside?.append(watched);
    await waitFor(() => watched.reasons.length === 2, 'the reason is reported again');
    expect(watched.reasons).to.deep.equal(['opacity', 'opacity']);
  });

  it('is reported if the element was out of the page when the watcher was added', async () => {
    const watched = mount(`<div style="opacity: 0"><section>${text}</section></div>`);
    const outside = watched.closest('section');
    watched.remove();
    await settled();
    expect(watched.reasons).to.deep.equal([]);
    outside?.append(watched);
    await becomes(watched, 'opacity');
  });

  it('is not checked any more once the element is removed', async () => {
    const watched = mount(`<div><section>${text}</section></div>`);
    const outside = watched.closest('section');
    await settled();
    watched.remove();
    await settled();
    const real = window.requestAnimationFrame;
    let frames = 0;
    window.requestAnimationFrame = callback => {
      frames += 1;
      return real.call(window, callback);
    };
    try {
      outside?.setAttribute('class', 'changed');
      document.head.append(document.createComment('changed'));
      outside?.dispatchEvent(new Event('transitionend', {bubbles: true}));
      await Promise.resolve();
      expect(frames).to.equal(0);
    } finally {
      window.requestAnimationFrame = real;
      document.head.lastChild?.remove();
    }
  });

  it('leaves no temporary element behind', async () => {
    const watched = mount(`<div style="opacity: 0">${text}</div>`);
    await becomes(watched, 'opacity');
    expect(watched.renderRoot.querySelectorAll(':not(p)')).to.have.length(0);
  });
});
