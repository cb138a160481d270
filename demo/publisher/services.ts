import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import type {RateLimits} from './requests/rate-limits.js';
import type {Keys} from './secret.js';
import type {PublisherSettings} from './settings.js';
import type {Database} from './database/tables.js';

/** What the routes of the publisher work with. */
export interface Services {
  database: Kysely<Database>;
  settings: Pick<PublisherSettings, 'allowedOrigins' | 'challenge' | 'adminToken' | 'smtpUrl'>;
  keys: Keys;
  limits: RateLimits;
  /** Where the world reaches this server, without a slash at its end; known once it listens. */
  origin: () => string;
  /** To be told when a message has been stored, after the commit: it is sent at once. */
  messageStored: () => void;
  /** Whether messages, which nobody sends then, are shown to whoever runs the demo. */
  mailbox: boolean;
  /** Whether it takes no new requests any more. */
  isClosing: () => boolean;
  /** Told of what happened; never of anything a visitor typed, nor of where they are. */
  log: Logger;
}
