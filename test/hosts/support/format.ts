/** A format that is a module of its own, bundled as it is served, for pages under node. */
import {pathToFileURL} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {rollup, type Plugin} from 'rollup';

/** The module `src/sources/<name>.ts`, with all it needs, minified. */
export async function buildFormat(name: string): Promise<string> {
  const configuration = pathToFileURL('rollup.config.mjs').href;
  const {minify, readability} = (await import(configuration)) as {
    minify: Plugin;
    readability: () => Plugin;
  };
  const bundle = await rollup({
    input: `.build/src/sources/${name}.js`,
    plugins: [readability(), nodeResolve(), minify],
    onwarn: warning => {
      throw new Error(warning.message);
    },
  });
  const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
  await bundle.close();
  return output[0].code;
}
