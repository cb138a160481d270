/** Gets a browser for a machine without one: Debian's package, else a build of Chrome into the project's own folder. */
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';

/** Seen from `.build/test/support/`. */
const folder = fileURLToPath(new URL('../../../.browser/', import.meta.url));

const releaseFile = '/etc/os-release';

/** Whether this is a Debian whose `chromium` package is the browser: Ubuntu's only fetches a snap. */
export function hasChromiumPackage(osRelease: string): boolean {
  const value = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const families = [value('ID'), ...value('ID_LIKE').split(' ')];
  return families.includes('debian') && !families.includes('ubuntu');
}

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
  const isDebian = existsSync(releaseFile) && hasChromiumPackage(readFileSync(releaseFile, 'utf8'));
  if (!isDebian || process.getuid?.() !== 0) return undefined;
  say("No browser found: installing Debian's chromium with apt-get, once; this takes a minute or two.");
  await run('apt-get', ['update']);
  const packages = ['chromium', 'fonts-liberation', 'fonts-dejavu-core'];
  await run('apt-get', [
    '-o',
    'DPkg::Lock::Timeout=300',
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]);
  const file = find();
  if (file === undefined) throw new Error("Debian's chromium was installed, but does not start.");
  return file;
}

async function fromChrome(say: (line: string) => void): Promise<string | undefined> {
  const platform = detectBrowserPlatform();
  if (platform === undefined)
    throw new Error(`There is no Chrome for ${process.platform} on ${process.arch}.`);
  const [present] = await getInstalledBrowsers({cacheDir: folder});
  if (present !== undefined && existsSync(present.executablePath)) return present.executablePath;
  say('No browser found: downloading Chrome into .browser/, once.');
  const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
  const chrome = {browser: Browser.CHROME, buildId, cacheDir: folder, platform};
  // Chrome's libraries are the system's matter; only root may add them, and only on Debian's kin is it known how.
  await install({...chrome, installDeps: process.platform === 'linux' && process.getuid?.() === 0});
  return computeExecutablePath(chrome);
}

/** Runs a command quietly; what it printed is shown only when it fails. */
function run(command: string, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    const child = spawn(command, parameters, {env, stdio: ['ignore', 'pipe', 'pipe']});
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    child.on('error', reject);
    child.on('close', code => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `"${command} ${parameters.join(' ')}" ended with ${String(code)}:\n${printed.slice(-4000)}`,
          ),
        );
    });
  });
}
