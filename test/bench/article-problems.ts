/** What is wrong with how an article is shown: barriers that axe finds, and what stands out of its box. */
import type {Page} from 'playwright-core';
import {axeViolations} from '../support/page.js';

/** Rules whose breach is the text's own, each with the reason why showing it cannot mend that. */
const textsOwn: Readonly<Record<string, string>> = {
  'link-name': 'a link without words: only who wrote it knows what it says',
};

export async function problemsOf(page: Page): Promise<string[]> {
  const rules = Object.fromEntries(Object.keys(textsOwn).map(rule => [rule, {enabled: false}]));
  return [...(await page.evaluate(standingOut)), ...(await axeViolations(page, {rules}))];
}

/** Runs in the page. */
function standingOut(): string[] {
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
        `<${element.localName}> stands out, from ${left.toFixed()} to ${right.toFixed()}: ${element.textContent.trim().slice(0, 60)}`,
      );
  }
  return found.slice(0, 5);
}
