import type {Booklet} from '../booklets/booklets.js';
import {linkDays} from '../booklets/download-link.js';

/** What goes out by e-mail: a subject and plain text, neither of which holds a word that a visitor typed. */
export interface BookletMessage {
  subject: string;
  body: string;
}

/** @param link the whole URL of the copy */
export function bookletMessage({title, subtitle}: Booklet, link: string): BookletMessage {
  return {
    subject: `Your booklet: ${title}`,
    body: `Thank you for asking for our booklet.

${title}
${subtitle}

Your copy is here, for the next ${String(linkDays)} days:
${link}

You get this message because somebody entered your address in a form for this booklet. \
If it was not you, there is nothing to do: we write no further message.

Offprint Sample Press
`,
  };
}
