import assert from 'node:assert/strict';
import {cp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {readContent, sampleFolder} from '../../demo/publisher/content/content.js';
import {StartError} from '../../demo/serving/start-error.js';
import {dataFolder, temporaryFolder} from './support/folders.js';
import {keptLog} from './support/log.js';
import {startPublisher} from './support/publisher.js';
import {aRequest, send} from './support/sending.js';

/** A copy of the sample content with other files. A file that is undefined is removed. */
async function contentWith(files: Record<string, string | undefined>): Promise<string> {
  const folder = join(await temporaryFolder(), 'content');
  await cp(sampleFolder, folder, {recursive: true});
  for (const [name, text] of Object.entries(files)) {
    if (text === undefined) await rm(join(folder, name));
    else await writeFile(join(folder, name), text);
  }
  return folder;
}

const clinic = `
name: Clinic by the Lake
description: Booklets of the clinic
address: |
  1 Lake Road
  Lakeside
sender: Booklets <booklets@clinic.example>
security: mailto:security@clinic.example
consent: The clinic uses your address to send the booklet.
categories:
  - {id: 4, slug: for-patients, name: For patients}
pages:
  - path: /imprint/
    title: Imprint
    menu: footer
    policy: true
    text: |
      ## Who we are

      A **clinic**.
`;

describe('a publisher with its own content', () => {
  it('shows its name, address and pages, and writes mails in its name', async () => {
    const contentDir = await contentWith({'publisher.yaml': clinic});
    const {log, lines} = keptLog();
    const publisher = await startPublisher({
      port: 0,
      dataDir: await dataFolder(),
      contentDir,
      publicUrl: 'https://clinic.example',
      log,
    });
    const pageAt = async (path: string) => (await fetch(publisher.url + path)).text();
    const imprint = await pageAt('/imprint/');
    assert.match(imprint, /<title>Imprint · Clinic by the Lake<\/title>/);
    assert.match(imprint, /<h2 class="wp-block-heading">Who we are<\/h2>\s*<p>A <strong>clinic<\/strong>/);
    assert.match(
      await pageAt('/.well-known/security.txt'),
      /^Contact: mailto:security@clinic\.example\nExpires: \d{4}-\S+Z\n$/,
    );
    const home = await pageAt('/');
    assert.match(home, /1 Lake Road<br \/>Lakeside/);
    assert.match(home, /<a href="\/imprint\/">Imprint<\/a>/);
    const booklet = await pageAt('/booklets/metal-ions-after-spinal-fusion/');
    assert.match(booklet, /The clinic uses your address to send the booklet\.\s*<a href="\/imprint\/">/);
    for (const page of [imprint, home, booklet])
      assert.doesNotMatch(page, /Sample Press|Sample text|Sample booklet|demo/);
    assert.match(await pageAt('/feed/'), /<title>Clinic by the Lake<\/title>/);
    assert.equal((await send(publisher.url, aRequest())).status, 201);
    const [message] = await publisher.database.selectFrom('outbox').select('body').execute();
    assert.match(message?.body ?? '', /\n\nClinic by the Lake\n1 Lake Road\nLakeside\n$/);
    assert.deepEqual(lines, [], 'nothing to warn about');
    await publisher.close();
  });

  it('is warned at the start if the texts are samples', async () => {
    const {log, lines} = keptLog();
    const publisher = await startPublisher({
      port: 0,
      dataDir: await dataFolder(),
      publicUrl: 'https://clinic.example',
      log,
    });
    await publisher.close();
    assert.match(lines.join(''), /The texts are samples: set CONTENT_DIR/);
  });

  const mistakes: [string, string | undefined, RegExp][] = [
    ['publisher.yaml', undefined, /publisher\.yaml .+ it is missing/],
    ['publisher.yaml', 'name: [', /not valid YAML/],
    ['publisher.yaml', clinic.replace('name: Clinic by the Lake', 'nmae: Clinic'), /"name" is missing/],
    ['publisher.yaml', `${clinic}legal: none\n`, /there is no field "legal"/],
    ['publisher.yaml', clinic.replace('/imprint/', '/admin/'), /"pages\.0\.path" is taken/],
    ['authors.yaml', '- id: 3\n', /authors\.yaml .+"0\.name" is missing/],
    ['booklets/metal-ions-after-spinal-fusion/booklet.yaml', 'title: A booklet', /"subtitle" is missing/],
    ['booklets/metal-ions-after-spinal-fusion/booklet.pdf', 'a text', /booklet\.pdf .+ it is not a PDF/],
    ['booklets/metal-ions-after-spinal-fusion/cover.svg', undefined, /cover\.svg .+ it is missing/],
  ];
  for (const [name, text, expected] of mistakes) {
    it(`does not start, and names the file and the mistake (${String(expected)})`, async () => {
      await assert.rejects(readContent(await contentWith({[name]: text})), error => {
        assert.ok(error instanceof StartError, 'it is for the operator');
        assert.match(error.message, expected);
        assert.match(error.message, /^The file \/[^\n]+\.$/, 'one sentence on one line');
        return true;
      });
    });
  }

  it('needs no booklets', async () => {
    const folder = await contentWith({});
    await rm(join(folder, 'booklets'), {recursive: true});
    assert.deepEqual((await readContent(folder)).booklets, []);
    assert.ok(await readFile(join(folder, 'publisher.yaml')));
  });
});
