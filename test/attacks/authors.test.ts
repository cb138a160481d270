/** Attacks in what sources say of authors alone. */
import {testFormats} from './support/format-suite.js';
import {authors} from './support/json-formats.js';

testFormats('an author with attacks in every field', authors);
