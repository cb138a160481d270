import type {Logger} from 'pino';
import {listenAt} from '../serving/listen.js';
import {publisherApp} from './app.js';
import {openDatabase} from './database.js';
import {makeLog} from './log.js';
import {startRetention} from './operator/retention.js';
import {rateLimits} from './rate-limits.js';
import {allRequests} from './requests.js';
import {keptSecret, keysFrom} from './secret.js';
import type {PublisherSettings} from './settings.js';
import type {StoredRequest} from './tables.js';

/** What a publisher needs to be told; what is left out is as it is without a variable, but for limits, which are off. */
export type PublisherOptions = Partial<PublisherSettings> &
  Pick<PublisherSettings, 'port' | 'dataDir'> & {
    /** Warnings on standard error by default. */
    log?: Logger;
  };

export interface Publisher {
  /** `http://localhost:4310`, without a slash at its end. */
  url: string;
  /** All requests that it has stored, oldest first. */
  requests(): Promise<StoredRequest[]>;
  /** Takes no new request, answers those under way, finishes what it sends, and closes the database. */
  close(): Promise<void>;
}

/** @throws StartError with a sentence for whoever starts it */
export async function startPublisher(options: PublisherOptions): Promise<Publisher> {
  const {port, host = 'localhost', dataDir, log = makeLog('warn')} = options;
  const {database, close} = await openDatabase(options, sentence => log.warn(sentence));
  try {
    const keys = keysFrom(options.signingSecret ?? (await keptSecret(dataDir)));
    let url = options.publicUrl ?? '';
    let isClosing = false;
    const app = publisherApp({
      database,
      settings: {
        allowedOrigins: options.allowedOrigins ?? 'localhost',
        challenge: options.challenge ?? 'optional',
        adminToken: options.adminToken,
        smtpUrl: options.smtpUrl,
      },
      keys,
      limits: rateLimits(database, options.rateLimit ?? 'off', keys),
      origin: () => url,
      isClosing: () => isClosing,
      log,
    });
    const listening = await listenAt((request, env) => app.fetch(request, env), {
      host,
      port,
      setting: 'PORT',
    });
    url ||= listening.url;
    const retention = startRetention(database, options.retentionDays, log);
    let closed: Promise<void> | undefined;
    return {
      url: listening.url,
      requests: () => allRequests(database),
      close: () => {
        isClosing = true;
        return (closed ??= Promise.all([listening.close(), retention.stop()]).then(close));
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
