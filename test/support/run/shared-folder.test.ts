import {strict as assert} from 'node:assert';
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, it} from 'node:test';
import {sharedFile} from './shared-folder.js';

describe('the shared folder', () => {
  let root = '';

  before(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'offprint-shared-'));
    await mkdir(path.join(root, 'corpora/articles'), {recursive: true});
    await mkdir(path.join(root, 'corpora-not'));
    await writeFile(path.join(root, 'corpora/articles/gelée royale.html'), '<p>Royal jelly</p>');
    await writeFile(path.join(root, 'corpora/plain'), 'bytes');
    await writeFile(path.join(root, 'secret.json'), '{}');
    await writeFile(path.join(root, 'corpora-not/secret.json'), '{}');
    await symlink(path.join(root, 'secret.json'), path.join(root, 'corpora/link.json'));
  });
  after(() => rm(root, {recursive: true}));

  it('serves a file with the type that its name says', async () => {
    const file = await sharedFile('/shared/corpora/articles/gel%C3%A9e%20royale.html', root);
    assert.equal(file?.type, 'text/html');
    assert.equal(file.body.toString(), '<p>Royal jelly</p>');
    assert.equal((await sharedFile('/shared/corpora/plain', root))?.type, 'application/octet-stream');
  });

  it('lists a folder whose path ends in a slash', async () => {
    const list = await sharedFile('/shared/corpora/', root);
    assert.deepEqual(JSON.parse(String(list?.body)), ['articles', 'link.json', 'plain']);
  });

  for (const [what, pathname] of [
    ['a path that climbs', '/shared/corpora/../secret.json'],
    ['a path that climbs with escaped slashes', '/shared/corpora/..%2fsecret.json'],
    ['a path that climbs with escaped dots', '/shared/corpora/%2e%2e/secret.json'],
    ['a neighbour whose name begins alike', '/shared/corpora/../corpora-not/secret.json'],
    ['a link that leads out', '/shared/corpora/link.json'],
    ['the folder above', '/shared/corpora/../'],
    ['a path that cannot be decoded', '/shared/corpora/%E0%A4%A'],
    ['a path with a zero byte', '/shared/corpora/plain%00.json'],
    ['what is in no folder that is served', '/shared/secret.json'],
    ['a folder taken for a file', '/shared/corpora/articles'],
    ['a file taken for a folder', '/shared/corpora/plain/'],
    ['what is not there', '/shared/recorded/none.json'],
  ] as const) {
    it(`serves nothing for ${what}`, async () => {
      assert.equal(await sharedFile(pathname, root), undefined);
    });
  }

  it('serves nothing on a machine without it', async () => {
    assert.equal(await sharedFile('/shared/corpora/plain', path.join(root, 'gone')), undefined);
  });
});
