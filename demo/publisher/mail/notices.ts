import {findBooklet, type Content} from '../content/content.js';
import type {OutboxTable} from '../database/tables.js';
import type {ValidRequest} from '../requests/schema.js';

/** A message for the outbox. */
export type OutgoingMessage = Pick<OutboxTable, 'kind' | 'recipient' | 'subject' | 'body'>;

/** Which notices the staff gets, and whether they contain what the visitor typed. */
export interface NoticeSettings {
  email: boolean;
  webhook: boolean;
  details: 'none' | 'full';
}

/** A stored request, for its notices. */
export interface NoticedRequest {
  request: ValidRequest;
  /** The origin of the page that sent it. */
  origin: string | null;
  /** The URL of the request in the operator's pages, if these are on. */
  url: string | null;
}

/** The body of a webhook. */
interface WebhookBody {
  type: 'request.stored';
  /** ISO 8601, UTC. */
  timestamp: string;
  data: {
    id: string;
    /** The slug of a booklet of ours. Another text would be the visitor's. */
    booklet: string | null;
    origin: string | null;
    flagged: boolean;
    url: string | null;
    /** What the visitor typed and agreed to. Only with full details. */
    fields?: ValidRequest['fields'];
    extra?: ValidRequest['extra'];
    consent?: ValidRequest['consent'];
  };
}

/** Line breaks of a visitor are indented, so that no text looks like a line of ours. */
const detailLine = ([name, text]: [string, string]) => `${name}: ${text.replace(/\r\n?|\n/g, '\n  ')}`;

function mailBody(title: string, {request, origin, url}: NoticedRequest, details: 'none' | 'full'): string {
  const {id, proof, fields, extra, consent} = request;
  const facts = [
    `Booklet: ${title}`,
    `ID: ${id}`,
    ...(origin ? [`Sent from: ${origin}`] : []),
    ...(proof.trap
      ? ['Flagged: the hidden field was filled in, often by a bot. No booklet is sent by itself.']
      : []),
  ];
  const typed =
    details === 'full'
      ? [
          '',
          ...Object.entries({...extra, ...fields}).map(detailLine),
          `Marketing consent: ${consent.marketing ? 'yes' : 'no'}`,
        ]
      : [];
  return [...facts, ...typed, '', ...(url ? [url, ''] : [])].join('\n');
}

/** Writes the notices about a request. They are sent after it is stored. */
export function noticesOf(
  {booklets}: Pick<Content, 'booklets'>,
  noticed: NoticedRequest,
  {email, webhook, details}: NoticeSettings,
): OutgoingMessage[] {
  const {request, origin, url} = noticed;
  const booklet = findBooklet({booklets}, request.booklet);
  const notices: OutgoingMessage[] = [];
  if (email) {
    const title = booklet?.title ?? 'none of ours';
    const body = mailBody(title, noticed, details);
    notices.push({kind: 'staff', recipient: '', subject: `New request: ${title}`, body});
  }
  if (webhook) {
    const {fields, extra, consent} = request;
    const body: WebhookBody = {
      type: 'request.stored',
      timestamp: new Date().toISOString(),
      data: {
        id: request.id,
        booklet: booklet?.slug ?? null,
        origin,
        flagged: request.proof.trap !== '',
        url,
        ...(details === 'full' ? {fields, extra, consent} : {}),
      },
    };
    notices.push({kind: 'webhook', recipient: '', subject: '', body: JSON.stringify(body)});
  }
  return notices;
}
