import {en as scriptEnglish, type Strings as ScriptStrings} from '../../../src/strings/en.js';
import {words as scriptArabic} from '../../../src/strings/locale/ar.js';
import {words as scriptGerman} from '../../../src/strings/locale/de.js';
import {words as scriptSpanish} from '../../../src/strings/locale/es.js';
import {words as scriptFrench} from '../../../src/strings/locale/fr.js';
import {words as scriptItalian} from '../../../src/strings/locale/it.js';
import {words as scriptDutch} from '../../../src/strings/locale/nl.js';
import {words as scriptPortuguese} from '../../../src/strings/locale/pt.js';
import {ar} from './ar.js';
import {de, en, type ReplyStrings} from './en-de.js';
import {es, fr, it} from './es-fr-it.js';
import {nl, pt} from './nl-pt.js';

/** The sentences for visitors in one language: those of the script, and those that only the server says. */
export type VisitorStrings = ReplyStrings & {script: ScriptStrings};

const languages: Readonly<Record<string, VisitorStrings>> = {
  en: {...en, script: scriptEnglish},
  ar: {...ar, script: scriptArabic},
  de: {...de, script: scriptGerman},
  es: {...es, script: scriptSpanish},
  fr: {...fr, script: scriptFrench},
  it: {...it, script: scriptItalian},
  nl: {...nl, script: scriptDutch},
  pt: {...pt, script: scriptPortuguese},
};

/** English, for languages that there are no sentences for. */
export const english: VisitorStrings = {...en, script: scriptEnglish};

/**
 * The sentences for the first known language.
 * @param tags language tags (BCP 47), or an `Accept-Language` header
 */
export function stringsFor(...tags: (string | null | undefined)[]): VisitorStrings {
  const primaries = tags
    .flatMap(tag => (tag ?? '').split(','))
    .map(tag => tag.trim().toLowerCase().split(/[-_;]/, 1)[0] ?? '');
  const known = primaries.find(primary => Object.hasOwn(languages, primary));
  return (known && languages[known]) || english;
}
