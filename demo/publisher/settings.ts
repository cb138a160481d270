import {originsSetting, portSetting} from '../serving/settings.js';
import type {PublisherOptions} from './server.js';

/** What the environment says of the publisher: `PORT`, `DATA_DIR`, `PARTNER_ORIGINS`. */
export function publisherSettings(): PublisherOptions {
  return {
    port: portSetting('PORT', 4310),
    dataDir: process.env['DATA_DIR'] || '.data/publisher',
    partnerOrigins: originsSetting('PARTNER_ORIGINS'),
  };
}
