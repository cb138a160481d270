/** The entry of the script: reads the page's settings and registers every element. */
import {afterHydration} from './page/hydration.js';
import {hasSeveralTags, ownScripts} from './page/own-script.js';
import {pageAttributes, pageDefault, readPageSettings} from './page/settings.js';
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
import {warnAboutUnknownTags} from './shared/markup-mistakes.js';
import {watchPlaceholders} from './page/placeholders.js';
import {readPageStrings} from './strings/page-strings.js';
import {stringsFor} from './strings/strings.js';

/** `<offprint-page>` comes last: it renders the others. */
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
// Starts to load the page's language before the first element asks for it.
stringsFor(pageDefault('lang') ?? (documentMember('documentElement') as Element).getAttribute('lang') ?? '');

// A second tag of the script changes nothing: the first one has registered the elements.
const isSecond = customElements.get('offprint-article') !== undefined;
// Turbo runs a tag in the body again with each page.
const unread = pageAttributes.filter(
  name => isSecond && hasSeveralTags() && ownScripts[0]?.hasAttribute(`data-${name}`),
);
if (unread.length > 0) {
  warnOnce(
    `the page loads the script twice, so data-${unread.join(', data-')} on the second tag has no effect. Write it on the first tag, and remove the second.`,
  );
}

const otherVersions = new Set<string>();
for (const [name, element] of Object.entries(elements)) {
  const other = define(`offprint-${name}`, element);
  if (other) otherVersions.add(other);
}
if (otherVersions.size > 0) {
  warnOnce(
    `version ${[...otherVersions].join(' and ')} has registered the elements already, so ${version} does not. Load only one.`,
  );
}

const names = Object.keys(elements);
watchPlaceholders(names, readPageStrings);
afterHydration(() => warnAboutUnknownTags(names));
