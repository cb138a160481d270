/** What texts from old systems need beside cleaning, and others do not. Loaded on demand. */
export {openAccordions} from './accordions.js';
export {restoreEmails} from './emails.js';
export {linkFrames, restoreFrames} from './frames.js';
export {restoreLazyImages} from './lazy.js';
export {dropShortcodes} from './shortcodes.js';
export {inPageTarget, keepTargets} from './targets.js';
