import type {Kysely} from 'kysely';
import {openDatabase} from '../../../demo/publisher/database/database.js';
import type {Database, StoredRequest} from '../../../demo/publisher/database/tables.js';
import * as server from '../../../demo/publisher/server.js';
import {storedRequests} from './stored-requests.js';

/** A publisher with its database. */
export interface Publisher extends server.Publisher {
  database: Kysely<Database>;
  /** All stored requests, oldest first. */
  requests(): Promise<StoredRequest[]>;
}

/** Starts a publisher on a database that the test can read too. A PGlite has only one connection. */
export async function startPublisher(options: server.PublisherOptions): Promise<Publisher> {
  const opened = options.database ?? (await openDatabase(options, sentence => options.log?.warn(sentence)));
  const {database} = opened;
  const closeOwn = async () => {
    if (!options.database) await opened.close();
  };
  try {
    const publisher = await server.startPublisher({...options, database: opened});
    let closed: Promise<void> | undefined;
    return {
      ...publisher,
      database,
      requests: () => storedRequests(database),
      close: () => (closed ??= publisher.close().then(closeOwn)),
    };
  } catch (error) {
    await closeOwn();
    throw error;
  }
}
