import {createHmac, hkdfSync, randomBytes, timingSafeEqual} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {systemCode} from '../serving/start-error.js';
import {unusableFolder} from './database/data-folder.js';

/** What a key is for: one that leaks, or is used wrongly, opens nothing else. */
type Purpose = 'challenge' | 'download' | 'rate-limit' | 'session';

/** The keys of this publisher, all made from one secret. */
export interface Keys {
  /** The key for a purpose, in hexadecimal. */
  keyFor(purpose: Purpose): string;
  /** HMAC-SHA256 of a text, in base64url. */
  sign(purpose: Purpose, text: string): string;
}

export function keysFrom(secret: string): Keys {
  const keyFor = (purpose: Purpose) =>
    Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)).toString('hex');
  return {
    keyFor,
    sign: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url'),
  };
}

/** Whether two texts are the same; takes as long whether they differ early or late, or in length. */
export function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compared').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function written(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * The secret that is kept in a data folder, made at the first start. To be called by the one process that holds it.
 * @throws StartError when the folder can't be used
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  const file = join(folder, 'signing-secret');
  try {
    await mkdir(folder, {recursive: true, mode: 0o700});
    const kept = await written(file);
    if (kept) return kept;
    const made = randomBytes(32).toString('base64url');
    // Moved as a whole: half a secret would be kept for good.
    await writeFile(`${file}.new`, `${made}\n`, {mode: 0o600});
    await rename(`${file}.new`, file);
    return made;
  } catch (error) {
    throw unusableFolder(folder, error);
  }
}
