/** Checks the types in small files that import the package, with the compiler of each framework. */
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

export type TypedFramework = 'react' | 'preact' | 'solid' | 'vue' | 'svelte' | 'angular';

interface Checker {
  /** The end of a file's name. */
  suffix: string;
  /** The arguments of node. */
  command: readonly string[];
  options?: object;
}

const tsc: Pick<Checker, 'command'> = {
  command: ['node_modules/typescript/bin/tsc', '--pretty', 'false', '-p'],
};

const checkers: Readonly<Record<TypedFramework, Checker>> = {
  react: {...tsc, suffix: '.tsx', options: {jsx: 'react-jsx', jsxImportSource: 'react'}},
  preact: {...tsc, suffix: '.tsx', options: {jsx: 'react-jsx', jsxImportSource: 'preact'}},
  solid: {...tsc, suffix: '.tsx', options: {jsx: 'preserve', jsxImportSource: 'solid-js'}},
  angular: {...tsc, suffix: '.ts', options: {experimentalDecorators: true}},
  vue: {
    suffix: '.vue',
    command: ['node_modules/vue-tsc/bin/vue-tsc.js', '--pretty', 'false', '-p'],
    // vue-tsc loses the type of an event beside an attribute with `//` in its value.
    options: {jsx: 'preserve', noImplicitAny: false},
  },
  svelte: {
    suffix: '.svelte',
    command: ['node_modules/svelte-check/bin/svelte-check', '--output', 'machine', '--tsconfig'],
    options: {verbatimModuleSyntax: true},
  },
};

/**
 * Compiles files together, since a compiler takes long to start. They are below the package, so that they find it by name.
 * @param sources the files by their names, without suffix
 * @returns the lines that the compiler reports about each file
 */
export async function checkTypes<Name extends string>(
  framework: TypedFramework,
  sources: Record<Name, string>,
): Promise<Record<Name, string[]>> {
  const {suffix, command, options} = checkers[framework];
  mkdirSync('.build', {recursive: true});
  const folder = mkdtempSync('.build/types-');
  const configuration = {
    compilerOptions: {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: 'ES2022',
      module: 'ESNext',
      moduleResolution: 'bundler',
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      types: [],
      // The package's own declarations are checked; some frameworks' are not right with every compiler.
      skipLibCheck: framework === 'vue' || framework === 'svelte' || framework === 'angular',
      ...options,
    },
    vueCompilerOptions: {strictTemplates: true},
    include: [`*${suffix}`],
  };
  try {
    for (const [name, source] of Object.entries<string>(sources))
      writeFileSync(path.join(folder, name + suffix), source);
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(configuration));
    const where = framework === 'svelte' ? ['tsconfig.json', '--workspace', folder] : [folder];
    const output = await run(process.execPath, [...command, ...where]).catch((error: unknown) => error);
    const lines = reports((output as {stdout: string}).stdout);
    const isOfFile = (line: string) => Object.keys(sources).some(name => line.includes(name + suffix));
    const others = lines.filter(line => !isOfFile(line));
    if (others.length > 0) throw new Error(others.join('\n'));
    const byName = Object.keys(sources).map(name => [
      name,
      lines.filter(line => line.includes(name + suffix)),
    ]);
    return Object.fromEntries(byName) as Record<Name, string[]>;
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The lines about errors: `right.tsx(3,1): error TS2322: …` and, from Svelte, `1700000000000 ERROR "right.svelte" 3:1 …`. */
function reports(output: string): string[] {
  return output.split('\n').filter(line => /error TS|^\d+ (?:ERROR|FAILURE) /.test(line));
}
