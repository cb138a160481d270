/** Attacks in the attributes of our elements: pages put texts of publishers there too. */
import {attributeInputs, elementNames} from './support/attribute-inputs.js';
import {attackSuite, attackTest} from './support/attack-suite.js';

describe('attacks in every attribute', () => {
  const suite = attackSuite();
  for (const name of elementNames) {
    attackTest(`do no harm: <offprint-${name}>`, async () => {
      for (const [index, input] of attributeInputs(suite.frame, name).entries()) {
        await suite.run(
          input,
          index === 0 && name === 'article' ? suite.mostAttacks(input) : suite.sample(input),
        );
      }
    });
  }
});
