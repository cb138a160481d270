import type {Booklet} from '../content/content.js';
import type {PublisherIdentity} from '../content/publisher-file.js';
import {linkDays} from '../booklets/download-link.js';

/** An email as a subject and plain text. Neither contains anything a visitor typed. */
export interface BookletMessage {
  subject: string;
  body: string;
}

/** @param link absolute URL of the copy */
export function bookletMessage(
  {name, address}: PublisherIdentity,
  {title, subtitle}: Booklet,
  link: string,
): BookletMessage {
  return {
    subject: `Your booklet: ${title}`,
    body: `Thank you for requesting our booklet.

${title}
${subtitle}

Download your copy (link works for ${String(linkDays)} days):
${link}

You received this email because someone asked for this booklet with your address. \
If it wasn’t you, you can ignore it. We won’t email you again.

${[name, address].filter(Boolean).join('\n')}
`,
  };
}
