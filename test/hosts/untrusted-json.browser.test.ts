/** Attacks in every format that is JSON. */
import {doesNoHarm, showsHarmless, supported} from './support/attacks/format-suite.js';
import {jsonFormats} from './support/attacks/json-formats.js';
import {attacking} from './support/attacks/suite.js';

describe('an article or author in JSON with attacks in every field', () => {
  const page = attacking();
  for (const format of supported(jsonFormats)) {
    showsHarmless(page, format);
    doesNoHarm(page, format);
  }
});
