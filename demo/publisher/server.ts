import {listenOnLocalhost} from '../serving/listen.js';
import {publisherApp} from './app.js';
import {openDatabase} from './database.js';
import type {StoredRequest} from './requests-table.js';
import {allRequests} from './requests.js';

export interface PublisherOptions {
  /** 0 for any that is free. */
  port: number;
  /** The folder of the database; made where it is missing. */
  dataDir: string;
  /** The exact origins whose pages may send requests; any by default. */
  partnerOrigins?: readonly string[] | 'any';
  /** Told of failures; standard error by default. */
  log?: (line: string) => void;
}

export interface Publisher {
  /** `http://localhost:4310`, without a slash at its end. */
  url: string;
  /** All requests that it has stored, oldest first. */
  requests(): Promise<StoredRequest[]>;
  /** Takes no new request, answers those under way, and closes the database. */
  close(): Promise<void>;
}

/** @throws StartError with a sentence for whoever starts it */
export async function startPublisher({
  port,
  dataDir,
  partnerOrigins = 'any',
  log = console.error,
}: PublisherOptions): Promise<Publisher> {
  const {database, close} = await openDatabase(dataDir);
  let url = '';
  const app = publisherApp({database, origin: () => url, partnerOrigins, log});
  try {
    const listening = await listenOnLocalhost(request => app.fetch(request), port, 'PORT');
    url = listening.url;
    let closed: Promise<void> | undefined;
    return {
      url,
      requests: () => allRequests(database),
      close: () => (closed ??= listening.close().then(close)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
