/**
 * The browser the tests run in: one that is there, else one that this gets. `CHROME_PATH` decides where it is set.
 */
import path from 'node:path';
import {installBrowser} from './browser-install.js';
import {starts} from './programs.js';

export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
}

const names = [
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];

/**
 * Where Chrome, Chromium and Edge usually are, in the order in which they are tried. The headless shell comes first: it
 * opens a page in a quarter of the processor time, since it draws no window around it.
 */
export function usualPlaces({platform, env}: Machine): string[] {
  const paths = platform === 'win32' ? path.win32 : path.posix;
  const searched = (env['PATH'] ?? env['Path'] ?? '').split(paths.delimiter).filter(folder => folder !== '');
  const suffix = platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap(name => searched.map(folder => paths.join(folder, name + suffix)));
  return [...fixedPlaces({platform, env}), ...onPath];
}

function fixedPlaces({platform, env}: Machine): string[] {
  if (platform === 'darwin') {
    const applications = [
      '/Applications',
      ...(env['HOME'] ? [path.posix.join(env['HOME'], 'Applications')] : []),
    ];
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap(name =>
      applications.map(folder => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(root => root);
    return ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe']
      .concat('Microsoft\\Edge\\Application\\msedge.exe')
      .flatMap(file => roots.map(root => `${root ?? ''}\\${file}`));
  }
  return [
    '/usr/bin/chromium-headless-shell',
    '/opt/google/chrome/chrome',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    '/opt/microsoft/msedge/msedge',
  ];
}

/** The browser of this machine, or `undefined` without one. Throws when `CHROME_PATH` names none. */
export function findBrowser(machine: Machine = process, works = starts): string | undefined {
  const chosen = machine.env['CHROME_PATH']?.trim();
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", but no browser that starts is there.`);
  }
  return usualPlaces(machine).find(file => works(file));
}

/** Like `findBrowser`, but never the headless shell. */
export function findFullBrowser(machine: Machine = process, works = starts): string | undefined {
  const isShell = (file: string) => file.includes('headless-shell');
  const {CHROME_PATH: chosen = '', ...env} = machine.env;
  return findBrowser(isShell(chosen) ? {...machine, env} : machine, file => !isShell(file) && works(file));
}

/** The browser of this machine, installed now if it has none. `say` is told what is going on. */
export async function getBrowser(say: (line: string) => void = console.error): Promise<string> {
  return findBrowser() ?? (await installBrowser(say, () => findBrowser()));
}

/** A browser with the back/forward cache, which the headless shell does not have. */
export async function getFullBrowser(say: (line: string) => void = console.error): Promise<string> {
  return findFullBrowser() ?? (await installBrowser(say, () => findFullBrowser()));
}

/** Arguments for a browser that asks nothing of the network and talks to this machine only. */
export function browserArguments(): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    // Chrome's sandbox refuses to run as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
  ];
}
