/** What helps to find one's way in a text that has wide tables, or links to places of its own. Loaded on demand. */
export {InPageLinks} from './in-page-links.js';
export {Scrollable} from './scrollable.js';
