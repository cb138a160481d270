/**
 * Browsers do not tell an answer that they keep from us for want of CORS from none at all: a second look does. Loaded on
 * demand, which fails where there is no connection.
 */
export async function isThere(
  url: string,
  signal: AbortSignal,
  fetch: typeof window.fetch,
): Promise<boolean> {
  if (signal.aborted || new URL(url).origin === window.origin) return false;
  try {
    await fetch(url, {
      method: 'HEAD',
      mode: 'no-cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return true;
  } catch {
    return false;
  }
}
