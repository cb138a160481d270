import {fetchableUrl} from '../../../../src/page/url.js';
import {plainText} from '../../../../src/sanitize/clean.js';
import {parseDocument} from '../../../../src/sanitize/parse-document.js';
import type {Tools} from '../../../../src/article/source.js';

/** What the script hands to the formats that are loaded on demand. */
export const tools: Tools = {parseDocument, plainText, fetchableUrl};
