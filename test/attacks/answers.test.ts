/** Attacks in the answers of destinations to a request. */
import {answerInputs} from './support/answer-inputs.js';
import {attackSuite, attackTest} from './support/attack-suite.js';

describe('attacks in every member of an answer', () => {
  const suite = attackSuite();
  for (const input of answerInputs) {
    attackTest(`do no harm: ${input.name}`, () =>
      suite.run(input, input.triesMost ? suite.mostAttacks(input) : suite.sample(input)),
    );
  }
});
