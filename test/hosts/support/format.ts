/** A format that is a module of its own, bundled as it is served, for pages under node. */
import {fileURLToPath, pathToFileURL} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup, type Plugin} from 'rollup';

const readabilityFile = fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js'));

/** Mozilla's Readability is CommonJS: one file with one function, and what exports it at the end. */
const readability: Plugin = {
  name: 'readability',
  resolveId: source => (source === '@mozilla/readability' ? readabilityFile : null),
  transform: (code, id) =>
    id === readabilityFile
      ? {
          code: `${code.slice(0, code.lastIndexOf('if (typeof module'))}export {Readability};`,
          map: null,
        }
      : null,
};

/** The module `src/sources/<name>.ts`, with all it needs, minified. */
export async function buildFormat(name: string): Promise<string> {
  const configuration = pathToFileURL('rollup.config.mjs').href;
  const {minify} = (await import(configuration)) as {minify: Plugin};
  const bundle = await rollup({
    input: `.build/src/sources/${name}.js`,
    plugins: [readability, nodeResolve(), minify],
    onwarn: warning => {
      throw new Error(warning.message);
    },
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return output[0].code;
}
