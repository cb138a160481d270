import {sql, type Migration} from 'kysely';
import {normalizeEmail, searchText} from '../../requests/email.js';

/** Rows per query. */
const batchSize = 1000;

interface Row {
  id: string;
  fields: {email: string};
}

/**
 * Adds the address and the names in the spelling in which they are compared. Computed here, because the case of letters
 * depends on the locale of a database, and no database knows international domains.
 */
export const normalizedEmail: Migration = {
  async up(database) {
    await database.schema
      .alterTable('requests')
      .addColumn('email', 'text')
      .addColumn('search_text', 'text')
      .execute();
    for (;;) {
      const {rows} = await sql<Row>`
        select id, fields from requests where email is null limit ${batchSize}
      `.execute(database);
      if (rows.length === 0) break;
      const values = rows.map(({id, fields}) => ({
        id,
        email: normalizeEmail(fields.email),
        search_text: searchText(fields),
      }));
      await sql`
        update requests set email = given.email, search_text = given.search_text
        from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as given(id uuid, email text, search_text text)
        where requests.id = given.id
      `.execute(database);
    }
    await sql`alter table requests alter column email set not null`.execute(database);
    await sql`alter table requests alter column search_text set not null`.execute(database);
    await sql`drop index requests_by_email`.execute(database);
    await sql`create index requests_by_email on requests (email)`.execute(database);
  },
};
