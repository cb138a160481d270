import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {findBrowser, findFullBrowser, usualPlaces, type Machine} from './browser.js';
import {familyOf} from './debian.js';

const linux: Machine = {platform: 'linux', env: {PATH: '/home/ann/bin:/usr/bin'}};

describe('the browser for the tests', () => {
  it('is the one that CHROME_PATH names', () => {
    const machine = {...linux, env: {...linux.env, CHROME_PATH: '/opt/my/chrome'}};
    assert.equal(
      findBrowser(machine, () => true),
      '/opt/my/chrome',
    );
  });

  it('is never another one when CHROME_PATH names none', () => {
    const machine = {...linux, env: {...linux.env, CHROME_PATH: '/opt/gone'}};
    assert.throws(() => findBrowser(machine, file => file !== '/opt/gone'), /CHROME_PATH is "\/opt\/gone"/);
  });

  it('is found in the usual places and on the path', () => {
    for (const place of [
      '/usr/bin/chromium',
      '/opt/microsoft/msedge/msedge',
      '/home/ann/bin/google-chrome',
    ]) {
      assert.equal(
        findBrowser(linux, file => file === place),
        place,
      );
    }
  });

  it('is the headless shell of Chromium where there is one', () => {
    assert.equal(
      findBrowser(linux, () => true),
      '/usr/bin/chromium-headless-shell',
    );
  });

  it('is another one where the headless shell lacks what a test needs', () => {
    const machine = {...linux, env: {...linux.env, CHROME_PATH: '/usr/bin/chromium-headless-shell'}};
    assert.equal(
      findFullBrowser(machine, file => file.startsWith('/usr/bin/chromium')),
      '/usr/bin/chromium',
    );
  });

  it('is looked for where macOS and Windows keep theirs', () => {
    const mac = usualPlaces({platform: 'darwin', env: {HOME: '/Users/ann'}});
    assert.ok(mac.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
    assert.ok(mac.includes('/Users/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'));
    const windows = usualPlaces({platform: 'win32', env: {PROGRAMFILES: 'C:\\Programs', Path: 'D:\\tools'}});
    assert.ok(windows.includes('C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'));
    assert.ok(windows.includes('D:\\tools\\msedge.exe'));
  });

  it('is none on a machine without one', () => {
    assert.equal(
      findBrowser(linux, () => false),
      undefined,
    );
  });
});

describe('the packages of the system', () => {
  it("are Debian's on Debian and on what is made of it", () => {
    assert.equal(familyOf('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'), 'debian');
    assert.equal(familyOf('ID=raspbian\nID_LIKE=debian\n'), 'debian');
  });

  it("are Ubuntu's on Ubuntu, though that is made of Debian", () => {
    assert.equal(familyOf('ID=ubuntu\nID_LIKE=debian\n'), 'ubuntu');
    assert.equal(familyOf('ID=pop\nID_LIKE="ubuntu debian"\n'), 'ubuntu');
  });

  it('are unknown elsewhere', () => {
    assert.equal(familyOf('ID=fedora\n'), undefined);
  });
});
