/** Attacks in RSS, RDF and Atom. */
import {feedInput} from './support/format-inputs.js';
import {testFormats} from './support/format-suite.js';
import {attackTest} from './support/attack-suite.js';
import {feeds} from './support/text-formats.js';

testFormats('an article in a feed with attacks in every field', feeds, suite => {
  attackTest('does no harm: whole feeds', () =>
    suite.run(
      feedInput,
      suite.allAttacks.filter(({feed}) => feed),
    ),
  );
});
