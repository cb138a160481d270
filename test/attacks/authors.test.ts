/** Attacks in sources of authors. */
import {testFormats} from './support/format-suite.js';
import {authors} from './support/json-formats.js';

testFormats('an author with attacks in every field', authors);
