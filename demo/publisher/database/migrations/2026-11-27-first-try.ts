import {sql, type Migration} from 'kysely';

/** When a message was tried first: from then on it is tried for a day, however long it waited before. */
export const firstTry: Migration = {
  async up(database) {
    await database.schema.alterTable('outbox').addColumn('first_tried_at', 'timestamptz').execute();
    // Whoever could send at all did so at once.
    await sql`update outbox set first_tried_at = created_at where tries > 0`.execute(database);
  },
};
