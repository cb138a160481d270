/** Finds or installs WebKitGTK and the programs that tests in it need. */
import {existsSync, readdirSync} from 'node:fs';
import {fonts} from '../browser-install.js';
import {installPackages, installableFamily} from '../debian.js';
import {findProgram} from '../programs.js';

/** Paths of programs. */
export interface WebKit {
  driver: string;
  browser: string;
  display: string;
}

const packages = ['webkit2gtk-driver', 'xvfb'];

/** Debian installs the browser in a folder for its architecture; other systems do not. */
function findMiniBrowser(): string | undefined {
  const libraries = existsSync('/usr/lib')
    ? readdirSync('/usr/lib', {withFileTypes: true})
        .filter(entry => entry.isDirectory())
        .map(({name}) => `/usr/lib/${name}`)
    : [];
  return [...libraries, '/usr/lib', '/usr/libexec', '/usr/lib64']
    .map(folder => `${folder}/webkit2gtk-4.1/MiniBrowser`)
    .find(file => existsSync(file));
}

export function findWebKit(): WebKit | undefined {
  const driver = findProgram('WebKitWebDriver');
  const display = findProgram('Xvfb');
  const browser = findMiniBrowser();
  if (driver === undefined || display === undefined || browser === undefined) return undefined;
  return {driver, browser, display};
}

/** Finds WebKitGTK, or installs the packages of Debian or Ubuntu. Rejects with a sentence about what to install. */
export async function getWebKit(say: (line: string) => void): Promise<WebKit> {
  const found = findWebKit();
  if (found !== undefined) return found;
  const sentence = 'WebKitGTK is not here: on Debian or Ubuntu, install webkit2gtk-driver and xvfb as root.';
  if (installableFamily() === undefined) throw new Error(sentence);
  say('No WebKitGTK found: installing webkit2gtk-driver and xvfb with apt-get, once.');
  await installPackages([...packages, ...fonts]);
  const installed = findWebKit();
  if (installed === undefined) {
    throw new Error(
      `${packages.join(' and ')} were installed, but lack WebKitWebDriver, MiniBrowser or Xvfb.`,
    );
  }
  return installed;
}
