/** Attacks in what the page itself says of our elements: text of a publisher's ends there, too. */
import {attributeInputs, elementNames} from './support/attacks/attribute-inputs.js';
import {attacking, tries} from './support/attacks/suite.js';

/** Elements of so much that all attacks would take minutes. */
const large = ['booklet-form', 'page'];

describe('attacks in every attribute', () => {
  const page = attacking();
  for (const name of elementNames) {
    tries(`do no harm: <offprint-${name}>`, async () => {
      for (const [at, input] of attributeInputs(page.frame, name).entries()) {
        const isWhole = at === 0 && !large.includes(name);
        await page.through(input, isWhole ? page.collection.attacks : page.some(input));
      }
    });
  }
});
