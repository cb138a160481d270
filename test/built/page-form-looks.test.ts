import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Page} from 'playwright-core';
import {axeViolations} from '../support/page.js';
import {findFaults} from './support/faults.js';
import {pageOf} from './support/site.js';
import {host} from './support/visit.js';

const side = host();

/** A window of 1280 by 1024 px at 400 %. */
const viewport = {width: 320, height: 256};

/** Settings of visitors and styles of pages that change how the form looks. */
const looks: Record<string, (page: Page) => Promise<unknown>> = {
  'at 400 %': async () => {},
  'in forced colors': page => page.emulateMedia({forcedColors: 'active'}),
  'in forced colors on dark ground': page => page.emulateMedia({forcedColors: 'active', colorScheme: 'dark'}),
  'from right to left': page => page.evaluate(() => (document.documentElement.dir = 'rtl')),
  'in the dark theme of a light page': page =>
    page.locator('offprint-booklet-form').evaluate(form => {
      form.setAttribute('theme', 'dark');
    }),
  'on a dark page': page =>
    page.evaluate(() => {
      document.documentElement.style.cssText = 'color-scheme: dark; background: #16181b; color: #e9e7e3';
    }),
  'with text spaced out by the visitor': spaceOut,
};

/** Undoes the changes of a look, except for text spacing, which is the last look. */
async function takeBack(page: Page): Promise<void> {
  await page.emulateMedia({forcedColors: 'none', colorScheme: 'light'});
  await page.locator('offprint-booklet-form').evaluate(form => {
    form.removeAttribute('theme');
    document.documentElement.removeAttribute('dir');
    document.documentElement.removeAttribute('style');
  });
}

const errors = [
  'Enter your first name',
  'Enter your last name',
  'Enter your email address',
  'To send the request, check the box to agree',
];

/** How the form gets into each of its states, and the text that it shows then. */
const states: Record<string, {answer?: number; fill?: boolean; words: string[]}> = {
  idle: {words: ['First name', 'Phone (optional)', 'Privacy policy', 'Request the booklet']},
  invalid: {fill: false, words: ['There is a problem', ...errors, 'Request the booklet']},
  failed: {
    answer: 400,
    words: ['Your request was not sent', 'Contact us another way', 'First name', 'Try again'],
  },
  sending: {words: ['Sending your request…', 'First name']},
  sent: {answer: 200, words: ['Your booklet is on its way', 'Download the booklet (PDF)']},
};

const form = `<offprint-booklet-form action="/requests" privacy-href="/privacy" health-privacy-href="/health"
  terms-href="/terms" organization="Sample Press" description="Twelve pages."
  cover="/cover.svg" cover-alt="Cover" facts="PDF · 12 pages" points="A plan | A log"
  fields="first-name! last-name! email! phone message" consent="checkbox" marketing="Send me news of the press."
  fallback-href="mailto:office@press.example"></offprint-booklet-form>`;

/** Opens a page with the form in a state. */
async function show(state: string, script = ''): Promise<Page> {
  const head = `<meta name="viewport" content="width=device-width"><script src="/offprint.js" ${script}></script>`;
  const body = pageOf(head, `<main><h1>Partner</h1>${form}</main>`);
  const {page} = await side.visit({body}, {viewport, locale: 'en-US', reducedMotion: 'reduce'});
  await inState(page, 'idle');
  await page.route('**/requests', async route => {
    const {answer: status} = states[state] ?? {};
    // Without an answer the form stays in the state sending.
    if (status) await route.fulfill({status, json: {download: 'https://press.example/a.pdf'}});
  });
  if (state !== 'idle') {
    if (states[state]?.fill !== false) await fillIn(page);
    await page.getByRole('button', {name: 'Request the booklet'}).click();
  }
  await inState(page, state);
  return page;
}

async function inState(page: Page, state: string): Promise<void> {
  await page.locator(`offprint-booklet-form[state=${state}]`).waitFor();
}

async function fillIn(page: Page): Promise<void> {
  for (const [label, words] of [
    ['First name', 'Zoë'],
    ['Last name', 'O’Quillfeather'],
    ['Email', 'zoe@reader.example'],
  ] as const)
    await page.getByRole('textbox', {name: label}).fill(words);
  await page.getByRole('checkbox', {name: /^I agree/}).check();
}

