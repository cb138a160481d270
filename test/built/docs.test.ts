/** Every snippet of the documents works as it is written, on the hosts that it names. */
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {renderSnippet, type SnippetFramework} from '../support/frameworks/build.js';
import {waitFor} from '../support/wait.js';
import {
  documentNamed,
  documents,
  headingIds,
  inlineCode,
  linkedFile,
  linksOf,
  snippetsIn,
  type Snippet,
} from './support/documents.js';
import {elementsShown, partnerOrigin, snippetPages, type SnippetPage} from './support/snippet-page.js';

const snippets = snippetPages();

/** The state of each element in a working snippet. A snippet for another state says `offprint-article=error`. */
const usual: Readonly<Record<string, readonly string[]>> = {
  'offprint-article': ['ready'],
  'offprint-author-card': ['ready'],
  'offprint-booklet-form': ['idle'],
  'offprint-contact': ['ready'],
  'offprint-disclaimer': ['ready'],
  'offprint-page': ['ready'],
  'offprint-to-top': ['idle', 'ready'],
};

/** The expected states of a snippet. */
function statesOf({notes}: Snippet): typeof usual {
  const stated = notes.filter(note => note.includes('=')).map(note => note.split('='));
  return {...usual, ...Object.fromEntries(stated.map(([element = '', state = '']) => [element, [state]]))};
}

async function settles({page}: SnippetPage, states: typeof usual): Promise<void> {
  const wrong = async () => {
    const shown = await page.evaluate(elementsShown);
    // A part without its attributes shows nothing, such as the contact line without an address.
    const isInPage = shown.some(({element}) => element === 'offprint-page');
    const isEmpty = (element: string, state: string | null) =>
      isInPage && state === 'idle' && /contact|author-card/.test(element);
    const others = shown.filter(
      ({element, state}) => !states[element]?.includes(state ?? '') && !isEmpty(element, state),
    );
    return shown.length === 0
      ? ['no element']
      : others.map(({element, state}) => `${element}: ${String(state)}`);
  };
  try {
    await waitFor(async () => (await wrong()).length === 0, 'every element has settled');
  } catch {
    assert.deepEqual(await wrong(), []);
  }
}

function isQuiet({complaints, unknownUrls}: SnippetPage): void {
  assert.deepEqual({...complaints, unknownUrls}, {errors: [], warnings: [], unknownUrls: []});
}

/** A snippet with a URL is a file at that URL. */
const isFile = ({notes: [url = '']}: Snippet) => url.startsWith('https:');

describe('a snippet of HTML', () => {
  for (const snippet of snippetsIn('html').filter(each => !isFile(each))) {
    it(`works: ${snippet.place}`, async () => {
      const hasElement = /<offprint-|data-offprint=/.test(snippet.code);
      // The script alone shows nothing: an element after it tells that it ran.
      const rest = hasElement ? '' : '<offprint-disclaimer></offprint-disclaimer>';
      const opened = await snippets.open(snippet.code + rest);
      await settles(opened, statesOf(snippet));
      isQuiet(opened);
    });
  }
});

describe('a snippet for a framework', () => {
  for (const {place, language, notes, code} of snippetsIn('jsx', 'vue', 'svelte')) {
    const [framework = language] = notes;
    it(`works when its server has rendered it: ${place}`, async () => {
      const html = await renderSnippet(framework as SnippetFramework, code);
      const opened = await snippets.open(html);
      await settles(opened, usual);
      isQuiet(opened);
    });
  }
});

describe('a policy', () => {
  const [page] = documentNamed('docs/embed.md').snippets;
  for (const {place, code} of snippetsIn('http').filter(each =>
    each.code.startsWith('Content-Security-Policy'),
  )) {
    it(`lets the first page of docs/embed.md work: ${place}`, async () => {
      const [name = '', value = ''] = code.trim().split(/:\s+(.*)/s);
      const opened = await snippets.open(page?.code ?? '', {[name]: value});
      await settles(opened, usual);
      isQuiet(opened);
    });
  }
});

describe('a snippet of JavaScript', () => {
  const scenario =
    '<offprint-article src="https://publisher.example/wp-json/nothing">Fallback</offprint-article>' +
    '<offprint-booklet-form test fields="email" action="https://publisher.example/api/requests" privacy-href="/"></offprint-booklet-form>';

  for (const {place, code} of snippetsIn('js').filter(each => each.notes.length === 0)) {
    const imports = [...code.matchAll(/(?:from|import) '(offprint[^']*)'/g)].map(([, name = '']) => name);
    if (imports.length > 0) {
      it(`imports only what the package exports: ${place}`, () => {
        for (const name of imports) assert.ok(existsSync(fileURLToPath(import.meta.resolve(name))), name);
      });
      continue;
    }
    it(`gets the events of a page: ${place}`, async () => {
      const {page, complaints} = await snippets.open(scenario);
      const lines: string[] = [];
      page.on('console', message => message.type() === 'log' && lines.push(message.text()));
      await page.evaluate(code);
      await page.evaluate(() => document.querySelector('offprint-article')?.reload());
      await page.getByRole('textbox', {name: 'Email'}).fill('someone@reader.example');
      await page.locator('offprint-booklet-form').getByRole('button').first().click();
      await page.locator('offprint-booklet-form[state=sent]').waitFor();
      await page.locator('offprint-article[state=error]').waitFor();
      assert.notDeepEqual(lines, [], 'the snippet logs what it hears');
      assert.deepEqual(
        lines.filter(line => line.includes('undefined')),
        [],
      );
      assert.deepEqual(
        complaints.errors.filter(error => error.startsWith('not caught')),
        [],
      );
    });
  }
});

