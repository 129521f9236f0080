// What a web page pays for a vocabulary: its own bytes and nothing of the parsers.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
  readonly imports: readonly { readonly path: string }[];
}

interface Bundle {
  readonly metafile: { readonly outputs: Readonly<Record<string, Output>> };
  readonly outputFiles: readonly { readonly contents: Uint8Array }[];
}

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild') as {
  build(options: Record<string, unknown>): Promise<Bundle>;
};
const source = fileURLToPath(new URL('../../src/', import.meta.url));

async function bundle(code: string): Promise<{ readonly bytes: number; readonly used: readonly string[] }> {
  const { metafile, outputFiles } = await esbuild.build({
    stdin: { contents: code, resolveDir: source, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    conditions: ['@ds4sscc/source'],
    treeShaking: true,
    metafile: true,
    write: false,
    // Loaded by parseGraph alone, which no vocabulary needs: left out, so that their names would show.
    external: ['jsonld', 'n3', 'rdf-canonize', 'rdfxml-streaming-parser'],
  });
  const parts = Object.values(metafile.outputs).flatMap(({ inputs, imports }) => [
    ...Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
    ...imports.map(({ path }) => path),
  ]);
  return { bytes: outputFiles[0]?.contents.length ?? 0, used: parts.map((path) => path.replace(/^.*\//, '')) };
}

/** What must not appear in the bundle of anything that only looks words up. */
const parsers = /^(?:jsonld|n3|rdf-canonize|rdfxml-streaming-parser|parse-graph\.ts|bundled-contexts\.ts)$/;
const reading = /^(?:read-.*|parse-vocabulary|skos-rules|graph)\.ts$/;

/** Most bytes, minified, of each list with what unpacks it. */
const budgets: Record<string, number> = {
  'access-right': 700,
  adms: 4_500,
  continent: 700,
  country: 5_400,
  'data-theme': 1000,
  'distribution-status': 800,
  'eu-applicable-legislation': 2_100,
  'file-type': 3_100,
  frequency: 1_100,
  'high-value-dataset-category': 5_800,
  language: 8_800,
  'licence-type': 1_100,
  licence: 4_000,
  'media-type': 2_500,
  'mqa-access-right': 700,
  'mqa-licence': 5_100,
  'mqa-machine-readable': 1_900,
  'mqa-non-proprietary': 900,
  'publisher-type': 1_100,
  scoring: 600,
  status: 600,
};

describe.each(Object.entries(budgets))('the list %s', (name, budget) => {
  it('is alone in its bundle and small', async () => {
    const { bytes, used } = await bundle(`export * from './vocabularies/lists/${name}.js'`);
    expect(used.toSorted()).toEqual(['compact-vocabulary.ts', `${name}.ts`].toSorted());
    expect(bytes).toBeLessThanOrEqual(budget);
  });
});

it('one list taken from the index of all leaves the others behind', async () => {
  const { bytes, used } = await bundle(
    `import { dataTheme, isA } from './vocabularies/index.js'; console.log(isA(dataTheme, location.href, 'x'))`,
  );
  const names = used.filter((path) => path !== '<stdin>').toSorted();
  expect(names).toEqual(['compact-vocabulary.ts', 'concept-index.ts', 'data-theme.ts', 'is-a.ts']);
  expect(bytes).toBeLessThanOrEqual(2_000);
});

it('looking words up needs the nearest word and no parser', async () => {
  const { bytes, used } = await bundle(
    `import { dataTheme, findConcept } from './vocabularies/index.js'; console.log(findConcept(dataTheme, location.href))`,
  );
  expect(used.filter((path) => parsers.test(path) || reading.test(path))).toEqual([]);
  expect(used).toContain('nearest-word.ts');
  expect(bytes).toBeLessThanOrEqual(3_300);
});

it('reading a vocabulary brings its rules, but not the parsers of the syntaxes', async () => {
  const { bytes, used } = await bundle(`export { parseVocabulary } from './vocabularies/index.js'`);
  expect(used.filter((path) => parsers.test(path))).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(14_400);
});

it('everything together stays below 60 kB', async () => {
  const { bytes, used } = await bundle(`export * from './vocabularies/index.js'`);
  expect(used.filter((path) => parsers.test(path))).toEqual([]);
  expect(bytes).toBeLessThanOrEqual(60_000);
});
