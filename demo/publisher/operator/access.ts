import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';
import {isSame} from '../secret.js';
import type {Services} from '../services.js';
import {visitorAddress} from '../requests/visitor-address.js';

/** Whether a token is right; if not, the seconds until the next try, where there were too many. */
export type TokenCheck = {isRight: true} | {isRight: false; wait: number};

/** Compares a token with ours. Wrong ones are counted by where they come from, and after too many none is looked at. */
export async function checkToken(
  context: Context,
  {limits}: Pick<Services, 'limits'>,
  expected: string,
  given: string | undefined,
): Promise<TokenCheck> {
  if (!given) return {isRight: false, wait: 0};
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>;
  const address = visitorAddress(incoming);
  const wait = await limits.wait('token', address);
  if (wait) return {isRight: false, wait};
  if (isSame(given, expected)) return {isRight: true};
  return {isRight: false, wait: await limits.take('token', address)};
}
