import {sql, type Kysely} from 'kysely';
import type {Database} from '../database/tables.js';

/** Marks a request as handled, or as open again. Marking it twice keeps the first time. */
export async function markHandled(database: Kysely<Database>, id: string, isHandled: boolean): Promise<void> {
  await database
    .updateTable('requests')
    .set({handled_at: isHandled ? sql<Date>`coalesce(handled_at, now())` : null})
    .where('id', '=', id)
    .execute();
}
