/** Attacks in our own JSON, and in JSON of other publishers. */
import {testFormats} from './support/format-suite.js';
import {ownJson} from './support/json-formats.js';

testFormats('an article in JSON with attacks in every field', ownJson);
