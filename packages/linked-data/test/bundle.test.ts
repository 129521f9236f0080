import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Bundle {
  readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> };
  readonly outputFiles: readonly { readonly contents: Uint8Array }[];
}

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild') as {
  build(options: Record<string, unknown>): Promise<Bundle>;
};
const source = fileURLToPath(new URL('../src/', import.meta.url));

/** The modules that importing a file brings with it at once. */
async function modulesOf(file: string): Promise<{ names: string[]; bytes: number }> {
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [source + file],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@ds4sscc/source'],
    logLevel: 'silent',
  });
  return { names: Object.keys(metafile.inputs), bytes: outputFiles[0]?.contents.length ?? 0 };
}

it.each(['turtle', 'trig', 'n-triples', 'n-quads', 'rdf-xml', 'json-ld'])(
  'writing %s brings no parser',
  async (syntax) => {
    const { names, bytes } = await modulesOf(`write/write-${syntax}.ts`);
    const foreign = names.filter(
      (name) => /node_modules\/(?!@ds4sscc)/.test(name) || /parse-graph|read-|bundled-contexts/.test(name),
    );
    expect(foreign).toEqual([]);
    expect(bytes).toBeLessThan(20_000);
  },
);
