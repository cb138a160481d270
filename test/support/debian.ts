/** Packages of Debian, Ubuntu, and systems based on them. */
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const releaseFile = '/etc/os-release';

export type Family = 'debian' | 'ubuntu';

/** Tells from `os-release` which of the two a system is based on. Ubuntu's browser packages only install snaps. */
export function familyOf(osRelease: string): Family | undefined {
  const value = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const families = [value('ID'), ...value('ID_LIKE').split(' ')];
  return (['ubuntu', 'debian'] as const).find(family => families.includes(family));
}

/** Returns the family of this machine; undefined if packages can't be installed, which requires root. */
export function installableFamily(): Family | undefined {
  if (process.getuid?.() !== 0 || !existsSync(releaseFile)) return undefined;
  return familyOf(readFileSync(releaseFile, 'utf8'));
}

/** Installs packages with apt-get. Rejects with the output of apt-get. */
export async function installPackages(packages: string[]): Promise<void> {
  await run('apt-get', ['update']);
  const options = ['-o', 'DPkg::Lock::Timeout=300', 'install', '-y', '--no-install-recommends'];
  await run('apt-get', [...options, ...packages]);
}

/** Runs a command. Its output is shown only if it fails. */
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
