import type {Migration} from 'kysely';
import {createRequests} from './2026-11-22-create-requests.js';
import {deliverRequests} from './2026-11-26-deliver-requests.js';
import {firstTry} from './2026-11-27-first-try.js';
import {timeSeen} from './2026-11-30-time-seen.js';
import {normalizedEmail} from './2026-11-30-normalized-email.js';
import {workOnRequests} from './2026-11-30-work-on-requests.js';
import {storeRequestFunction} from './2026-11-30-store-request.js';

/** The migrations by name, in order. Never change a released one. Add another. */
export const migrations: Record<string, Migration> = {
  '2026-11-22-create-requests': createRequests,
  '2026-11-26-deliver-requests': deliverRequests,
  '2026-11-27-first-try': firstTry,
  '2026-11-30-normalized-email': normalizedEmail,
  '2026-11-30-store-request': storeRequestFunction,
  '2026-11-30-time-seen': timeSeen,
  '2026-11-30-work-on-requests': workOnRequests,
};
