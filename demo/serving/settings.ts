import {StartError} from './start-error.js';

/** Reads a port from the environment; unset or empty means the default. */
export function portSetting(name: string, standard: number): number {
  const text = process.env[name]?.trim() || String(standard);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
  if (port <= 65_535) return port;
  throw new StartError(`${name} is ${JSON.stringify(text)}, but a port is a number from 0 to 65535.`);
}

/** Reads the exact origins that may send requests; unset or empty means any. */
export function originsSetting(name: string): readonly string[] | 'any' {
  const origins = process.env[name]?.split(/\s+/).filter(Boolean) ?? [];
  for (const origin of origins) {
    const url = URL.canParse(origin) ? new URL(origin) : null;
    if (url?.origin !== origin || !/^https?:$/.test(url.protocol)) {
      throw new StartError(
        `${name} holds ${JSON.stringify(origin)}, but an origin is written like https://partner.example.`,
      );
    }
  }
  return origins.length ? origins : 'any';
}
