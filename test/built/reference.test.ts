/** docs/embed.md lists all settings and modules. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {codeIn, documentNamed, tablesOf} from './support/documents.js';

const sorted = (list: Iterable<string>) => [...new Set(list)].sort();

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
