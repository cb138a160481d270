/** Attacks in posts of WordPress. The elements are visible, to detect what they load or cover too. */
import {cleanedTwiceInput, formatInputs, mediaInput} from './support/format-inputs.js';
import {testAttacks, testFormats, testHarmlessFields} from './support/format-suite.js';
import {wordpress, wordpressPlugins} from './support/json-formats.js';
import {articleHtml} from './support/inspect.js';
import {attackSuite, attackTest} from './support/attack-suite.js';

describe('an article from WordPress with attacks in every field', () => {
  const suite = attackSuite({hidden: false});
  testHarmlessFields(suite, wordpress);
  testAttacks(suite, wordpress, true);
  const cleanedTwice = cleanedTwiceInput(wordpress, articleHtml);
  attackTest('stays the same when it is cleaned again', () => suite.run(cleanedTwice, suite.allAttacks));
  const media = mediaInput(wordpress);
  attackTest(`does no harm: ${media.name}`, () => suite.run(media, suite.mediaSample(media)));
});

describe('an article from WordPress on a page whose policy reports inline script', () => {
  const suite = attackSuite({hidden: false, reporting: true});
  for (const input of formatInputs(wordpress)) {
    attackTest(`has no inline script: ${input.name}`, () => suite.run(input, suite.sample(input)));
  }
});

testFormats('an article from WordPress with attacks in the fields of its plug-ins', [wordpressPlugins]);
