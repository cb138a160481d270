/** Attacks in RSS, RDF and Atom. */
import {feedInput} from './support/attacks/format-inputs.js';
import {testFormats} from './support/attacks/format-suite.js';
import {tries} from './support/attacks/suite.js';
import {feeds} from './support/attacks/text-formats.js';

testFormats('an article in a feed with attacks in every field', feeds, page => {
  tries('does no harm: whole feeds', () =>
    page.through(
      feedInput,
      page.all.filter(({feed}) => feed),
    ),
  );
});
