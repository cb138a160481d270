/** Makes the manifest of the sources in `src/`. */
import {create, ts} from '@custom-elements-manifest/analyzer';
import {readdirSync, readFileSync} from 'node:fs';
import {commentsPlugin, type SourceComments} from './comments-plugin.js';
import {describeElement} from './describe-element.js';
import type {Manifest, ManifestModule} from './manifest.js';
import {describeParts} from './page-parts.js';

const shared = ['src/shared/presentation.ts', 'src/shared/events.ts'];

/** Makes the manifest. Throws if a comment lacks something. */
export function makeManifest(): Manifest {
  const files = readdirSync('src/elements', {recursive: true, encoding: 'utf8'})
    .filter(name => name.endsWith('.ts'))
    .map(name => `src/elements/${name}`);
  const sources = [...shared, ...files.sort()].map(name =>
    ts.createSourceFile(name, readFileSync(name, 'utf8'), ts.ScriptTarget.ES2022, true),
  );
  const comments: SourceComments = {
    attributes: new Map(),
    interfaces: new Map(),
    omitted: new Map(),
    texts: new Map(),
    fields: new Map(),
  };
  const found = create({modules: sources, plugins: [commentsPlugin(comments)]});
  const modules = found.modules.flatMap(({path, declarations}): ManifestModule[] => {
    const element = declarations.find(({superclass}) => superclass?.name === 'LitElement');
    return element ? [moduleAt(builtPath(path), describeElement(element, comments))] : [];
  });
  return describeParts({schemaVersion: '2.1.0', readme: '', modules});
}

function builtPath(source: string): string {
  return source.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
}

function moduleAt(path: string, element: ManifestModule['declarations'][0]): ManifestModule {
  const {name} = element;
  return {
    kind: 'javascript-module',
    path,
    declarations: [element],
    exports: [{kind: 'js', name, declaration: {name, module: path}}],
  };
}
