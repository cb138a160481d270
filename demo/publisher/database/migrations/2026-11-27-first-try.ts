import {sql, type Migration} from 'kysely';

/** Adds the time of a message's first try. It is tried for one day from then on, however long it waited before. */
export const firstTry: Migration = {
  async up(database) {
    await database.schema.alterTable('outbox').addColumn('first_tried_at', 'timestamptz').execute();
    // Until now, a message was tried right after it was stored.
    await sql`update outbox set first_tried_at = created_at where tries > 0`.execute(database);
  },
};
