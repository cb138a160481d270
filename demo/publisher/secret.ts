import {createHmac, hkdfSync, randomBytes, timingSafeEqual} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {systemCode} from '../serving/start-error.js';
import {unusableFolder} from './database/data-folder.js';

/** The purpose of a key. Each purpose has its own key, so that a leaked key is useless elsewhere. */
type Purpose = 'challenge' | 'download' | 'rate-limit' | 'session';

/** The keys of this publisher, all derived from one secret. */
export interface Keys {
  /** The key for a purpose, in hexadecimal. */
  keyFor(purpose: Purpose): string;
  /** HMAC-SHA256 of a text, in base64url. */
  sign(purpose: Purpose, text: string): string;
}

export function keysFrom(secret: string): Keys {
  const derived = new Map<Purpose, string>();
  const keyFor = (purpose: Purpose) => {
    const key =
      derived.get(purpose) ?? Buffer.from(hkdfSync('sha256', secret, '', purpose, 32)).toString('hex');
    derived.set(purpose, key);
    return key;
  };
  return {
    keyFor,
    sign: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('base64url'),
  };
}

/** Compares two texts in constant time. */
export function isEqual(given: string, expected: string): boolean {
  const digest = (text: string) => createHmac('sha256', 'compared').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Reads the secret from the data folder, or makes one at the first start. Only the process that holds the folder's lock may
 * call it.
 * @throws StartError if the folder can't be used
 */
export async function readOrMakeSecret(dataDir: string): Promise<string> {
  const folder = resolve(dataDir);
  const file = join(folder, 'signing-secret');
  try {
    await mkdir(folder, {recursive: true, mode: 0o700});
    const stored = await readSecret(file);
    if (stored) return stored;
    const secret = randomBytes(32).toString('base64url');
    // Renaming is atomic, so a process that is killed while writing leaves no incomplete secret.
    await writeFile(`${file}.new`, `${secret}\n`, {mode: 0o600});
    await rename(`${file}.new`, file);
    return secret;
  } catch (error) {
    throw unusableFolder(folder, error);
  }
}
