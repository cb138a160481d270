/** Drives the builder as a marketer does. */
import type {BrowserContextOptions, FrameLocator, Page} from 'playwright-core';
import type {Demo} from './demo.js';

/** The article of the demo, as a visitor of the publisher's site finds it. */
export const articlePath = '/blog/metal-ions-after-spinal-fusion/';

/** The same article, as the script reads it. */
export const sourcePath = '/wp-json/wp/v2/posts?slug=metal-ions-after-spinal-fusion&_embed';

/** Opens the builder of the demo's publisher. */
export async function openBuilder(demo: Demo, hash = '', options: BrowserContextOptions = {}): Promise<Page> {
  const page = await demo.newPage({
    viewport: {width: 1280, height: 900},
    reducedMotion: 'reduce',
    ...options,
  });
  await page.goto(`${demo.publisherUrl}/builder/${hash}`, {timeout: 30_000});
  // A busy machine takes its time.
  await page.getByRole('heading', {level: 2}).first().waitFor({timeout: 30_000});
  return page;
}

/** The hash of an embed. */
export function hashOf(element: string, attributes: Readonly<Record<string, string>>): string {
  return `#${new URLSearchParams({_element: element, ...attributes}).toString()}`;
}

export const previewFrame = (page: Page): FrameLocator =>
  page.frameLocator('iframe[title="Preview of the embed on a page"]');

/** Waits until the element in the preview is in a state. */
export async function previewIs(page: Page, selector: string): Promise<void> {
  await previewFrame(page).locator(selector).first().waitFor({state: 'attached'});
}
