import type {Kysely} from 'kysely';
import {bookletMessage} from '../mail/booklet-message.js';
import {findBooklet} from '../content/content.js';
import {downloadPath} from '../booklets/download-link.js';
import {stringsFor} from '../strings/strings.js';
import type {Services} from '../services.js';
import type {Database} from '../database/tables.js';

/**
 * Removes a request's flag after the operator has reviewed it, and writes its message. Does so once if called several times
 * at once. The message has a new link, because the first one may have expired in the meantime.
 * @returns whether a message was written
 */
export function releaseRequest(
  database: Kysely<Database>,
  {keys, origin, content}: Pick<Services, 'keys' | 'origin' | 'content'>,
  id: string,
): Promise<boolean> {
  return database.transaction().execute(async transaction => {
    const request = await transaction
      .updateTable('requests')
      .set({flagged: false})
      .where('id', '=', id)
      .where('flagged', '=', true)
      .where(
        'booklet',
        'in',
        content.booklets.map(({slug}) => slug),
      )
      .returning(['booklet', 'fields', 'consent'])
      .executeTakeFirst();
    const booklet = findBooklet(content, request?.booklet ?? null);
    const recipient = request?.fields.email;
    if (!request || !booklet || !recipient) return false;
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
