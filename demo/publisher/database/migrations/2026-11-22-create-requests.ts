import {sql, type Migration} from 'kysely';

export const createRequests: Migration = {
  async up(database) {
    await database.schema
      .createTable('requests')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('received_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addColumn('submitted_at', 'timestamptz', column => column.notNull())
      .addColumn('booklet', 'text')
      .addColumn('fields', 'jsonb', column => column.notNull())
      .addColumn('extra', 'jsonb', column => column.notNull())
      .addColumn('consent', 'jsonb', column => column.notNull())
      .addColumn('context', 'jsonb', column => column.notNull())
      .addColumn('proof', 'jsonb', column => column.notNull())
      .addColumn('kit', 'jsonb', column => column.notNull())
      .addColumn('flagged', 'boolean', column => column.notNull())
      .addColumn('body_sha256', 'text', column => column.notNull())
      .addColumn('status', 'integer', column => column.notNull())
      .addColumn('answer', 'jsonb', column => column.notNull())
      .execute();
  },
};
