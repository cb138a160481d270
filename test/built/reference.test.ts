/** docs/elements.md documents exactly what the elements have. docs/embed.md lists all settings and modules. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {codeIn, documentNamed, tablesOf} from './support/documents.js';
import {snippetPages} from './support/snippet-page.js';

const snippets = snippetPages();
const reference = documentNamed('docs/elements.md');
const names = readdirSync('src/elements').sort();

/** Returns the section of an element. */
function sectionOf(element: string): string {
  const [, section = ''] = reference.text.split(`\n## \`<offprint-${element}>\`\n`);
  return section.split(/\n## /, 1)[0] ?? '';
}

/** Lists the names in backticks in a list item with a bold title, such as `**Slots:**`. */
function listed(element: string, title: RegExp): string[] {
  const points = sectionOf(element).split(/\n- /);
  return points.filter(point => title.test(point)).flatMap(point => codeIn(point.split('\n\n', 1)[0] ?? ''));
}

/** Lists the attributes in the tables below a heading. */
function attributesBelow(heading: string): string[] {
  return tablesOf(reference)
    .filter(({heading: above, rows}) => above === heading && rows[0]?.[0] === 'attribute')
    .flatMap(({rows}) => rows.slice(1).flatMap(([first = '']) => codeIn(first)));
}

/** Lists the slots, parts, custom properties or events in the documentation of a class. */
function tagged(element: string, tag: string): string[] {
  const source = readFileSync(`src/elements/${element}/${element}.ts`, 'utf8');
  const pattern = new RegExp(String.raw`^ \* @${tag} (?:\{\w+\} )?([\w-]+)(?= - )`, 'gm');
  return [...source.matchAll(pattern)].flatMap(([, name = '']) => (name === '-' ? [] : [name]));
}

const sorted = (list: Iterable<string>) => [...new Set(list)].sort();

describe('docs/elements.md', () => {
  let observed: Record<string, string[]> = {};
  before(async () => {
    const {page} = await snippets.open('<p>Partner</p>');
    await page.waitForFunction(() => customElements.get('offprint-page'));
    observed = await page.evaluate(elements => {
      const classes = elements.map(name => customElements.get(`offprint-${name}`));
      const lists = classes.map(
        each => (each as {observedAttributes?: string[]} | undefined)?.observedAttributes,
      );
      return Object.fromEntries(elements.map((name, index) => [name, lists[index] ?? []]));
    }, names);
  });

  const common = attributesBelow('Attributes of every element');

  for (const name of names) {
    it(`has every attribute of <offprint-${name}>, and no other`, () => {
      // `<offprint-page>` has the attributes of its parts, which are documented there.
      const ofParts =
        name === 'page' ? names.filter(each => each !== 'page').flatMap(each => observed[each] ?? []) : [];
      const own = attributesBelow(`\`<offprint-${name}>\``);
      const taken = observed[name] ?? [];
      assert.deepEqual(
        {
          missing: taken.filter(each => ![...own, ...common, ...ofParts].includes(unprefixed(each, ofParts))),
          unknown: [...own, ...common].filter(each => !taken.includes(each)),
        },
        {missing: [], unknown: []},
      );
    });

    it(`has every slot, part, custom property and event of <offprint-${name}>, and no other`, () => {
      const properties = tablesOf(reference).find(({rows}) => rows[0]?.[0] === 'custom property');
      const all = properties?.rows.slice(1).flatMap(([first = '']) => codeIn(first)) ?? [];
      const listedProperties = sectionOf(name).includes('all seven') ? all : listed(name, /^\*\*Custom prop/);
      assert.deepEqual(
        {
          slots: sorted(listed(name, /^\*\*Slots?:/).filter(each => /^[a-z-]+$/.test(each))),
          parts: sorted(listed(name, /^\*\*Parts?:/)),
          properties: sorted(listedProperties),
          events: sorted(listed(name, /^\*\*Events?:/)),
        },
        {
          slots: sorted(tagged(name, 'slot')),
          parts: sorted(tagged(name, 'csspart')),
          properties: sorted(tagged(name, 'cssprop')),
          events: sorted(tagged(name, 'fires')),
        },
      );
    });
  }

  it('has every event with its members', () => {
    const source = readFileSync('src/shared/events.ts', 'utf8');
    const [, ...classes] = source.split(/\nexport class /);
    const written = classes.map(text => {
      const says = [...(text.split('constructor')[0]?.matchAll(/declare readonly (\w+)/g) ?? [])];
      return [/'(offprint-[a-z]+)'/.exec(text)?.[1] ?? '', says.map(([, name = '']) => name)] as const;
    });
    const table = tablesOf(reference).find(({rows}) => rows[0]?.[0] === 'event');
    const rows = table?.rows.slice(1).map(([event = '', , says = '']) => [codeIn(event)[0], codeIn(says)]);
    assert.deepEqual(Object.fromEntries(rows ?? []), Object.fromEntries(written));
  });
});

/** Removes the prefix of a part from an attribute. */
function unprefixed(attribute: string, ofParts: readonly string[]): string {
  return ofParts.find(each => attribute.endsWith(`-${each}`)) ?? attribute;
}

describe('docs/embed.md', () => {
  const tables = tablesOf(documentNamed('docs/embed.md'));
  const firstColumn = (heading: string) =>
    tables
      .filter(table => table.heading === heading)
      .flatMap(({rows}) => rows.slice(1).flatMap(row => codeIn(row[0] ?? '')));

  it('has every setting for the whole page', () => {
    const source = readFileSync('src/page/settings.ts', 'utf8');
    const [, list = ''] = /pageAttributes = \[([^\]]*)\]/.exec(source) ?? [];
    const pageAttributes = [...list.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);
    assert.ok(pageAttributes.includes('action'), list);
    assert.deepEqual(
      sorted(firstColumn('Settings for the whole page')),
      sorted(pageAttributes.map(name => `data-${name}`)),
    );
  });

  it('has every module beside the script', () => {
    const files = readdirSync('dist', {recursive: true, encoding: 'utf8'}).filter(name =>
      name.endsWith('.js.map'),
    );
    const modules = files.map(name => name.replace('.map', '')).filter(name => name !== 'offprint.js');
    const named = tables
      .filter(({heading}) => heading === 'Modules beside the script')
      .flatMap(({rows}) => rows.slice(1).flat().flatMap(codeIn));
    assert.deepEqual(sorted(named.filter(name => name.endsWith('.js'))), sorted(modules));
  });
});
