import {hasLetters} from '../../values/letters.js';
import {isBlock} from './phrasing.js';

/** Attributes and class names of buttons that open a part of the text. */
const toggle =
  '[aria-expanded], [aria-controls], [data-toggle], [data-bs-toggle], [data-target], [data-bs-target], [class*=accordion i], [class*=collaps i], [class*=toggle i], [class*=faq i], [class*=question i], [class*=expand i]';

/** Names of buttons that work on the page and say nothing about its subject. */
const control =
  /\b(?:copy|share|print|close|dismiss|like|play|pause|prev(?:ious)?|next|slick|swiper|lightbox|modal|menu|hamburger|search|submit|cookie|subscribe|cart|zoom|full-?screen|scroll|back-to-top|load-more|carousel|slider)\b/i;

/**
 * Keeps the words of buttons, which cleaning would drop. The button of an accordion becomes the heading of the panel
 * that it opens (https://www.w3.org/WAI/ARIA/apg/patterns/accordion/), a tab the heading of its panel
 * (https://www.w3.org/WAI/ARIA/apg/patterns/tabs/). In a sentence the words stay in place. Buttons of the page itself,
 * such as “Share”, are still dropped.
 */
export function keepButtonText(fragment: DocumentFragment): void {
  for (const tab of fragment.querySelectorAll('[role=tab], [data-toggle=tab], [data-bs-toggle=tab]'))
    moveTabToPanel(fragment, tab);
  for (const button of fragment.querySelectorAll('button, input[type=button][value]')) {
    const text = button.textContent.trim() || (button.getAttribute('value') ?? '').trim();
    if (!text || button.closest('form')) continue;
    if (button.localName === 'input') button.replaceWith(text);
    else if (button.closest('h1, h2, h3, h4, h5, h6, summary, dt') || isInSentence(button))
      button.replaceWith(...button.childNodes);
    else if (button.matches(toggle)) replaceBy(button, headingBelow(button));
    else if (!isPageControl(button)) replaceBy(button, 'p');
  }
}

/** Whether text stands right beside a button, as in “Press Save to keep it.” */
function isInSentence(button: Element): boolean {
  const isText = (node: Node | null) => node !== null && !isBlock(node) && hasLetters(node.textContent ?? '');
  const isButton = (node: Node | null) => node instanceof Element && node.localName === 'button';
  return [button.previousSibling, button.nextSibling].some(node => isText(node) && !isButton(node));
}

function isPageControl(button: Element): boolean {
  const names = ['class', 'id', 'aria-label', 'title', 'data-action', 'type'].map(
    name => button.getAttribute(name) ?? '',
  );
  return control.test(names.join(' ').replaceAll('_', '-')) || button.matches('[type=submit], [type=reset]');
}

function replaceBy(element: Element, localName: string): void {
  const replacement = element.ownerDocument.createElement(localName);
  replacement.append(...element.childNodes);
  const inline = element.parentElement?.closest('p, span, a, b, strong, em, i');
  // A heading or a paragraph may not stand in a paragraph.
  if (inline && !inline.textContent.replace(element.textContent, '').trim() && inline.localName === 'p')
    inline.replaceWith(replacement);
  else element.replaceWith(replacement);
}

/** One level below the last heading before an element. Levels are fitted to the page after cleaning. */
function headingBelow(element: Element): string {
  for (let node: Element | null = element; node; node = node.parentElement) {
    for (let before = node.previousElementSibling; before; before = before.previousElementSibling) {
      const [, level] = /^h([1-6])$/.exec(before.localName) ?? [];
      if (level) return `h${String(Math.min(Number(level) + 1, 6))}`;
    }
  }
  return 'h4';
}

/** Moves the words of a tab above its panel, unless the panel begins with them. */
function moveTabToPanel(fragment: DocumentFragment, tab: Element): void {
  const id =
    tab.getAttribute('aria-controls') ??
    (
      tab.getAttribute('data-bs-target') ??
      tab.getAttribute('data-target') ??
      tab.getAttribute('href') ??
      ''
    ).replace(/^#/, '');
  const panel = id ? fragment.getElementById(id) : null;
  const text = tab.textContent.trim();
  if (!panel || !text || panel.contains(tab)) return;
  if (!panel.textContent.trim().startsWith(text)) {
    const heading = panel.ownerDocument.createElement(headingBelow(panel));
    heading.append(...tab.childNodes);
    panel.prepend(heading);
  }
  const item = tab.closest('li') ?? tab;
  item.remove();
}
