import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';
import {isEqual} from '../secret.js';
import type {Services} from '../services.js';

/** The result of a token check. After too many wrong tokens it has the seconds to wait. */
export type TokenCheck = {isRight: true} | {isRight: false; wait: number};

/** Checks a token. Wrong tokens are counted by address; after too many, every token is refused. */
export async function checkToken(
  context: Context,
  {limits, visitorAddress}: Pick<Services, 'limits' | 'visitorAddress'>,
  expected: string,
  given: string | undefined,
): Promise<TokenCheck> {
  if (!given) return {isRight: false, wait: 0};
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>;
  const address = visitorAddress(incoming);
  const wait = await limits.waitForToken(address);
  if (wait) return {isRight: false, wait};
  if (isEqual(given, expected)) return {isRight: true};
  return {isRight: false, wait: await limits.countWrongToken(address)};
}
