/** Checks the types in small files that import the package, with the compiler of each framework. */
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {promisify} from 'node:util';

const run = promisify(execFile);

export type TypedFramework = 'react' | 'preact' | 'solid' | 'vue' | 'svelte' | 'angular';

interface Checker {
  /** The name of the file. */
  file: string;
  /** The arguments of node. */
  command: readonly string[];
  options?: object;
}

const tsc: Pick<Checker, 'command'> = {
  command: ['node_modules/typescript/bin/tsc', '--pretty', 'false', '-p'],
};

const checkers: Readonly<Record<TypedFramework, Checker>> = {
  react: {...tsc, file: 'page.tsx', options: {jsx: 'react-jsx', jsxImportSource: 'react'}},
  preact: {...tsc, file: 'page.tsx', options: {jsx: 'react-jsx', jsxImportSource: 'preact'}},
  solid: {...tsc, file: 'page.tsx', options: {jsx: 'preserve', jsxImportSource: 'solid-js'}},
  angular: {...tsc, file: 'page.ts', options: {experimentalDecorators: true}},
  vue: {
    file: 'page.vue',
    command: ['node_modules/vue-tsc/bin/vue-tsc.js', '--pretty', 'false', '-p'],
    // vue-tsc loses the type of an event beside an attribute with `//` in its value.
    options: {jsx: 'preserve', noImplicitAny: false},
  },
  svelte: {
    file: 'page.svelte',
    command: ['node_modules/svelte-check/bin/svelte-check', '--output', 'machine', '--tsconfig'],
    options: {verbatimModuleSyntax: true},
  },
};

/** Returns what the compiler reports, one line each. The file is below the package, so that it finds it by name. */
export async function checkTypes(framework: TypedFramework, source: string): Promise<string[]> {
  const {file, command, options} = checkers[framework];
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
    include: [file],
  };
  try {
    writeFileSync(path.join(folder, file), source);
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(configuration));
    const where = framework === 'svelte' ? ['tsconfig.json', '--workspace', folder] : [folder];
    const output = await run(process.execPath, [...command, ...where]).catch((error: unknown) => error);
    return reports((output as {stdout: string}).stdout);
  } finally {
    rmSync(folder, {recursive: true});
  }
}

/** The lines about errors: `page.tsx(3,1): error TS2322: …` and, from Svelte, `1700000000000 ERROR "page.svelte" 3:1 …`. */
function reports(output: string): string[] {
  return output.split('\n').filter(line => /: error TS|^\d+ ERROR /.test(line));
}
