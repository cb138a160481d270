import {packageVersion} from '../serving/package-root.js';
import type {Content} from './content/content.js';
import {adminPath} from './operator/pages/layout.js';
import type {PublisherSettings} from './settings.js';
import {isThisMachine} from './this-machine.js';

/** A publisher that has started. */
export interface Started {
  settings: Partial<PublisherSettings> & Pick<PublisherSettings, 'dataDir'>;
  content: Content;
  /** The origin of the links. */
  url: string;
  /** The sender of the emails, if any are sent. */
  mailFrom: string | undefined;
}

/** Whether others on the way can read the notices to a webhook. */
function isReadableByOthers(webhook: string): boolean {
  const {protocol, hostname} = new URL(webhook);
  return protocol === 'http:' && !isThisMachine(hostname);
}

/** The notices to the staff. A URL may be secret, so it is not named. */
function noticeKinds({notifyEmail, notifyWebhook, notifyDetails = 'none'}: Started['settings']): string {
  const webhook = notifyWebhook && `webhook${isReadableByOthers(notifyWebhook) ? ' without encryption' : ''}`;
  const kinds = [notifyEmail && 'email', webhook].filter(Boolean);
  return kinds.length ? `${kinds.join(' and ')}, details ${notifyDetails}` : 'off';
}

/** The settings that matter, for the log. */
export function summaryOf({settings, content, url, mailFrom}: Started): Record<string, unknown> {
  return {
    version: packageVersion,
    url,
    database: settings.databaseUrl ? 'Postgres' : `PGlite in ${settings.dataDir}`,
    content: content.folder,
    origins: settings.allowedOrigins ?? 'localhost',
    mail: mailFrom ? `from ${mailFrom}` : 'off',
    notices: noticeKinds(settings),
    retentionDays: settings.retentionDays ?? 'off',
    rateLimit: settings.rateLimit ?? 'off',
    admin: settings.adminToken === undefined ? 'off' : `${url}${adminPath}`,
  };
}

/** A sentence for each setting that is likely a mistake. */
export function warningsOf({settings, content, url, mailFrom}: Started): string[] {
  const {host = 'localhost', publicUrl, notifyWebhook} = settings;
  const warnings: string[] = [];
  if (!publicUrl && (mailFrom || !isThisMachine(host)))
    warnings.push(`Links begin with ${url}, which others may not reach: set PUBLIC_URL.`);
  if (publicUrl && content.publisher.sample)
    warnings.push('The texts are samples: set CONTENT_DIR to a folder with your own.');
  if (notifyWebhook && isReadableByOthers(notifyWebhook))
    warnings.push('NOTIFY_WEBHOOK leads to another machine without encryption: use https:.');
  return warnings;
}
