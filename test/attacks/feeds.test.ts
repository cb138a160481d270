/** Attacks in RSS, RDF and Atom. */
import {feedInput} from './support/format-inputs.js';
import {testFormats} from './support/format-suite.js';
import {tries} from './support/suite.js';
import {feeds} from './support/text-formats.js';

testFormats('an article in a feed with attacks in every field', feeds, page => {
  tries('does no harm: whole feeds', () =>
    page.through(
      feedInput,
      page.all.filter(({feed}) => feed),
    ),
  );
});
