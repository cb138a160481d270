import type {Kysely} from 'kysely';
import {removeTraces} from '../database/pglite-traces.js';
import type {Services} from '../services.js';
import type {Database} from '../database/tables.js';
import {hasEmail} from './search.js';

function eraseRows(database: Kysely<Database>, email: string): Promise<number> {
  return database.transaction().execute(async transaction => {
    const erased = await transaction
      .with('erased', query => query.deleteFrom('requests').where(hasEmail(email)).returning('id'))
      .insertInto('erased_requests')
      .columns(['id'])
      .expression(query => query.selectFrom('erased').select('erased.id'))
      // An update without effect, so that `returning` includes ids that are already stored.
      .onConflict(conflict => conflict.column('id').doUpdateSet({id: query => query.ref('excluded.id')}))
      .returning('id')
      .execute();
    if (erased.length)
      await transaction.insertInto('audit').values({action: 'erased', requests: erased.length}).execute();
    return erased.length;
  });
}

/**
 * Erases all requests from an email address, in any spelling, with their messages. Keeps the ids of the requests, so
 * that a late retry is not stored again, and an audit entry with the number of requests and the time.
 * @returns the number of erased requests
 */
export async function erasePerson(
  {database, log}: Pick<Services, 'database' | 'log'>,
  email: string,
): Promise<number> {
  const requests = await eraseRows(database, email);
  if (requests) {
    log.info({requests}, 'Requests were erased.');
    await removeTraces(database, log);
  }
  return requests;
}
