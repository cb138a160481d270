import {fetchableUrl} from '../../../../src/page/url.js';
import {parseDocument, plainText} from '../../../../src/sanitize/parse.js';
import type {Tools} from '../../../../src/article/source.js';

/** What the script hands to the formats that are loaded on demand. */
export const tools: Tools = {parseDocument, plainText, fetchableUrl};
