import type {Booklet} from '../content/content.js';
import type {PublisherIdentity} from '../content/publisher-file.js';
import {english, type VisitorStrings} from '../strings/strings.js';
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
  strings: VisitorStrings = english,
): BookletMessage {
  return {
    subject: strings.mailSubject(title),
    body: `${strings.mailThanks}

${title}
${subtitle}

${strings.mailDownload(linkDays)}
${link}

${strings.mailReason}

${[name, address].filter(Boolean).join('\n')}
`,
  };
}