/** The text spacing that pages must support: https://www.w3.org/TR/WCAG22/#text-spacing */
async function spaceOut(page: Page): Promise<void> {
  await page.locator('offprint-booklet-form').evaluate(element => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-block-end: 2em !important }`,
    );
    for (const root of [document, element.shadowRoot])
      if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });
}

describe('a form on a page of a partner, in a small window', () => {
  for (const [state, {words}] of Object.entries(states)) {
    it(`fits, clips no text and has large enough targets, in every look: ${state}`, async () => {
      const page = await show(state);
      for (const [look, change] of Object.entries(looks)) {
        await change(page);
        for (const text of words) await page.getByText(text).first().waitFor();
        assert.deepEqual(await page.evaluate(findFaults), [], look);
        assert.deepEqual(await axeViolations(page, {rules: {'target-size': {enabled: true}}}), [], look);
        await takeBack(page);
      }
    });
  }

  it('is dark with the page-wide theme', async () => {
    const page = await show('invalid', 'data-theme="dark"');
    const {colorScheme} = await page.locator('offprint-booklet-form').evaluate(getStyle);
    assert.equal(colorScheme, 'dark');
    assert.deepEqual(await page.evaluate(findFaults), []);
    assert.deepEqual(await axeViolations(page), []);
  });

  it('has neither motion nor smooth scrolling for visitors who prefer that', async () => {
    for (const state of Object.keys(states)) {
      const page = await show(state);
      const moving = await page.locator('offprint-booklet-form').evaluate(element =>
        [element, ...(element.shadowRoot?.querySelectorAll('*') ?? [])]
          .filter(each => {
            const {animationName, transitionDuration, scrollBehavior} = getComputedStyle(each);
            return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth';
          })
          .map(each => each.outerHTML),
      );
      assert.deepEqual(moving, [], state);
    }
  });
});

function getStyle(element: Element) {
  const {colorScheme} = getComputedStyle(element);
  return {colorScheme};
}

describe('a field with an error', () => {
  it('is marked by a text and a bar at its start, not by color alone, in every look', async () => {
    const page = await show('invalid');
    const controls = [
      ...(await page.getByRole('textbox').all()),
      page.getByRole('checkbox', {name: /^I agree/}),
    ];
    for (const [look, change] of Object.entries(looks)) {
      await change(page);
      const shownErrors: string[] = [];
      for (const control of controls) {
        if ((await control.getAttribute('aria-invalid')) !== 'true') continue;
        const {text, bar, isSeen, isAtStart} = await control.evaluate(describeError);
        shownErrors.push(text);
        assert.ok(bar >= 3, `${look}, ${text}: the bar is ${String(bar)} px wide`);
        assert.ok(isSeen, `${look}, ${text}: the bar differs from its background`);
        assert.ok(isAtStart, `${look}, ${text}: the bar is where lines begin`);
      }
      assert.deepEqual(
        shownErrors,
        errors.map(error => `Error: ${error}`),
        look,
      );
      await takeBack(page);
    }
  });
});

/** Runs in the page. Describes how a control shows its error. */
function describeError(control: Element) {
  const id = control.getAttribute('aria-describedby')?.trim().split(' ').at(-1) ?? '';
  const note = (control.getRootNode() as ShadowRoot).getElementById(id);
  let group = note?.parentElement;
  while (group && !group.contains(control)) group = group.parentElement;
  if (!note || !group) throw new Error('No error stands with the control.');
  const {direction, ...style} = getComputedStyle(group);
  const side = direction === 'rtl' ? 'Right' : 'Left';
  const probe = document.body.appendChild(document.createElement('p'));
  probe.style.background = 'Canvas';
  const ground = getComputedStyle(probe).backgroundColor;
  const color = style[`border${side}Color`];
  return {
    text: note.textContent.trim(),
    bar: style[`border${side}Style`] === 'solid' ? parseFloat(style[`border${side}Width`]) : 0,
    isSeen: color !== ground && !/^rgba.*, 0\)$/.test(color),
    isAtStart: parseFloat(style[direction === 'rtl' ? 'borderLeftWidth' : 'borderRightWidth']) === 0,
  };
}

describe('a control in forced colors', () => {
  for (const state of ['idle', 'invalid', 'failed']) {
    it(`has a border that differs from its background: ${state}`, async () => {
      const page = await show(state);
      await page.emulateMedia({forcedColors: 'active'});
      const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
      assert.equal(forced, true);
      const controls = [
        ...(await page.getByRole('textbox').all()),
        ...(await page.getByRole('button').all()),
      ];
      assert.equal(controls.length, 6);
      for (const control of controls) {
        const [width, style, color, ground] = await control.evaluate(element => {
          const {borderTopWidth, borderTopStyle, borderTopColor, backgroundColor} = getComputedStyle(element);
          return [borderTopWidth, borderTopStyle, borderTopColor, backgroundColor] as const;
        });
        assert.ok(parseFloat(width) > 0 && style === 'solid', `${style} ${width}`);
        assert.notEqual(color, ground);
        assert.doesNotMatch(color, /^rgba.*, 0\)$/);
      }
    });
  }
});

describe('a fault in the form', () => {
  const spoilt: [string, RegExp][] = [
    ['button) { padding: 0; min-block-size: 0; block-size: 1rem', /“Request the booklet” is \d+ by 16 px/],
    [
      'button) { inline-size: 4rem; white-space: nowrap; overflow: hidden',
      /“Request the booklet” is cut off/,
    ],
    ['field) { inline-size: 30rem', /has to be scrolled sideways/],
    ['label) { display: none', /has no label to be seen/],
    ['link) { display: block; min-block-size: 0; line-height: 1', /“Privacy policy.*” is \d+ by \d+ px/],
    ['label) { margin-block-end: -1.5rem', /lies over/],
  ];

  it('is detected by these tests', async () => {
    const page = await show('idle');
    assert.deepEqual(await page.evaluate(findFaults), []);
    for (const [rule, fault] of spoilt) {
      const style = await page.addStyleTag({
        content: `offprint-booklet-form::part(${rule.replaceAll(';', ' !important;')} !important }`,
      });
      assert.match((await page.evaluate(findFaults)).join('\n'), fault, rule);
      await style.evaluate(element => (element as Element).remove());
    }
  });
});
