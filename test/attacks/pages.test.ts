/** Attacks in HTML pages and their metadata. */
import {testFormats} from './support/format-suite.js';
import {page} from './support/text-formats.js';

testFormats('an article in a page with attacks in every field', [page]);
