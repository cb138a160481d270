/** Attacks in JSON Feed. */
import {testFormats} from './support/format-suite.js';
import {jsonFeeds} from './support/json-formats.js';

testFormats('an article in a JSON Feed with attacks in every field', jsonFeeds);
