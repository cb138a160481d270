/** Attacks in Markdown and its front matter. */
import {testFormats} from './support/format-suite.js';
import {markdown} from './support/text-formats.js';

testFormats('an article in Markdown with attacks in every field', [markdown]);
