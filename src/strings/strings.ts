import {warnOnce} from '../page/warn.js';
import {en, type Strings} from './en.js';

export type {Strings};

/** An element that renders strings, and renders again once those of its language are loaded. */
export interface StringsUser {
  requestUpdate(): void;
}

/** Milliseconds after which a language counts as not available. */
const timeout = 10_000;

/** The languages beside English. Each is a module of its own. */
const languages = new Map<string, () => Promise<{words: Strings}>>([
  ['ar', () => import('./locale/ar.js')],
  ['de', () => import('./locale/de.js')],
  ['es', () => import('./locale/es.js')],
  ['fr', () => import('./locale/fr.js')],
  ['it', () => import('./locale/it.js')],
  ['nl', () => import('./locale/nl.js')],
  ['pt', () => import('./locale/pt.js')],
]);

/** English while a language loads. Live regions stay empty, so that screen readers speak them once, in that language. */
const placeholderStrings: Strings = {...en, loadingArticle: '', articleLoaded: () => ''};

const loaded = new Map<string, Strings>([['en', en]]);

/** Elements that show English until their language is loaded. */
const waiting = new Set<StringsUser>();

/**
 * The strings for a language tag (BCP 47). A language is loaded when it is first asked for. English stands in until
 * then, where loading fails, and for languages that there are no strings for.
 * @param user is updated once the strings are loaded
 */
export function stringsFor(language: string, user?: StringsUser): Strings {
  const [primary = ''] = language.toLowerCase().split('-', 1);
  const load = loaded.has(primary) ? undefined : languages.get(primary);
  if (load) {
    loaded.set(primary, placeholderStrings);
    void loadInTime(primary, load);
  }
  const strings = loaded.get(primary) ?? en;
  if (user && strings === placeholderStrings) waiting.add(user);
  return strings;
}

/** Whether we have words in a language, which may yet have to be loaded. */
export function isOurLanguage(primary: string): boolean {
  return primary === 'en' || languages.has(primary);
}

async function loadInTime(primary: string, load: () => Promise<{words: Strings}>): Promise<void> {
  const late = new Promise<undefined>(resolve => setTimeout(resolve, timeout, undefined));
  try {
    const language = await Promise.race([load(), late]);
    if (!language) warnOnce(`locale/${primary}.js is late. Its texts are shown in English.`);
    loaded.set(primary, language?.words ?? en);
  } catch {
    // The loader of modules warns about its failure.
    loaded.set(primary, en);
  }
  // An element that waits for another language asks for it again.
  const users = [...waiting];
  waiting.clear();
  for (const user of users) user.requestUpdate();
}
