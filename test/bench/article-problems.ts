/** Finds faults in how an article is shown: accessibility barriers by axe, and elements that overflow the article. */
import type {Page} from 'playwright-core';
import {axeViolations} from '../support/page.js';

/** axe rules that a text can break by itself, each with the reason why we cannot repair it. */
const rulesOfText: Readonly<Record<string, string>> = {
  'link-name': 'a link without words: only its author knows what it says',
};

export async function problemsOf(page: Page): Promise<string[]> {
  const rules = Object.fromEntries(Object.keys(rulesOfText).map(rule => [rule, {enabled: false}]));
  return [...(await page.evaluate(findOverflow)), ...(await axeViolations(page, {rules}))];
}

/** Runs in the page. */
function findOverflow(): string[] {
  const found: string[] = [];
  const {clientWidth = 0, scrollWidth = 0} = document.scrollingElement ?? {};
  if (scrollWidth > clientWidth)
    found.push(`the page is ${String(scrollWidth)} px wide, ${String(scrollWidth - clientWidth)} too many`);
  const article = document.querySelector('offprint-article');
  const edge = article?.getBoundingClientRect();
  for (const element of article?.shadowRoot?.querySelectorAll('*') ?? []) {
    const {left, right, width, height} = element.getBoundingClientRect();
    if (!edge || !width || !height || (left >= edge.left - 1 && right <= edge.right + 1)) continue;
    let box = element.parentElement;
    while (box && getComputedStyle(box).overflowX === 'visible') box = box.parentElement;
    if (!box && !element.matches('.visually-hidden'))
      found.push(
        `<${element.localName}> overflows, from ${left.toFixed()} to ${right.toFixed()}: ${element.textContent.trim().slice(0, 60)}`,
      );
  }
  return found.slice(0, 5);
}
