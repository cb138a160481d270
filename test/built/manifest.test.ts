/** What the manifest says of the elements is what they do. docs/elements.md is made of it. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {elementsPage, makeElementsPage} from '../../docs/manifest/elements-page.js';
import {manifestFiles} from '../../docs/manifest/files.js';
import {
  elementsOf,
  type Attribute,
  type ElementDeclaration,
  type Manifest,
} from '../../docs/manifest/manifest.js';
import {allAttributes} from '../../docs/manifest/page-parts.js';
import {waitFor} from '../support/wait.js';
import {codeIn, documentNamed, tablesOf} from './support/documents.js';
import {snippetPages} from './support/snippet-page.js';

const snippets = snippetPages();
const manifest = JSON.parse(manifestFiles()['custom-elements.json'] ?? '') as Manifest;
const elements = elementsOf(manifest);

const sorted = (list: Iterable<string>) => [...new Set(list)].sort();

/** A link has no heading, and a page has that of its article. Both observe what all elements do. */
const withoutEffect: Readonly<Record<string, readonly string[]>> = {
  'offprint-to-top': ['heading', 'heading-level'],
  'offprint-page': ['to-top-heading'],
};

/** HTML's own attribute: browsers apply it, and only the closest one counts. */
const ofHtml = 'dir';

describe('docs/elements.md', () => {
  it('is what `npm run docs` writes', async () => {
    const isSame = readFileSync(elementsPage, 'utf8') === (await makeElementsPage());
    assert.ok(isSame, `${elementsPage} differs from the comments of the elements. Run: npm run docs`);
  });

  it('has the default of every custom property, and of no other', () => {
    const table = tablesOf(documentNamed(elementsPage)).find(({rows}) => rows[0]?.[0] === 'custom property');
    const named = table?.rows.slice(1).flatMap(([first = '']) => codeIn(first)) ?? [];
    const properties = elements.flatMap(({cssProperties}) => cssProperties.map(({name}) => name));
    assert.deepEqual(sorted(named), sorted(properties));
  });
});

describe('the files in dist/', () => {
  for (const [name, text] of Object.entries(manifestFiles())) {
    it(`are those of the comments: ${name}`, () => {
      assert.ok(
        readFileSync(`dist/${name}`, 'utf8') === text,
        `dist/${name} is out of date. Run: npm run build`,
      );
    });
  }
});

describe('the manifest', () => {
  let observed: Record<string, string[]> = {};
  before(async () => {
    const {page} = await snippets.open('<p>Partner</p>');
    await page.waitForFunction(() => customElements.get('offprint-page'));
    const tags = elements.map(({tagName}) => tagName);
    observed = await page.evaluate(names => {
      const attributesOf = (name: string) =>
        (customElements.get(name) as {observedAttributes?: string[]} | undefined)?.observedAttributes ?? [];
      return Object.fromEntries(names.map(name => [name, attributesOf(name)]));
    }, tags);
  });

  for (const element of elements) {
    const {tagName} = element;
    it(`has every attribute of <${tagName}>, and no other`, () => {
      const listed = allAttributes(manifest, element).map(({name}) => name);
      const omitted = withoutEffect[tagName] ?? [];
      const taken = observed[tagName]?.filter(name => !omitted.includes(name)) ?? [];
      assert.deepEqual(sorted(listed.filter(name => name !== ofHtml)), sorted(taken));
    });
  }

  it('has every part that a page exports, and no other', async () => {
    const {page} = await snippets.open('<offprint-page></offprint-page>');
    const exported = await page.locator('offprint-article').getAttribute('exportparts');
    const parts = elements.flatMap(({cssParts}) => cssParts.map(({name}) => name));
    assert.deepEqual(sorted(exported?.split(/,\s*/) ?? []), sorted(parts));
  });
});

/** What the attribute needs beside it, for its value to be read. */
const beside: Readonly<Record<string, string>> = {
  'offprint-contact': 'user="support" domain="publisher.example" heading="Contact"',
  'offprint-author-card': 'name="Mara Example"',
  'offprint-article':
    'src="https://publisher.example/wp-json/wp/v2/posts?slug=walking-after-spinal-fusion&amp;_embed"',
};

const wrong = 'nonsense';

