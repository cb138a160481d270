import type {Migration} from 'kysely';

/** Adds the time that was last seen on the database's clock, in one row. */
export const timeSeen: Migration = {
  async up(database) {
    await database.schema
      .createTable('clock')
      .addColumn('is_only', 'boolean', column => column.primaryKey().defaultTo(true))
      .addColumn('seen_at', 'timestamptz', column => column.notNull())
      .execute();
  },
};
