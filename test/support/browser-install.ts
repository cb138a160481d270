/** Gets a browser for a machine without one: Debian's package, else a build of Chrome into the project's own folder. */
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import {installPackages, installableFamily} from './debian.js';

/** Without any, pages have no letters; those of most systems come with the system. */
export const fonts = ['fonts-liberation', 'fonts-dejavu-core'];

/** Seen from `.build/test/support/`. */
const folder = fileURLToPath(new URL('../../../.browser/', import.meta.url));

/** Installs a browser by the first way that works; `find` says where the system's one is. */
export async function installBrowser(
  say: (line: string) => void,
  find: () => string | undefined,
): Promise<string> {
  const reasons: string[] = [];
  for (const way of [fromDebian, fromChrome]) {
    try {
      const file = await way(say, find);
      if (file !== undefined) return file;
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  const why = reasons.map(reason => `\n${reason.trim()}`).join('');
  throw new Error(
    `No browser is here and none could be got: install Chrome or Chromium, or set CHROME_PATH.${why}`,
  );
}

async function fromDebian(
  say: (line: string) => void,
  find: () => string | undefined,
): Promise<string | undefined> {
  if (installableFamily() !== 'debian') return undefined;
  say('No browser found: installing Chromium of Debian with apt-get, once; this takes a minute or two.');
  await installPackages(['chromium', ...fonts]);
  // Older releases have no package of the headless shell: all tests run without it, but slower.
  await installPackages(['chromium-headless-shell']).catch(() => undefined);
  const file = find();
  if (file === undefined) throw new Error('Chromium of Debian was installed, but does not start.');
  return file;
}

async function fromChrome(say: (line: string) => void): Promise<string | undefined> {
  return await downloadBrowser(Browser.CHROME, say);
}

/** Downloads the current build of a browser into the project's own folder, unless one is there. */
export async function downloadBrowser(
  browser: Browser.CHROME | Browser.FIREFOX,
  say: (line: string) => void,
): Promise<string> {
  const name = browser === Browser.CHROME ? 'Chrome' : 'Firefox';
  const platform = detectBrowserPlatform();
  if (platform === undefined)
    throw new Error(`There is no ${name} for ${process.platform} on ${process.arch}.`);
  const all = await getInstalledBrowsers({cacheDir: folder});
  const present = all.find(installed => installed.browser === browser);
  if (present !== undefined && existsSync(present.executablePath)) return present.executablePath;
  say(`No ${name} found: downloading it into .browser/, once.`);
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const build = {browser, buildId, cacheDir: folder, platform};
  // A browser's libraries are the system's matter; only root may add them, and only for Chrome is it known how.
  const installDeps = browser === Browser.CHROME && process.platform === 'linux' && process.getuid?.() === 0;
  await install({...build, installDeps});
  return computeExecutablePath(build);
}
