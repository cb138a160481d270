/** The origins that may send requests: a list, or any origin on this machine. */
export type Origins = readonly string[] | 'localhost';

const localhost = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Whether pages of an origin may send requests. */
export function isAllowed(origin: string, allowed: Origins): boolean {
  return allowed === 'localhost' ? localhost.test(origin) : allowed.includes(origin);
}
