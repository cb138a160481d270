import type {Kysely} from 'kysely';
import {removeTraces} from '../database/pglite-traces.js';
import type {Services} from '../services.js';
import type {Database} from '../database/tables.js';
import {isFrom} from './search.js';

function eraseRows(database: Kysely<Database>, email: string): Promise<number> {
  return database.transaction().execute(async transaction => {
    const erased = await transaction
      .with('erased', query => query.deleteFrom('requests').where(isFrom(email)).returning('id'))
      .insertInto('erased_requests')
      .columns(['id'])
      .expression(query => query.selectFrom('erased').select('erased.id'))
      // Set to what it is: left alone, it would not be counted.
      .onConflict(conflict => conflict.column('id').doUpdateSet({id: query => query.ref('excluded.id')}))
      .returning('id')
      .execute();
    if (erased.length)
      await transaction.insertInto('audit').values({action: 'erased', requests: erased.length}).execute();
    return erased.length;
  });
}

/**
 * Erases all requests from an e-mail address, in whatever case, with the messages that wait for them. What remains is
 * their ids, so that a late retry brings none back, and that it was done: how many, and when.
 * @returns how many there were
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
