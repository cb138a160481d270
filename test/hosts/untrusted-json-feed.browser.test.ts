/** Attacks in JSON Feed. */
import {testFormats} from './support/attacks/format-suite.js';
import {jsonFeeds} from './support/attacks/json-formats.js';

testFormats('an article in a JSON Feed with attacks in every field', jsonFeeds);
