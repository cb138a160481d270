import {Migrator, type Kysely} from 'kysely';
import {firstLine} from '../../../serving/start-error.js';
import {migrations} from './migrations.js';

/** Runs the migrations. If several processes start at once, one of them does. Closes the database on failure. */
export async function migrate<T>(database: Kysely<T>): Promise<void> {
  const migrator = new Migrator({db: database, provider: {getMigrations: async () => migrations}});
  const {error} = await migrator.migrateToLatest();
  if (!error) return;
  await database.destroy();
  throw new Error(`its tables could not be brought up to date: ${firstLine(error)}`, {cause: error});
}
