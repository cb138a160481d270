/** What is sent beside what was typed. Loaded on demand. */
export {readPairs} from './pairs.js';
export {readContext} from './request-context.js';
