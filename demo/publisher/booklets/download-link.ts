import {isEqual, type Keys} from '../secret.js';

/** The lifetime of a link, in days. */
export const linkDays = 14;

const day = 24 * 60 * 60 * 1000;

/** The contents of a download link. */
export interface DownloadLink {
  booklet: string;
  /** The id of the request. */
  request: string;
  /** Expiry, in seconds since 1970. */
  expires: number;
}

const signedText = ({booklet, request, expires}: DownloadLink) =>
  `${booklet}\n${request}\n${String(expires)}`;

/** Makes the signed path of a download link. */
export function downloadPath(keys: Keys, booklet: string, request: string, now = Date.now()): string {
  const link = {booklet, request, expires: Math.floor((now + linkDays * day) / 1000)};
  const query = new URLSearchParams({
    request,
    expires: String(link.expires),
    signature: keys.sign('download', signedText(link)),
  });
  return `/downloads/${booklet}.pdf?${query.toString()}`;
}

/** Reads a link if its signature is valid. The caller checks whether it has expired. */
export function readDownload(keys: Keys, booklet: string, query: URLSearchParams): DownloadLink | undefined {
  const [request = '', expires = '', signature = ''] = ['request', 'expires', 'signature'].map(
    name => query.get(name) ?? '',
  );
  const link = {booklet, request, expires: Number(expires)};
  const isValid =
    String(link.expires) === expires && isEqual(signature, keys.sign('download', signedText(link)));
  return isValid ? link : undefined;
}
