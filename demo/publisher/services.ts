import type {Kysely} from 'kysely';
import type {Logger} from 'pino';
import type {Content} from './content/content.js';
import type {RateLimits} from './requests/rate-limits.js';
import type {VisitorAddress} from './requests/visitor-address.js';
import type {Keys} from './secret.js';
import type {PublisherSettings} from './settings.js';
import type {Database, OpenDatabase} from './database/tables.js';

/** The services that the publisher's routes use. */
export interface Services {
  database: Kysely<Database>;
  /** Whether the disk has room for another request. */
  hasRoom: () => Promise<boolean>;
  /** Copies the database while it runs, as a compressed tar file. Undefined on a Postgres server. */
  backUp: OpenDatabase['backUp'];
  settings: Pick<
    PublisherSettings,
    | 'allowedOrigins'
    | 'challenge'
    | 'adminToken'
    | 'smtpUrl'
    | 'notifyEmail'
    | 'notifyWebhook'
    | 'notifyDetails'
  >;
  content: Content;
  keys: Keys;
  limits: RateLimits;
  visitorAddress: VisitorAddress;
  /** The public origin of this server, without a slash at its end. Known once the server listens. */
  origin: () => string;
  /** Called after a message is committed, so that it is sent at once. */
  messageStored: () => void;
  /** Whether `/mailbox/` shows the messages. */
  mailbox: boolean;
  /** Whether the server is shutting down. */
  isClosing: () => boolean;
  /** Milliseconds after which a silent database counts as missing. */
  readyDeadline: number;
  /** Never gets anything that a visitor typed, nor an IP address. */
  log: Logger;
}
