import {warnOnce} from '../page/warn.js';
import {en} from './en.js';

/** Every word of ours that a reader sees, in one language. */
export type Strings = typeof en;

/** Whoever says our words, and says them anew once they are there. */
interface Speaker {
  requestUpdate(): void;
}

/** The languages that we speak beside English, each a module of its own. */
const modules = new Map<string, () => Promise<{words: Strings}>>([
  ['de', () => import('./locale/de.js')],
  ['es', () => import('./locale/es.js')],
  ['fr', () => import('./locale/fr.js')],
  ['it', () => import('./locale/it.js')],
  ['nl', () => import('./locale/nl.js')],
  ['pt', () => import('./locale/pt.js')],
]);

/** English, for as long as a language is on its way; what is announced waits for it, and is announced once. */
const meanwhile: Strings = {...en, loadingArticle: '', articleLoaded: () => ''};

const loaded = new Map<string, Strings>([['en', en]]);

/** Those who speak English meanwhile. */
const speakers = new Set<Speaker>();

/**
 * The words for a language tag (BCP 47). Those of a language that we speak are loaded when they are first asked for;
 * English until then, where they cannot be had, and for every other language.
 * @param speaker told when they are there
 */
export function stringsFor(language: string, speaker?: Speaker): Strings {
  const [primary = ''] = language.toLowerCase().split('-', 1);
  const load = loaded.has(primary) ? undefined : modules.get(primary);
  if (load) {
    loaded.set(primary, meanwhile);
    const late = new Promise<never>((_, reject) => setTimeout(reject, 10_000));
    void Promise.race([load(), late])
      .then(
        // One of an older version may lack some.
        ({words}) => ({...en, ...words}),
        () => {
          warnOnce(`locale/${primary}.js could not be loaded: what it would say is said in English.`);
          return en;
        },
      )
      .then(words => {
        loaded.set(primary, words);
        // Those who wait for another language ask for it anew.
        const all = [...speakers];
        speakers.clear();
        for (const each of all) each.requestUpdate();
      });
  }
  const words = loaded.get(primary) ?? en;
  if (speaker && words === meanwhile) speakers.add(speaker);
  return words;
}
