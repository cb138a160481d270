/** axe-core in browser tests. */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import {violationLines} from './axe-report.js';

/** axe-core is not a module. Loaded as one, it sets `window.axe`. */
const {axe} = window as unknown as {axe: typeof Axe};

/** Fails if axe finds violations in an element or the page, also in open shadow roots. */
export async function expectNoViolations(context: Element | Document = document): Promise<void> {
  // Only whole pages need landmarks around all content. The rule for the size of targets is off by default.
  const rules = {region: {enabled: context instanceof Document}, 'target-size': {enabled: true}};
  const {violations} = await axe.run(context, {rules, resultTypes: ['violations']});
  if (violations.length > 0) throw new Error(`axe finds:\n${violationLines(violations).join('\n')}`);
}
