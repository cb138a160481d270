/** Attacks in what a destination answers to a request. */
import {answerInputs} from './support/answer-inputs.js';
import {attacking, tries} from './support/suite.js';

describe('attacks in every member of an answer', () => {
  const page = attacking();
  for (const input of answerInputs) {
    tries(`do no harm: ${input.name}`, () =>
      page.through(input, input.isWhole ? page.most(input) : page.some(input)),
    );
  }
});
