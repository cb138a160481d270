/** Finds or installs Firefox. `FIREFOX_PATH` takes precedence. */
import {Browser} from '@puppeteer/browsers';
import {downloadBrowser, fonts} from '../browser-install.js';
import {installPackages, installableFamily} from '../debian.js';
import {findProgram, starts} from '../programs.js';

export function findFirefox(works = starts): string | undefined {
  const chosen = process.env['FIREFOX_PATH']?.trim();
  if (chosen) {
    if (works(chosen)) return chosen;
    throw new Error(`FIREFOX_PATH is "${chosen}", but no browser that starts is there.`);
  }
  return [
    findProgram('firefox-esr'),
    findProgram('firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ]
    .filter(file => file !== undefined)
    .find(file => works(file));
}

/** Finds or installs Firefox. Rejects with a sentence about what to install. */
export async function getFirefox(say: (line: string) => void): Promise<string> {
  const found = findFirefox();
  if (found !== undefined) return found;
  const family = installableFamily();
  if (family === undefined) {
    throw new Error('Firefox is not here: install it (firefox-esr on Debian), or set FIREFOX_PATH.');
  }
  if (family === 'ubuntu') {
    // Ubuntu's own package only installs a snap, so Mozilla's build and its libraries are installed.
    await installPackages(['libgtk-3-0', 'gstreamer1.0-alsa', ...fonts]);
    return await downloadBrowser(Browser.FIREFOX, say);
  }
  say("No Firefox found: installing Debian's firefox-esr with apt-get, once.");
  await installPackages(['firefox-esr', ...fonts]);
  const installed = findFirefox();
  if (installed === undefined) throw new Error("Debian's firefox-esr was installed, but does not start.");
  return installed;
}
