import {sql, type Migration} from 'kysely';

/** Adds email, download counts, challenges, rate limits, and the records of erased requests. */
export const deliverRequests: Migration = {
  async up(database) {
    await database.schema
      .alterTable('requests')
      .addColumn('downloads', 'integer', column => column.notNull().defaultTo(0))
      .addColumn('last_downloaded_at', 'timestamptz')
      .execute();
    await database.schema
      .createIndex('requests_by_time')
      .on('requests')
      .columns(['received_at', 'id'])
      .execute();
    await sql`create index requests_by_email on requests (lower(fields ->> 'email'))`.execute(database);

    await database.schema
      .createTable('outbox')
      .addColumn('id', 'uuid', column => column.primaryKey().defaultTo(sql`gen_random_uuid()`))
      .addColumn('request_id', 'uuid', column =>
        column.notNull().references('requests.id').onDelete('cascade'),
      )
      .addColumn('recipient', 'text', column => column.notNull())
      .addColumn('subject', 'text', column => column.notNull())
      .addColumn('body', 'text', column => column.notNull())
      .addColumn('created_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addColumn('due_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addColumn('tries', 'integer', column => column.notNull().defaultTo(0))
      .addColumn('claimed_until', 'timestamptz')
      .addColumn('sent_at', 'timestamptz')
      .addColumn('given_up_at', 'timestamptz')
      .addColumn('reason', 'text')
      .execute();
    await sql`create index outbox_due on outbox (due_at) where sent_at is null and given_up_at is null`.execute(
      database,
    );
    await database.schema.createIndex('outbox_by_request').on('outbox').column('request_id').execute();

    await database.schema
      .createTable('used_challenges')
      .addColumn('challenge', 'text', column => column.primaryKey())
      .addColumn('expires_at', 'timestamptz', column => column.notNull())
      .execute();
    await database.schema
      .createTable('erased_requests')
      .addColumn('id', 'uuid', column => column.primaryKey())
      .addColumn('erased_at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .execute();
    // The columns, in this order, are those that rate-limiter-flexible expects.
    await database.schema
      .createTable('rate_limits')
      .addColumn('key', 'varchar(255)', column => column.primaryKey())
      .addColumn('points', 'integer', column => column.notNull().defaultTo(0))
      .addColumn('expire', 'bigint')
      .execute();

    await database.schema
      .createTable('audit')
      .addColumn('id', 'bigint', column => column.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('at', 'timestamptz', column => column.notNull().defaultTo(sql`now()`))
      .addColumn('action', 'text', column => column.notNull())
      .addColumn('requests', 'integer', column => column.notNull())
      .execute();
    await sql`
      create function keep_audit() returns trigger language plpgsql as
      $$ begin raise exception 'the audit is only ever added to'; end $$
    `.execute(database);
    await sql`
      create trigger keep_audit before update or delete or truncate on audit
      for each statement execute function keep_audit()
    `.execute(database);
  },
};
