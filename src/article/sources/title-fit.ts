/** Compares titles and headings, which pages write in more than one way. */
import {isSameTitle, lettersOf, wordsOf} from '../../values/letters.js';

/** Signs that set the parts of a title apart: the title itself, a section, the name of the site. */
const separator = /(\s*[|·•»«–—]\s*|:\s+|\s+-\s+|\s*[()]\s*|\s+#)/;

/** A part of a title and the sign behind it. */
interface Part {
  letters: string;
  words: readonly string[];
  sign: string;
}

function partsOf(title: string): Part[] {
  const pieces = title.split(separator, 40);
  return pieces
    .flatMap((text, at) =>
      at % 2 === 0
        ? [{letters: lettersOf(text), words: wordsOf(text), sign: pieces[at + 1]?.trim() ?? ''}]
        : [],
    )
    .filter(({letters}) => letters);
}

/**
 * How a heading fits a title. `same`: in the same words. `title`: the heading is the title; the other one also holds
 * the name of the site or a section, or is cut. `part`: the title says what the heading says, and more. Otherwise it is
 * another heading.
 * @param siteNames the letters of the names of the site
 */
export function fit(
  heading: string,
  title: string,
  siteNames: ReadonlySet<string>,
): 'same' | 'title' | 'part' | undefined {
  const letters = lettersOf(heading);
  if (!letters || !lettersOf(title)) return undefined;
  if (isSameTitle(heading, title)) return 'same';
  const parts = partsOf(title);
  const isSite = (side: readonly Part[]) => siteNames.has(side.map(part => part.letters).join(''));
  for (let from = 0; from < parts.length; from += 1) {
    for (let to = from + 1, run = ''; to <= parts.length; to += 1) {
      run += parts[to - 1]?.letters ?? '';
      if (run !== letters) continue;
      const [before, after] = [parts.slice(0, from), parts.slice(to)];
      // A colon is within titles: “Ibuprofen: side effects”. So is a hyphen in front of a part.
      const endsTitle = after.length === 0 || isSite(after) || parts[to - 1]?.sign !== ':';
      const beginsTitle = before.length === 0 || isSite(before) || /[|·•»)]/.test(before.at(-1)?.sign ?? '');
      return endsTitle && beginsTitle ? 'title' : 'part';
    }
  }
  if (continues(heading, title, parts) || coversAllButSite(heading, parts) || isBehindNumber(heading, title))
    return 'title';
  const [words, others] = [wordsOf(heading), wordsOf(title)];
  return words.length > 1 && words.every((word, at) => word === others[at]) ? 'part' : undefined;
}

/** Whether a reference number stands before the heading: “NG59 Low back pain and sciatica | Guidance”. */
function isBehindNumber(heading: string, title: string): boolean {
  const [before, after] = ` ${wordsOf(title).join(' ')} `.split(` ${wordsOf(heading).join(' ')} `);
  return (
    wordsOf(heading).length > 2 &&
    after !== undefined &&
    wordsOf(before ?? '').length < 4 &&
    /\d/.test(before ?? '')
  );
}

/** Whether a heading begins as a title that was cut, or that leaves out the line below the heading. */
function continues(heading: string, title: string, [start]: readonly Part[]): boolean {
  const words = wordsOf(heading);
  const whole = wordsOf(title);
  const next = heading.toLowerCase().slice(title.length).trim();
  return [whole, start?.words ?? whole].some(shorter => {
    const isBeginning = words.slice(0, shorter.length).join(' ') === shorter.join(' ');
    return isBeginning && (shorter.length > 2 || (shorter === whole && /^[|:·•»–—(#-]/.test(next)));
  });
}

/** Whether all words of a heading stand in the title, and all words of the title but its last part in the heading. */
function coversAllButSite(heading: string, parts: readonly Part[]): boolean {
  const own = new Set(wordsOf(heading));
  const all = new Set(parts.flatMap(({words}) => words));
  const first = parts.slice(0, -1).flatMap(({words}) => words);
  return (
    own.size > 3 &&
    first.length > 0 &&
    [...own].every(word => all.has(word)) &&
    first.every(word => own.has(word))
  );
}
