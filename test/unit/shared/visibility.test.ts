import {expect} from 'chai';
import {fixture} from '../../support/fixture.js';
import {skipIn} from '../../support/skip.js';
import {becomes, mount, settled, text, type WatchedText} from './support/watched-text.js';

const hidden: Record<string, [reason: string, markup: string][]> = {
  'has no box': [
    ['no-box', `<div style="display: none">${text}</div>`],
    ['no-box', `<div style="visibility: hidden">${text}</div>`],
    ['no-box', `<div style="content-visibility: hidden">${text}</div>`],
    ['no-box', `<div style="transform: scale(0)">${text}</div>`],
    ['no-box', `<details><summary>More</summary>${text}</details>`],
    ['no-box', `<div hidden>${text}</div>`],
    ['no-box', '<watched-text hidden></watched-text>'],
  ],
  'is faded away': [
    ['opacity', `<div style="opacity: 0">${text}</div>`],
    ['opacity', `<div style="opacity: 0.7"><div style="opacity: 0.7">${text}</div></div>`],
  ],
  'is cut off or out of reach': [
    ['clipped', `<div style="height: 2px; overflow: hidden">${text}</div>`],
    [
      'clipped',
      `<div style="overflow: clip"><div style="margin-left: -60%; width: 100%">${text}</div></div>`,
    ],
    ['clipped', `<div style="clip-path: inset(50%)">${text}</div>`],
    ['clipped', `<div style="clip-path: circle(0)">${text}</div>`],
    ['clipped', `<div style="position: absolute; left: -9999px">${text}</div>`],
    ['clipped', `<div style="position: absolute; top: -9999px">${text}</div>`],
    ['clipped', `<div style="transform: translateX(-9999px)">${text}</div>`],
    [
      'clipped',
      `<div style="position: relative; height: 2px; overflow: hidden"><div style="position: absolute; top: 40px">${text}</div></div>`,
    ],
  ],
  'has tiny letters': [
    ['font-size', `<div style="font-size: 8px">${text}</div>`],
    ['font-size', `<div style="font-size: 16px; transform: scale(0.5)">${text}</div>`],
    ['font-size', `<div style="font-size: 16px; transform: rotate(90deg) scale(0.5)">${text}</div>`],
  ],
  'has the color of its background': [
    ['contrast', `<div style="color: #fff">${text}</div>`],
    ['contrast', `<div style="color: #959595; background: #fff">${text}</div>`],
    ['contrast', `<div style="color: transparent">${text}</div>`],
    ['contrast', `<div style="-webkit-text-fill-color: #eee">${text}</div>`],
    ['contrast', `<div style="color: oklch(0.95 0.02 100); background: oklab(1 0 0)">${text}</div>`],
    ['contrast', `<div style="color: color(display-p3 0.1 0.1 0.1); background: #222">${text}</div>`],
    ['contrast', `<div style="background: #000"><div style="color: rgb(0 0 0 / 0.9)">${text}</div></div>`],
    ['contrast', `<div style="opacity: 0.6; color: #767676; background: #fff">${text}</div>`],
    [
      'contrast',
      `<div style="background: url(data:,)"><div style="background: #fff; color: #eee">${text}</div></div>`,
    ],
  ],
};

const readable: [markup: string, why: string][] = [
  [text, 'stands in the page'],
  [`<div style="margin-top: 300vh">${text}</div>`, 'has yet to be scrolled to'],
  [`<div style="position: absolute; left: 200vw">${text}</div>`, 'has yet to be scrolled to, sidewards'],
  [
    `<div style="height: 100px; overflow: auto"><div style="height: 900px"></div>${text}</div>`,
    'can be scrolled to',
  ],
  [
    `<div style="height: 2px; overflow: hidden"><div style="position: fixed; top: 90px">${text}</div></div>`,
    'is fixed, so its ancestors do not clip it',
  ],
  [
    `<div style="height: 2px; overflow: hidden"><div style="position: absolute">${text}</div></div>`,
    'is absolute, so its ancestors do not clip it',
  ],
  [
    `<div style="display: contents; overflow: hidden; opacity: 0; background: #000">${text}</div>`,
    'is in an element without a box, which neither clips nor fades nor paints',
  ],
  ['<watched-text style="display: contents"></watched-text>', 'has a host without a box'],
  [`<details open><summary>More</summary>${text}</details>`, 'lies in open details'],
  [`<div style="opacity: 0.8">${text}</div>`, 'is a little transparent'],
  [`<div style="clip-path: inset(0 round 4px)">${text}</div>`, 'has round corners'],
  [`<div style="font-size: 9px">${text}</div>`, 'has letters of 9px'],
  [`<div style="font-size: 9px; width: 200.4px">${text}</div>`, 'has letters of 9px in a box of broken size'],
  [`<div style="color: #949494; background: #fff">${text}</div>`, 'has a contrast of just 3'],
  [`<div style="color: #fff; background: #000">${text}</div>`, 'is light on dark'],
  [
    `<div style="color: #fff; background: url(data:,)">${text}</div>`,
    'is on a picture, whose contrast is unknown',
  ],
];

describe('a text that readers must be able to see', () => {
  for (const [how, cases] of Object.entries(hidden)) {
    describe(how, () => {
      for (const [reason, markup] of cases) {
        it(`${reason}: ${markup.replace(text, 'text')}`, async () => {
          await becomes(mount(markup), reason);
        });
      }
    });
  }

  const inAllThatZoomLetters = skipIn('webkit', 'its zoom leaves letters at 9px, which can be read');
  inAllThatZoomLetters('has tiny letters where the page is zoomed out', async () => {
    await becomes(mount(`<div style="font-size: 16px; zoom: 0.5">${text}</div>`), 'font-size');
  });

  for (const [markup, why] of readable) {
    it(`is not hidden if it ${why}`, async () => {
      const watched = mount(markup);
      await watched.updateComplete;
      await settled();
      expect(watched.reasons).to.deep.equal([]);
    });
  }

  it('is found through slots and out of shadow roots', async () => {
    const outside = fixture(`<div>${text}</div>`);
    const root = outside.attachShadow({mode: 'open'});
    root.innerHTML = '<section><slot></slot></section>';
    const watched = outside.querySelector<WatchedText>('watched-text');
    const section = root.querySelector('section');
    if (!watched || !section) throw new Error('The fixture is not whole.');
    section.style.opacity = '0';
    await becomes(watched, 'opacity');
    section.style.opacity = '';
    await becomes(watched, undefined);
    section.style.background = 'black';
    await becomes(watched, 'contrast');
  });

  it('is hidden if it is assigned to no slot', async () => {
    const outside = fixture(`<div>${text}</div>`);
    outside.attachShadow({mode: 'open'});
    const watched = outside.querySelector<WatchedText>('watched-text');
    if (!watched) throw new Error('The fixture is not whole.');
    await becomes(watched, 'no-box');
  });
});
