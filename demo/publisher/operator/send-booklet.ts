import {sql, type Kysely, type Transaction} from 'kysely';
import {bookletMessage} from '../mail/booklet-message.js';
import {findBooklet} from '../content/content.js';
import {downloadPath} from '../booklets/download-link.js';
import {stringsFor} from '../strings/strings.js';
import type {Services} from '../services.js';
import type {Database} from '../database/tables.js';

/** Whether a message to the visitor waits, or was sent less than a minute ago. */
async function isJustSent(transaction: Transaction<Database>, id: string): Promise<boolean> {
  const message = await transaction
    .selectFrom('outbox')
    .select('id')
    .where('request_id', '=', id)
    .where('kind', '=', 'booklet')
    .where('given_up_at', 'is', null)
    .where(({or, eb}) =>
      or([eb('sent_at', 'is', null), eb('sent_at', '>', sql<Date>`now() - interval '1 minute'`)]),
    )
    .limit(1)
    .executeTakeFirst();
  return message !== undefined;
}

/**
 * Sends the booklet of a request, again or for the first time, and removes the flag: the operator has reviewed the request.
 * Writes one message if called several times at once. It has a new link, because the first one may have expired.
 * @returns whether a message was written
 */
export function sendBooklet(
  database: Kysely<Database>,
  {keys, origin, content}: Pick<Services, 'keys' | 'origin' | 'content'>,
  id: string,
): Promise<boolean> {
  return database.transaction().execute(async transaction => {
    // Locks the row, so that simultaneous calls wait here.
    const request = await transaction
      .updateTable('requests')
      .set({flagged: false})
      .where('id', '=', id)
      .where(
        'booklet',
        'in',
        content.booklets.map(({slug}) => slug),
      )
      .returning(['booklet', 'fields', 'consent'])
      .executeTakeFirst();
    const booklet = findBooklet(content, request?.booklet ?? null);
    const recipient = request?.fields.email;
    if (!request || !booklet || !recipient || (await isJustSent(transaction, id))) return false;
    const link = origin() + downloadPath(keys, booklet.slug, id);
    await transaction
      .insertInto('outbox')
      .values({
        request_id: id,
        kind: 'booklet',
        recipient,
        ...bookletMessage(content.publisher, booklet, link, stringsFor(request.consent.locale)),
      })
      .execute();
    return true;
  });
}
