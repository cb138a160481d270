import type {ValidRequest} from '../requests/schema.js';
import type {FoundRequest} from './search.js';

/** The state of the message with the booklet. */
export interface MailState {
  state: 'waiting' | 'sent' | 'given up';
  /** When the message was written, sent or given up. ISO 8601, UTC. */
  at: string;
  /** Why the last try failed. */
  reason: string | null;
}

/** A request as the operator sees it: the members of the webhook, and what happened since. */
export interface RequestRecord extends Pick<
  ValidRequest,
  'id' | 'submittedAt' | 'booklet' | 'fields' | 'extra' | 'consent' | 'context' | 'kit'
> {
  /** ISO 8601, UTC. */
  receivedAt: string;
  /** Without the solved challenge, which is useless after the check. */
  proof: Omit<ValidRequest['proof'], 'altcha'>;
  /** Whether the hidden trap field was filled in. Then no message is sent until the operator has reviewed the request. */
  flagged: boolean;
  /** How often the booklet was downloaded by the request's link. */
  downloads: number;
  lastDownloadedAt: string | null;
  /** null if no message was written. */
  mail: MailState | null;
}

function mailOf(found: FoundRequest): MailState | null {
  const {
    mail_created_at: created,
    mail_sent_at: sent,
    mail_given_up_at: givenUp,
    mail_reason: reason,
  } = found;
  if (!created) return null;
  if (sent) return {state: 'sent', at: sent.toISOString(), reason: null};
  if (givenUp) return {state: 'given up', at: givenUp.toISOString(), reason};
  return {state: 'waiting', at: created.toISOString(), reason};
}

export function recordOf(found: FoundRequest): RequestRecord {
  const {trap, elapsed} = found.proof;
  return {
    id: found.id,
    receivedAt: found.received_at.toISOString(),
    submittedAt: found.submitted_at.toISOString(),
    booklet: found.booklet,
    fields: found.fields,
    extra: found.extra,
    consent: found.consent,
    context: found.context,
    proof: {trap, elapsed},
    kit: found.kit,
    flagged: found.flagged,
    downloads: found.downloads,
    lastDownloadedAt: found.last_downloaded_at?.toISOString() ?? null,
    mail: mailOf(found),
  };
}