/** Opens an element with a wrong value, and returns what the console says to use. */
async function expectedValues({tagName}: ElementDeclaration, attribute: string): Promise<string> {
  const {complaints} = await snippets.open(
    `<${tagName} ${beside[tagName] ?? ''} ${attribute}="${wrong}"></${tagName}>`,
  );
  const warning = () => complaints.warnings.find(line => line.includes(`${attribute}="${wrong}"`));
  await waitFor(() => warning() !== undefined, `a warning about ${attribute}="${wrong}"`);
  return /not understood\. Use ([^.]*)\./.exec(warning() ?? '')?.[1] ?? '';
}

/** An event has to be fired before it is read. That of an article comes by itself. */
function isReadAtOnce({name}: Attribute, {tagName}: ElementDeclaration): boolean {
  return name !== 'analytics' || tagName === 'offprint-article';
}

/** The allowed values in a warning: `one of: auto light dark`, or a sentence with them for tokens. */
function listedValues(expected: string, {kind, name}: Attribute): string[] {
  if (name === 'heading-level') return expected.includes('1 to 6') ? ['2', '1', '3', '4', '5', '6'] : [];
  const list =
    kind === 'tokens' ? expected.replace(/,.*$|^the words /g, '') : expected.replace('one of: ', '');
  return list.split(' ');
}

for (const element of elements) {
  const limited = element.attributes
    .filter(({values, name}) => values && name !== ofHtml)
    .filter(attribute => isReadAtOnce(attribute, element));
  // The parts of a page say it for theirs; a link has no heading.
  const own = limited.filter(({name}) => element.tagName !== 'offprint-page' || name !== 'analytics');

  describe(`a wrong value in <${element.tagName}>`, () => {
    for (const attribute of own) {
      it(`makes the console list the values of the manifest, the default first: ${attribute.name}`, async () => {
        const expected = await expectedValues(element, attribute.name);
        assert.deepEqual(listedValues(expected, attribute), attribute.values);
      });
    }
  });
}

describe('a default of the manifest', () => {
  const attributeOf = (tagName: string, name: string) => {
    const element = elements.find(each => each.tagName === tagName);
    return element?.attributes.find(each => each.name === name)?.default ?? assert.fail(name);
  };

  it('is the level of headings', async () => {
    const {page} = await snippets.open('<offprint-disclaimer></offprint-disclaimer>');
    const level = Number(attributeOf('offprint-disclaimer', 'heading-level'));
    await page.getByRole('heading', {level}).waitFor();
  });

  it('is what a form without `fields` shows', async () => {
    const fieldsOf = async (attribute: string) => {
      const {page} = await snippets.open(
        `<offprint-booklet-form ${attribute} action="https://publisher.example/api/requests" privacy-href="/"></offprint-booklet-form>`,
      );
      await page.getByRole('textbox', {name: 'Email'}).waitFor();
      return page
        .getByRole('textbox')
        .evaluateAll(fields =>
          fields.map(field => [field.getAttribute('name'), (field as HTMLInputElement).required]),
        );
    };
    const usual = attributeOf('offprint-booklet-form', 'fields');
    assert.deepEqual(await fieldsOf(''), await fieldsOf(`fields="${usual}"`));
  });

  it('is what a page without `show` shows', async () => {
    const {page} = await snippets.open('<offprint-page></offprint-page>');
    await page.locator('offprint-page').locator('offprint-to-top').waitFor({state: 'attached'});
    const shown = await page
      .locator('offprint-page')
      .evaluate(({shadowRoot}) =>
        [...(shadowRoot?.querySelectorAll('[exportparts]') ?? [])].map(({localName}) => localName),
      );
    const usual = attributeOf('offprint-page', 'show').split(' ');
    assert.deepEqual(
      shown,
      usual.map(name => `offprint-${name}`),
    );
  });

  it('is how far a reader scrolls before the link to the top appears', async () => {
    const threshold = Number(attributeOf('offprint-to-top', 'threshold'));
    const {page} = await snippets.open(
      '<div style="height: 5000px"></div><offprint-to-top></offprint-to-top>',
    );
    const state = () => page.locator('offprint-to-top').getAttribute('state');
    await waitFor(async () => (await state()) === 'idle', 'the link is hidden');
    await page.evaluate(top => {
      scrollTo(0, top);
    }, threshold - 1);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.equal(await state(), 'idle');
    await page.evaluate(top => {
      scrollTo(0, top);
    }, threshold);
    await waitFor(async () => (await state()) === 'ready', 'the link shows');
  });
});
