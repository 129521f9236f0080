// Puts into one file each what a worker runs, and the check against the models of this package: both start for seconds or less,
// and of those most would go into finding and reading several hundred modules. Nobody imports what is in them, so that nothing
// that is compared by identity is there twice.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

const place = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The class of errors, which callers test for with `instanceof`, is the one that they import. */
const sharedErrors = {
  name: 'shared-errors',
  setup({ onResolve }) {
    onResolve({ filter: /\/data-models-error\.js$/ }, () => ({ path: '../data-models-error.js', external: true }));
  },
};

for (const name of ['segment-worker', 'check-with-own-models']) {
  rmSync(place(`dist/node/${name}.js.map`), { force: true });
  await build({
    entry: { [name]: place(`src/node/${name}.ts`) },
    outDir: place('dist/node'),
    config: false,
    silent: true,
    clean: false,
    minify: true,
    splitting: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    noExternal: [/^(?!piscina$)/],
    external: ['piscina'],
    esbuildPlugins: [sharedErrors],
    outExtension: () => ({ js: '.js' }),
  });
}
