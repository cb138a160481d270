/** Attacks in what WordPress says: in full view, where what they would load or cover is seen, too. */
import {againInput, formatInputs, playedInput} from './support/format-inputs.js';
import {doesNoHarm, showsHarmless, testFormats} from './support/format-suite.js';
import {wordpress, wordpressPlugins} from './support/json-formats.js';
import {textOf} from './support/look.js';
import {attacking, tries} from './support/suite.js';

describe('an article from WordPress with attacks in every field', () => {
  const page = attacking({hidden: false});
  showsHarmless(page, wordpress);
  doesNoHarm(page, wordpress, true);
  const again = againInput(wordpress, textOf);
  tries('is the same once it is cleaned again', () => page.through(again, page.all));
  const playing = playedInput(wordpress);
  tries(`does no harm: ${playing.name}`, () => page.through(playing, page.played(playing)));
});

describe('an article from WordPress on a page whose policy reports inline script', () => {
  const page = attacking({hidden: false, reporting: true});
  for (const input of formatInputs(wordpress)) {
    tries(`has none: ${input.name}`, () => page.through(input, page.some(input)));
  }
});

testFormats('an article from WordPress with attacks in what its plug-ins say', [wordpressPlugins]);
