/** The strings that a page sets for all its elements, in `<script type="application/json" data-offprint-strings>`. */
import {seeDocs} from '../page/docs.js';
import {documentMember} from '../page/host-document.js';
import {warnOnce} from '../page/warn.js';
import {readOwnStrings, type StringGroup} from './own-strings.js';
import type {StringsUser} from './strings.js';

// Not as a tag: in a script that is pasted into HTML, the tag of a script would hide the end of it.
const source = 'script[data-offprint-strings]';

/** The elements that are connected. */
const users = new Set<StringsUser>();

let groups: readonly StringGroup[] = [];

export function pageStrings(): readonly StringGroup[] {
  return groups;
}

/** Updates an element when the page sets strings, until the returned function is called. */
export function followPageStrings(user: StringsUser): () => void {
  users.add(user);
  return () => users.delete(user);
}

/** Reads the strings of a script element. Those of a later one take precedence. */
export function readPageStrings(script: Element): void {
  const text = script.textContent;
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch (error) {
    // The browser may still be reading the script.
    if (documentMember('readyState') === 'loading')
      window.addEventListener('DOMContentLoaded', () => readPageStrings(script), {once: true});
    else {
      const start = text.trim().slice(0, 60);
      warnOnce(
        `${source} has no valid JSON: ${String(error)}. It begins with: ${start}${seeDocs('embed', 'change-the-words')}`,
      );
    }
    return;
  }
  groups = [...groups, ...readOwnStrings(written, source)];
  for (const user of users) user.requestUpdate();
}
