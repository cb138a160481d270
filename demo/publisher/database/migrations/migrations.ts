import type {Migration} from 'kysely';
import {createRequests} from './2026-11-22-create-requests.js';
import {deliverRequests} from './2026-11-26-deliver-requests.js';
import {firstTry} from './2026-11-27-first-try.js';

/** By name, in the order they are applied. One that has been released is never changed again: add another. */
export const migrations: Record<string, Migration> = {
  '2026-11-22-create-requests': createRequests,
  '2026-11-26-deliver-requests': deliverRequests,
  '2026-11-27-first-try': firstTry,
};
