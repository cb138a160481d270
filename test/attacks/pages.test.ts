/** Attacks in pages and in what they say of themselves. */
import {testFormats} from './support/format-suite.js';
import {page} from './support/text-formats.js';

testFormats('an article in a page with attacks in every field', [page]);
