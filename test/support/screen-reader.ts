/**
 * What a screen reader says on a page, from the tree that the browser gives to assistive technology. It reads what
 * screen readers have in common: roles, names, descriptions, states and live regions. Their wording differs.
 */
import type {Page} from 'playwright-core';
import {accessibleRoots, type AccessibleNode} from './page.js';

/** Roles whose name is what they contain, so that their content is not read again. */
const namedByContent = new Set(['heading', 'link', 'button', 'checkbox', 'textbox', 'combobox']);

/** Roles that are said. Others only group what they contain. */
const said: Record<string, string> = {
  article: 'article',
  alert: 'alert',
  banner: 'banner',
  button: 'button',
  checkbox: 'check box',
  combobox: 'combo box',
  complementary: 'complementary',
  figure: 'figure',
  form: 'form',
  group: 'group',
  heading: 'heading',
  image: 'graphic',
  link: 'link',
  list: 'list',
  main: 'main',
  navigation: 'navigation',
  note: 'note',
  region: 'region',
  status: 'status',
  textbox: 'edit',
  time: '',
};

/** The states that are said, in this order. */
function statesOf({role, properties}: AccessibleNode): string[] {
  const states: string[] = [];
  if (role === 'heading') states.push(`level ${String(properties['level'])}`);
  if (properties['required'] === true) states.push('required');
  if (properties['invalid'] === 'true') states.push('invalid entry');
  if (role === 'checkbox') states.push(properties['checked'] === 'true' ? 'checked' : 'not checked');
  if (properties['disabled'] === true) states.push('unavailable');
  if (properties['expanded'] !== undefined) states.push(properties['expanded'] ? 'expanded' : 'collapsed');
  return states;
}

/** Says a node: `edit, Email, required, invalid entry, Enter your email address`. */
function sentenceFor(node: AccessibleNode): string {
  const role = said[node.role] ?? node.role;
  return [role, node.name, node.value, ...statesOf(node), node.description].filter(Boolean).join(', ');
}

/** Reads a part of a page from its beginning to its end, a line for each thing that is said. */
function readLines(nodes: readonly AccessibleNode[]): string[] {
  const lines: string[] = [];
  let words = '';
  const finish = () => {
    if (words.trim()) lines.push(words.replace(/\s+/g, ' ').trim());
    words = '';
  };
  const read = (node: AccessibleNode) => {
    if (node.role === 'StaticText') {
      words += ` ${node.name}`;
      return;
    }
    if (node.role === 'InlineTextBox' || node.role === 'ListMarker') return;
    const isInline = ['superscript', 'subscript', 'strong', 'emphasis', 'time', 'generic', 'none'].includes(
      node.role,
    );
    if (!isInline) finish();
    if (said[node.role] && (node.name || namedByContent.has(node.role))) lines.push(sentenceFor(node));
    if (!namedByContent.has(node.role)) node.children.forEach(read);
    if (!isInline) finish();
  };
  nodes.forEach(read);
  finish();
  return lines;
}

/** The live regions of a tree: how urgent each is, and what it says. */
function liveRegions(nodes: readonly AccessibleNode[]): string[] {
  return nodes.flatMap(node => {
    const {live} = node.properties;
    if (live !== 'polite' && live !== 'assertive') return liveRegions(node.children);
    const words = readLines(node.children).join('. ');
    return words ? [`${live}: ${words}`] : [];
  });
}

export class ScreenReader {
  readonly #page: Page;
  /** What live regions said last. */
  #heard = new Set<string>();
  /** All that was said, in order. */
  readonly log: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Reads everything below the first node with a role and name. */
  async read(role: string, name: string): Promise<void> {
    const find = (nodes: readonly AccessibleNode[]): AccessibleNode | undefined =>
      nodes.find(node => node.role === role && node.name === name) ??
      nodes.map(({children}) => find(children)).find(Boolean);
    const found = find(await accessibleRoots(this.#page));
    if (!found) throw new Error(`There is no ${role} “${name}”.`);
    this.log.push(...readLines(found.children));
  }

  /** Presses a key, and says what has focus then. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.sayFocus();
  }

  async sayFocus(): Promise<void> {
    const find = (nodes: readonly AccessibleNode[]): AccessibleNode | undefined =>
      nodes.map(({children}) => find(children)).find(Boolean) ??
      nodes.find(({role, properties}) => properties['focused'] === true && role !== 'RootWebArea');
    const found = find(await accessibleRoots(this.#page));
    this.log.push(`focus: ${found ? sentenceFor(found) : 'nothing'}`);
  }

  /** Says what live regions say now, and did not say at the last call. */
  async listen(): Promise<void> {
    const now = liveRegions(await accessibleRoots(this.#page));
    this.log.push(...now.filter(line => !this.#heard.has(line)));
    this.#heard = new Set(now);
  }
}
