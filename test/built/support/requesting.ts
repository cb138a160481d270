/** What visitors do with the booklet form, and the requests that the form sends. */
import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';
import {accessibilityTree, type AccessibleNode} from '../../support/page.js';
import {waitFor} from '../../support/wait.js';

/** The input of a visitor, by the labels of the fields. */
export const visitor = {
  'First name': 'Zoë',
  Email: 'zoe@reader.example',
};

/** The same input, as the publisher gets it. */
export const fields = {
  firstName: 'Zoë',
  email: 'zoe@reader.example',
};

type Label = keyof typeof visitor;

export function field(page: Page, label: Label): Locator {
  return page.getByRole('textbox', {name: label, exact: true});
}

export async function fillIn(page: Page, changes: Partial<Record<Label, string>> = {}): Promise<void> {
  for (const [label, words] of Object.entries({...visitor, ...changes})) {
    await field(page, label as Label).fill(words);
  }
}

/** Reads the values of the fields. */
export async function typed(page: Page): Promise<Record<string, string>> {
  const entries = Object.keys(visitor).map(async label => {
    return [label, await field(page, label as Label).inputValue()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

export function button(
  page: Page,
  name: 'Request the booklet' | 'Try again' = 'Request the booklet',
): Locator {
  return page.getByRole('button', {name, exact: true});
}

/** Waits until an element with a role and name has focus, as assistive technology sees it. */
export async function hasFocus(page: Page, role: string, name: RegExp): Promise<AccessibleNode> {
  let seen = 'nothing';
  const find = async () => {
    const [node] = (await accessibilityTree(page)).filter(isFocused);
    if (node) seen = `${node.role} “${node.name}”`;
    return node?.role === role && name.test(node.name) ? node : null;
  };
  try {
    return await waitFor(find, `${role} ${String(name)} has focus`);
  } catch {
    return assert.fail(`${role} ${String(name)} has not got focus; what has it is ${seen}`);
  }
}

/** Whether an element has focus. The page itself always has the state. */
export function isFocused({role, properties}: AccessibleNode): boolean {
  return properties['focused'] === true && role !== 'RootWebArea';
}

/** Waits for the thanks with focus and the text of the publisher. */
export async function seesThanks(page: Page): Promise<void> {
  const thanks = page.getByRole('status').filter({hasText: 'Your booklet is on its way'});
  await thanks.getByText('Thank you. Your copy of “Living with metal in your spine” is ready.').waitFor();
  await hasFocus(page, 'status', /^/);
  assert.equal(await thanks.evaluate(isActive), true, 'the thanks have focus');
}

/** Waits for the failure with focus, after all attempts by the form itself. */
export async function seesFailure(page: Page): Promise<void> {
  const notice = page.getByRole('alert').filter({hasText: 'Your request was not sent'});
  await notice.getByText('Everything you entered is still in the form.').waitFor({timeout: 20_000});
  await hasFocus(page, 'alert', /^/);
  assert.equal(await notice.evaluate(isActive), true, 'the notice has focus');
}

function isActive(element: Element): boolean {
  return (element.getRootNode() as ShadowRoot | Document).activeElement === element;
}

/** One attempt to send a request. */
export interface Post {
  key: string | undefined;
  body: string | null;
}

export interface Wire {
  /** All attempts so far. */
  readonly posts: readonly Post[];
  /** Holds back requests until `letGo`. */
  hold(): void;
  letGo(): void;
  /** Passes the next attempts to the publisher, and loses the answers. */
  loseAnswers(count: number): void;
}

/** Intercepts the requests between the form and the publisher. */
export async function tapWire(page: Page): Promise<Wire> {
  const posts: Post[] = [];
  let gate = Promise.resolve();
  let open: () => void = () => undefined;
  let lost = 0;
  await page.route('**/api/requests', async route => {
    const request = route.request();
    posts.push({key: request.headers()['idempotency-key'], body: request.postData()});
    await gate;
    if (lost > 0) {
      lost -= 1;
      await route.fetch();
      await route.abort('connectionreset');
    } else {
      await route.continue();
    }
  });
  return {
    posts,
    hold() {
      gate = new Promise(resolve => (open = resolve));
    },
    letGo() {
      open();
    },
    loseAnswers(count) {
      lost = count;
    },
  };
}
