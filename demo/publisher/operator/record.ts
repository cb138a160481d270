import type {ValidRequest} from '../requests/schema.js';
import type {FoundNotice, FoundRequest} from './search.js';

/** The state of a message. */
export interface MessageState {
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
  mail: MessageState | null;
  /** The notices to the staff. */
  notices: (MessageState & {kind: FoundNotice['kind']})[];
  /** The origin of the page that sent it; null if the browser did not name it. */
  origin: string | null;
  /** When the operator marked it as handled. ISO 8601, UTC. */
  handledAt: string | null;
}

function stateOf(
  created: Date | string,
  sent: Date | string | null,
  givenUp: Date | string | null,
  reason: string | null,
): MessageState {
  const at = new Date(sent ?? givenUp ?? created).toISOString();
  if (sent) return {state: 'sent', at, reason: null};
  return {state: givenUp ? 'given up' : 'waiting', at, reason};
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
    mail:
      found.mail_created_at &&
      stateOf(found.mail_created_at, found.mail_sent_at, found.mail_given_up_at, found.mail_reason),
    notices: found.notices.map(notice => ({
      kind: notice.kind,
      ...stateOf(notice.created_at, notice.sent_at, notice.given_up_at, notice.reason),
    })),
    origin: found.origin,
    handledAt: found.handled_at?.toISOString() ?? null,
  };
}
