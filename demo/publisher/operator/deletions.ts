import type {Kysely, Selectable} from 'kysely';
import type {AuditTable, Database} from '../database/tables.js';

export interface DeletionsPage {
  /** Newest first. */
  entries: Selectable<AuditTable>[];
  /** The id before which the next page begins; undefined on the last one. */
  next: string | undefined;
}

const pageSize = 100;

/**
 * Reads a page of the list of deletions.
 * @param before id of the last entry of the page before
 */
export async function findDeletions(database: Kysely<Database>, before?: string): Promise<DeletionsPage> {
  const found = await database
    .selectFrom('audit')
    .selectAll()
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const entries = found.slice(0, pageSize);
  return {entries, next: found.length > pageSize ? entries.at(-1)?.id : undefined};
}
