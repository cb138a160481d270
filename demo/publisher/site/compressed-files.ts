import {createHash} from 'node:crypto';
import {readFile, stat} from 'node:fs/promises';
import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

/** The encodings that files are compressed in, the smaller one first. */
const encodings = ['br', 'gzip'] as const;

export type Encoding = (typeof encodings)[number];

const compressors: Record<Encoding, (content: Buffer) => Promise<Buffer>> = {
  br: content =>
    promisify(brotliCompress)(content, {
      params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY},
    }),
  gzip: content => promisify(gzip)(content, {level: constants.Z_BEST_COMPRESSION}),
};

/** The smallest file that is compressed, in bytes. */
const smallestCompressed = 1024;

interface CachedFile {
  /** The size and the modification time. */
  version: string;
  content: Promise<Buffer>;
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
}

const cache = new Map<string, CachedFile>();

export interface ServedFile {
  content: Buffer;
  encoding: Encoding | undefined;
  /** A strong `ETag`, different for each encoding. */
  etag: string;
}

/**
 * Reads a file in the smallest encoding that a request accepts. Each encoding is made once and cached until the file
 * changes.
 * @param acceptEncoding the request's header (https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding)
 * @throws the system error if the file can't be read
 */
export async function readCompressed(path: string, acceptEncoding = ''): Promise<ServedFile> {
  const {mtimeMs, size} = await stat(path);
  const version = `${String(mtimeMs)} ${String(size)}`;
  let file = cache.get(path);
  if (file?.version !== version) {
    file = {version, content: readFile(path), compressed: {}};
    cache.set(path, file);
  }
  const uncompressed = await file.content;
  const encoding = uncompressed.length < smallestCompressed ? undefined : acceptedEncoding(acceptEncoding);
  const content = encoding
    ? await (file.compressed[encoding] ??= compressors[encoding](uncompressed))
    : uncompressed;
  const digest = createHash('sha256').update(content).digest('base64url').slice(0, 27);
  return {content, encoding, etag: `"${digest}"`};
}

function acceptedEncoding(header: string): Encoding | undefined {
  const accepted = header
    .toLowerCase()
    .split(',')
    .filter(part => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map(part => part.split(';', 1)[0]?.trim());
  return encodings.find(encoding => accepted.includes(encoding));
}
