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

/** Bytes under which compression saves nothing. */
const smallest = 1024;

interface KeptFile {
  /** Its size and time of change. */
  state: string;
  content: Promise<Buffer>;
  compressed: Partial<Record<Encoding, Promise<Buffer>>>;
}

const kept = new Map<string, KeptFile>();

export interface ServedFile {
  content: Buffer;
  encoding: Encoding | undefined;
  /** A strong `ETag`, another one for each encoding. */
  etag: string;
}

/**
 * A file in the smallest encoding that a request accepts. Each encoding is made once and kept until the file changes.
 * @param acceptEncoding the request's header (https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding)
 * @throws what reading the file throws
 */
export async function readCompressed(path: string, acceptEncoding = ''): Promise<ServedFile> {
  const {mtimeMs, size} = await stat(path);
  const state = `${String(mtimeMs)} ${String(size)}`;
  let file = kept.get(path);
  if (file?.state !== state) {
    file = {state, content: readFile(path), compressed: {}};
    kept.set(path, file);
  }
  const plain = await file.content;
  const encoding = plain.length < smallest ? undefined : acceptedEncoding(acceptEncoding);
  const content = encoding ? await (file.compressed[encoding] ??= compressors[encoding](plain)) : plain;
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
