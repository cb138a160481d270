import type {Keys} from '../secret.js';
import {isSame} from '../secret.js';

/** How long a link works, in days. */
export const linkDays = 14;

const day = 24 * 60 * 60 * 1000;

/** Whose copy of which booklet a link is for. */
export interface DownloadLink {
  booklet: string;
  /** The id of the request that it answers. */
  request: string;
  /** When it stops working, in seconds since 1970. */
  expires: number;
}

const signed = ({booklet, request, expires}: DownloadLink) => `${booklet}\n${request}\n${String(expires)}`;

/** A path that nobody can make who has not been given it. */
export function downloadPath(keys: Keys, booklet: string, request: string, now = Date.now()): string {
  const link = {booklet, request, expires: Math.floor((now + linkDays * day) / 1000)};
  const query = new URLSearchParams({
    request,
    expires: String(link.expires),
    signature: keys.sign('download', signed(link)),
  });
  return `/downloads/${booklet}.pdf?${query.toString()}`;
}

/** What a link says, if we have signed it as it is; whether it is still in time is for the caller to ask. */
export function readDownload(keys: Keys, booklet: string, query: URLSearchParams): DownloadLink | undefined {
  const [request = '', expires = '', signature = ''] = ['request', 'expires', 'signature'].map(
    name => query.get(name) ?? '',
  );
  const link = {booklet, request, expires: Number(expires)};
  const isOurs = String(link.expires) === expires && isSame(signature, keys.sign('download', signed(link)));
  return isOurs ? link : undefined;
}
