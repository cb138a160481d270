/** Attacks in what the page itself says of our elements: text of a publisher's ends there, too. */
import {attributeInputs, elementNames} from './support/attacks/attribute-inputs.js';
import {attacking, tries} from './support/attacks/suite.js';

describe('attacks in every attribute', () => {
  const page = attacking();
  for (const name of elementNames) {
    tries(`do no harm: <offprint-${name}>`, async () => {
      const [bare, ...others] = attributeInputs(page.frame, name);
      if (bare) await page.through(bare);
      for (const input of others) await page.through(input, page.some(input));
    });
  }
});
