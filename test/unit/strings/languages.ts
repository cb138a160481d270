import {modules} from '../../../src/page/modules.js';
import {stringsFor, type Strings} from '../../../src/strings/strings.js';
import {waitFor} from '../../support/wait.js';

/** Every language that we speak beside English. */
export const languages = Object.keys(modules).flatMap(name => /^locale\/(.+)$/.exec(name)?.[1] ?? []);

/** The words of a language, once they are there. */
export async function wordsOf(language: string): Promise<Strings> {
  return waitFor(() => {
    const words = stringsFor(language);
    return words.locale === language ? words : undefined;
  }, `the words for ${language} are there`);
}
