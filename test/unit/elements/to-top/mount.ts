import {define} from '../../../../src/define.js';
import {OffprintToTop} from '../../../../src/elements/to-top/to-top.js';
import {fixture} from '../../../support/fixture.js';
import {waitFor} from '../../../support/wait.js';

define('offprint-to-top', OffprintToTop);

/** A text that is several windows high, as a target for the link. */
export const longText =
  '<section id="beginning" style="height: 3000px"><h1>A long text</h1><button>Do</button></section>';

/** Mounts markup with the element below a long text, and returns the element once it is rendered. */
export async function mountToTop(markup: string): Promise<OffprintToTop> {
  const outside = fixture(`<main>${longText}${markup}</main>`);
  const element = outside.querySelector('offprint-to-top');
  if (!element) throw new Error('There is no way to the top in the fixture.');
  await element.updateComplete;
  return element;
}

/** Scrolls the page, and waits for the state of the element. */
export async function scrolledTo(element: OffprintToTop, top: number, state: string): Promise<void> {
  scrollTo({top, behavior: 'instant'});
  await waitFor(() => element.state === state, `the element is ${state} at ${String(top)}px`);
}
