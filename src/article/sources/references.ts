import type {Tools} from '../source.js';

const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

/**
 * Decodes the character references that are left in a title or a name once it is plain text: some systems escape these
 * twice (`O&#8217;Example`). `&lt;` and `&gt;` stay, since a title may be about them.
 */
export function decodeReferences(text: string, {plainText}: Pick<Tools, 'plainText'>): string {
  return text.replace(reference, written => {
    const character = plainText(written) || ' ';
    return /[<>]/.test(character) ? written : character;
  });
}
