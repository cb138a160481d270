/** axe-core in browser tests. */
import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';
import {violationLines} from './axe-report.js';

/** axe-core is no module: loaded as one, it leaves itself on the window. */
const {axe} = window as unknown as {axe: typeof Axe};

/** Fails with every violation of accessibility that axe finds in the element or the page, open shadow roots too. */
export async function expectNoViolations(context: Element | Document = document): Promise<void> {
  // That all content stands in a landmark is asked of a page, not of a part. The size of targets is asked on demand.
  const rules = {region: {enabled: context instanceof Document}, 'target-size': {enabled: true}};
  const {violations} = await axe.run(context, {rules, resultTypes: ['violations']});
  if (violations.length > 0) throw new Error(`axe finds:\n${violationLines(violations).join('\n')}`);
}
