/** One Postgres for all test files of a run: making one takes some seconds. */
import {startPostgres} from '../postgres.js';

const variable = 'OFFPRINT_TEST_POSTGRES';

/** The address of the server of this run; a file that runs alone has none. */
export function sharedPostgresUrl(): string | undefined {
  return process.env[variable];
}

/** Whether a file may ask for a Postgres: getting one that nobody needs would be rude to a machine without. */
function mayNeedPostgres(file: string): boolean {
  return file.includes('/publisher/') || file.includes('postgres');
}

export interface SharedPostgres {
  /** Tells the processes of test files where it is. */
  variables: Record<string, string>;
  close(): Promise<void>;
}

/** Starts one where a file may need it. Rejects with what to install where there can be none. */
export async function startSharedPostgres(
  files: string[],
  say: (line: string) => void,
): Promise<SharedPostgres | undefined> {
  if (!files.some(mayNeedPostgres)) return undefined;
  const postgres = await startPostgres({fsync: false, say});
  return {variables: {[variable]: postgres.url('postgres')}, close: () => postgres.close()};
}
