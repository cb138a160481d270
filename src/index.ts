/** The package: registers every element, and exports their classes, events and types. */
import './offprint.js';

export {OffprintArticle} from './elements/article/article.js';
export {OffprintAuthorCard} from './elements/author-card/author-card.js';
export {OffprintBookletForm} from './elements/booklet-form/booklet-form.js';
export {OffprintContact} from './elements/contact/contact.js';
export {OffprintDisclaimer} from './elements/disclaimer/disclaimer.js';
export {OffprintPage} from './elements/page/page.js';
export {OffprintToTop} from './elements/to-top/to-top.js';
export * from './shared/events.js';
export type {OwnStrings, OwnStringsByLanguage} from './strings/own-strings.js';