describe('a snippet of CSS', () => {
  for (const {place, code} of snippetsIn('css')) {
    it(`is valid: ${place}`, async () => {
      const {page} = await snippets.open('<p>Partner</p>');
      const rules = await page.evaluate(css => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return [...sheet.cssRules].map(rule => (rule as CSSStyleRule).style.length);
      }, code);
      const blocks = code.split('{').slice(1);
      assert.deepEqual(
        rules,
        blocks.map(block => block.split('}', 1)[0]?.match(/;/g)?.length),
      );
    });
  }
});

describe('a snippet of JSON', () => {
  for (const {place, code} of snippetsIn('json')) {
    it(`is valid JSON: ${place}`, () => {
      JSON.parse(code);
    });
  }
});

describe('docs/webhook.md', () => {
  const {snippets: all} = documentNamed('docs/webhook.md');
  const marked = (note: string) => all.find(({notes}) => notes[0] === note)?.code ?? assert.fail(note);
  const request = JSON.parse(marked('request')) as {id: string};
  const headers = {
    Origin: partnerOrigin,
    'Content-Type': 'application/json',
    'Idempotency-Key': request.id,
  };
  const send = async (url: string) => {
    const response = await fetch(url, {method: 'POST', headers, body: JSON.stringify(request)});
    return {status: response.status, body: await response.text()};
  };

  it('shows a request that the publisher accepts, once', async () => {
    const url = `${snippets.publisher.url}/api/requests`;
    const first = await send(url);
    assert.equal(first.status, 201, first.body);
    assert.deepEqual(await send(url), first);
    assert.equal((await snippets.publisher.requests()).filter(({id}) => id === request.id).length, 1);
  });

  describe('the receiver', () => {
    const started: (() => void)[] = [];
    after(() => {
      for (const stop of started) stop();
    });

    /** Starts the receiver in a temporary folder, on a free port. */
    async function startReceiver(): Promise<string> {
      const folder = await mkdtemp(path.join(tmpdir(), 'offprint-receiver-'));
      await writeFile(
        path.join(folder, 'receiver.mjs'),
        marked('receiver.mjs').replace('listen(8080', 'listen(0'),
      );
      const receiver = spawn(process.execPath, ['receiver.mjs'], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      started.push(() => {
        receiver.kill();
        void rm(folder, {recursive: true, force: true});
      });
      const [line] = (await once(receiver.stdout, 'data')) as [Buffer];
      return /http:\S+/.exec(line.toString())?.[0] ?? assert.fail(line.toString());
    }

    it('accepts the request of the page once, and answers a form on a partner’s page', async () => {
      const url = await startReceiver();
      const first = await send(url);
      assert.equal(first.status, 201, first.body);
      assert.deepEqual(await send(url), first);
      const preflight = await fetch(url, {
        method: 'OPTIONS',
        headers: {Origin: partnerOrigin, 'Access-Control-Request-Method': 'POST'},
      });
      assert.equal(preflight.headers.get('Access-Control-Allow-Origin'), partnerOrigin);
      assert.match(preflight.headers.get('Access-Control-Allow-Headers') ?? '', /Idempotency-Key/);

      snippets.forward('https://receiver.example', new URL(url).origin);
      const opened = await snippets.open(
        '<offprint-booklet-form fields="email" action="https://receiver.example/" privacy-href="/"></offprint-booklet-form>',
      );
      await opened.page.getByRole('textbox', {name: 'Email'}).fill('someone@reader.example');
      await opened.page.locator('offprint-booklet-form').getByRole('button').first().click();
      await opened.page.locator('offprint-booklet-form[state=sent]').waitFor();
      isQuiet(opened);
    });
  });
});

describe('a command', () => {
  const {scripts} = JSON.parse(readFileSync('package.json', 'utf8')) as {scripts: Record<string, string>};
  const own = new Set(['ci', 'install', 'pack', ...Object.keys(scripts)]);

  for (const document of documents) {
    it(`of npm exists: ${document.file}`, () => {
      const shell = document.snippets.filter(({language}) => language === 'sh').map(({code}) => code);
      const lines = [...shell, ...inlineCode(document)].join('\n');
      const named = [...lines.matchAll(/\bnpm (?:run )?([a-z][a-z:]*)/g)].map(([, name = '']) => name);
      assert.deepEqual(
        named.filter(name => !own.has(name)),
        [],
      );
    });
  }

  it('encodes the address as in docs/elements.md', async () => {
    const commands = snippetsIn('sh').flatMap(({code}) =>
      code.split('\n').filter(line => line.startsWith('node -e')),
    );
    assert.notDeepEqual(commands, []);
    for (const command of commands) {
      const {stdout} = await promisify(execFile)('sh', ['-c', command]);
      assert.ok(documentNamed('docs/elements.md').text.includes(`encoded="${stdout.trim()}"`), stdout);
    }
  });
});

describe('a link', () => {
  for (const document of documents) {
    it(`leads somewhere: ${document.file}`, () => {
      const broken = linksOf(document).filter(link => {
        const file = linkedFile(document, link);
        const [, id] = link.split('#');
        if (!existsSync(file)) return true;
        return id !== undefined && !headingIds(documentNamed(file)).includes(id);
      });
      assert.deepEqual(broken, []);
    });
  }
});

describe('a path of this repository', () => {
  for (const document of documents.filter(({file}) => file !== 'CHANGELOG.md')) {
    it(`exists: ${document.file}`, () => {
      const named = inlineCode(document).filter(code => /^(?:src|demo|test|docs|dist)\/[\w./-]*$/.test(code));
      assert.deepEqual(
        named.filter(name => !existsSync(name)),
        [],
      );
    });
  }
});
