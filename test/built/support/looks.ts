import assert from 'node:assert/strict';
import type {Page} from 'playwright-core';
import {axeViolations, checkerViolations} from '../../support/page.js';

/**
 * Asserts that two accessibility engines find nothing wrong with a page, light and dark.
 * @param widths in px
 * @param assertMore asserts what else holds at a width. The look says where it did not
 */
export async function assertAccessible(
  page: Page,
  widths: readonly number[],
  assertMore?: (width: number, look: string) => Promise<void>,
): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({width, height: 800});
      await page.emulateMedia({colorScheme});
      const look = `${colorScheme}, ${String(width)} px`;
      assert.deepEqual(await axeViolations(page, {rules: {'target-size': {enabled: true}}}), [], look);
      assert.deepEqual(await checkerViolations(page), [], look);
      await assertMore?.(width, look);
    }
  }
}
