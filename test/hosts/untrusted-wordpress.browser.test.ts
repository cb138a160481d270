/** Attacks in what WordPress says: in full view, where what they would load or cover is seen, too. */
import {againInput, formatInputs} from './support/attacks/format-inputs.js';
import {doesNoHarm, showsHarmless} from './support/attacks/format-suite.js';
import {wordpress, wordpressPlugins} from './support/attacks/json-formats.js';
import {textOf} from './support/attacks/look.js';
import {attacking, tries} from './support/attacks/suite.js';

describe('an article from WordPress with attacks in every field', () => {
  const page = attacking({hidden: false});
  showsHarmless(page, wordpress);
  doesNoHarm(page, wordpress);
  doesNoHarm(page, wordpressPlugins);
});

describe('an article on a page whose policy reports inline script', () => {
  const page = attacking({hidden: false, reporting: true});
  for (const input of formatInputs(wordpress)) {
    tries(`has none: ${input.name}`, () => page.through(input, page.some(input)));
  }
});

describe('an article with attacks in its text', () => {
  const page = attacking();
  const again = againInput(wordpress, textOf);
  tries('stays as it is when what is shown is cleaned again', () => page.through(again));
});
