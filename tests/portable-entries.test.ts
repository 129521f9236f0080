// Which entries of the built packages run in browsers: all but those named here, and nothing behind them asks for a module of Node.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Entries for files, threads, sockets and terminals. `docs/runtimes.md` has the same list. */
const forServers: ReadonlySet<string> = new Set([
  '@ds4sscc/blueprint/node',
  '@ds4sscc/cli',
  '@ds4sscc/data-models/foreign/node',
  '@ds4sscc/data-models/node',
  '@ds4sscc/findings/node',
  '@ds4sscc/linked-data/fetch',
  '@ds4sscc/linked-data/node',
]);

interface Resolving {
  readonly path: string;
  readonly importer: string;
}
interface Bundler {
  onResolve(
    options: { filter: RegExp },
    callback: (asked: Resolving) => { path: string; external: true } | undefined,
  ): void;
}
const require = createRequire(import.meta.url);
const { build } = createRequire(require.resolve('tsup'))('esbuild') as { build(options: Record<string, unknown>): Promise<unknown> };

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = readdirSync(join(root, 'packages')).flatMap((name) => {
  const folder = join(root, 'packages', name);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { default?: string; node?: string }>;
  };
  return Object.entries(exports).flatMap(([path, target]) => {
    const file = target.default ?? target.node ?? '';
    if (!file.endsWith('.js')) return [];
    const specifier = `@ds4sscc/${name}${path.slice(1)}`;
    if (!path.includes('*')) return [{ specifier, file: join(folder, file) }];
    // Files that the build makes, one for each model: the first stands for all.
    const made = join(folder, dirname(file.slice(0, file.indexOf('*') + 1)));
    const [first] = existsSync(made)
      ? readdirSync(made, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.js'))
      : [];
    return first === undefined ? [] : [{ specifier, file: join(made, first) }];
  });
});

/** The modules of Node that files ask for, with whoever asks. */
async function modulesOfNode(files: readonly string[]): Promise<readonly string[]> {
  const asked: string[] = [];
  const plugin = {
    name: 'modules-of-node',
    setup({ onResolve }: Bundler) {
      const names = builtinModules.filter((name) => !name.startsWith('_')).map((name) => name.replaceAll('/', '\\/'));
      onResolve({ filter: new RegExp(`^(?:node:.*|${names.join('|')})$`) }, ({ path, importer }) => {
        // A browser's package of the same name, such as `buffer`, is no module of Node.
        if (!path.startsWith('node:') && existsSync(join(root, 'node_modules', path))) return undefined;
        asked.push(`${path} for ${importer.replace(root, '')}`);
        return { path, external: true };
      });
    },
  };
  await build({
    entryPoints: files,
    bundle: true,
    splitting: true,
    write: false,
    outdir: '/',
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    logLevel: 'silent',
    plugins: [plugin],
  });
  return [...new Set(asked)].sort();
}

describe('The entries of the packages', () => {
  it('are for browsers too, unless they are named as entries for servers', { timeout: 60_000 }, async () => {
    const portable = entries.filter(({ specifier }) => !forServers.has(specifier));
    expect(portable.length).toBeGreaterThan(150);
    expect(await modulesOfNode(portable.map(({ file }) => file))).toEqual([]);
  });

  it('for servers are there, and ask for modules of Node', { timeout: 60_000 }, async () => {
    const named = entries.filter(({ specifier }) => forServers.has(specifier));
    expect(named.map(({ specifier }) => specifier).sort()).toEqual([...forServers]);
    for (const { specifier, file } of named) {
      const asked = await modulesOfNode([file]).catch(() => ['a condition that browsers do not have']);
      expect([specifier, asked.length > 0]).toEqual([specifier, true]);
    }
  });
});
