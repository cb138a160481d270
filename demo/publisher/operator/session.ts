import type {Context} from 'hono';
import {deleteCookie, getSignedCookie, setSignedCookie} from 'hono/cookie';
import type {Services} from '../services.js';

const cookieName = 'offprint-operator';

/** The lifetime of a session. */
const hours = 8;

/** The operator's sessions. */
export interface Sessions {
  isSignedIn(context: Context): Promise<boolean>;
  signIn(context: Context): Promise<void>;
  /** Deletes the cookie. A copy of it works until it expires or the token changes. */
  signOut(context: Context): void;
}

/**
 * Keeps sessions in a signed cookie with the time when they end. The signing key is derived from the token, so that a new
 * token ends all sessions.
 */
export function sessionsOf({keys, origin}: Pick<Services, 'keys' | 'origin'>, adminToken: string): Sessions {
  const secret = keys.sign('session', adminToken);
  const options = () => ({
    path: '/admin',
    httpOnly: true,
    secure: origin().startsWith('https:'),
    sameSite: 'Strict' as const,
  });
  return {
    async isSignedIn(context) {
      const ends = await getSignedCookie(context, secret, cookieName);
      return typeof ends === 'string' && /^\d{10}$/.test(ends) && Number(ends) * 1000 > Date.now();
    },
    async signIn(context) {
      const maxAge = hours * 60 * 60;
      const ends = Math.floor(Date.now() / 1000) + maxAge;
      await setSignedCookie(context, cookieName, String(ends), secret, {...options(), maxAge});
    },
    signOut(context) {
      deleteCookie(context, cookieName, options());
    },
  };
}
