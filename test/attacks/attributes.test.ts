/** Attacks in what the page itself says of our elements: text of a publisher's ends there, too. */
import {attributeInputs, elementNames} from './support/attribute-inputs.js';
import {attacking, tries} from './support/suite.js';

describe('attacks in every attribute', () => {
  const page = attacking();
  for (const name of elementNames) {
    tries(`do no harm: <offprint-${name}>`, async () => {
      for (const [at, input] of attributeInputs(page.frame, name).entries()) {
        await page.through(input, at === 0 && name === 'article' ? page.most(input) : page.some(input));
      }
    });
  }
});
