/** The script: reads what its tag says for the page, and registers every element. */
import {pageDefault, readPageSettings} from './page/settings.js';
import {documentMember} from './page/realm.js';
import {version} from './page/version.js';
import {warnOnce} from './page/warn.js';
import {define} from './define.js';
import {OffprintArticle} from './elements/article/article.js';
import {OffprintAuthorCard} from './elements/author-card/author-card.js';
import {OffprintBookletForm} from './elements/booklet-form/booklet-form.js';
import {OffprintContact} from './elements/contact/contact.js';
import {OffprintDisclaimer} from './elements/disclaimer/disclaimer.js';
import {OffprintPage} from './elements/page/page.js';
import {OffprintToTop} from './elements/to-top/to-top.js';
import {upgradePlaceholders} from './page/placeholders.js';
import {stringsFor} from './strings/strings.js';

/** The page is the last, since it is made of the others. */
const elements = {
  article: OffprintArticle,
  'author-card': OffprintAuthorCard,
  'booklet-form': OffprintBookletForm,
  contact: OffprintContact,
  disclaimer: OffprintDisclaimer,
  'to-top': OffprintToTop,
  page: OffprintPage,
};

readPageSettings();
// Before the first element asks for it, so that readers see the less English.
stringsFor(pageDefault('lang') ?? (documentMember('documentElement') as Element).getAttribute('lang') ?? '');

const others = new Set<string>();
for (const [name, element] of Object.entries(elements)) {
  const other = define(`offprint-${name}`, element);
  if (other) others.add(other);
}
if (others.size > 0) {
  warnOnce(
    `version ${[...others].join(' and ')} holds the tags already, and ${version} stays out. Load one of them.`,
  );
}

upgradePlaceholders(Object.keys(elements));
