import type {Logger} from 'pino';

/** The origins that may send requests: a list, or any origin on this machine. */
export type Origins = readonly string[] | 'localhost';

const localhost = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Whether pages of an origin may send requests. */
export function isAllowed(origin: string, allowed: Origins): boolean {
  return allowed === 'localhost' ? localhost.test(origin) : allowed.includes(origin);
}

/** The number of refused origins that are logged. Anyone can send any number of them. */
const mostLogged = 1000;

/** The origins of browser extensions can identify a browser, so they are not logged. */
const loggable = /^https?:\/\/[\w.:[\]-]{1,100}$/;

/**
 * Makes the check of the origin that a request comes from: the server's own or an allowed one. The first refusal of each
 * is logged, because CORS keeps the page from reading the response.
 * @param ownOrigin returns the server's own origin, which is known once it listens
 */
export function makeOriginCheck(
  allowed: Origins,
  ownOrigin: () => string,
  log: Logger,
): (sender: string) => boolean {
  const logged = new Set<string>();
  return sender => {
    if (sender === new URL(ownOrigin()).origin || isAllowed(sender, allowed)) return true;
    if (loggable.test(sender) && !logged.has(sender) && logged.size < mostLogged) {
      logged.add(sender);
      log.warn({origin: sender}, 'Requests from an origin that is not in ALLOWED_ORIGINS are refused.');
    }
    return false;
  };
}
