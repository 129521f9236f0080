import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/** The package as plain JavaScript: other threads and processes cannot load the sources. */
export interface Built {
  readonly folder: string;
  /** Address of one of the built modules: `index`, `node`, `run-file-check`, `start-workers`. */
  url(module: string): string;
  /** Writes a module into the folder; gives its address. */
  write(name: string, text: string): URL;
  remove(): void;
}

/** Builds what the tests of threads need, in a folder from which the packages of others are found. */
export async function buildNode(): Promise<Built> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'data-models-'));
  await build({
    entry: {
      index: source('index.ts'),
      node: source('node/index.ts'),
      'run-file-check': source('node/run-file-check.ts'),
      'segment-worker': source('node/segment-worker.ts'),
      'start-workers': source('node/start-workers.ts'),
    },
    outDir: folder,
    config: false,
    silent: true,
    format: 'esm',
    outExtension: () => ({ js: '.js' }),
    noExternal: [/^(?!piscina)/],
    external: ['piscina'],
    esbuildOptions: (options) => void (options.conditions = ['@ds4sscc/source']),
  });
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  const url = (name: string): string => pathToFileURL(join(folder, name)).href;
  return {
    folder,
    url: (module) => url(`${module}.js`),
    write(name, text) {
      writeFileSync(join(folder, name), text);
      return new URL(url(name));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
