import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

interface Bundle {
  readonly outputFiles: readonly { readonly contents: Uint8Array }[];
}

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild') as {
  build(options: Record<string, unknown>): Promise<Bundle>;
};

/** The readers of JSON-LD and RDF, which who has a graph already does without. */
const readers = ['jsonld', 'n3', 'rdfxml-streaming-parser', 'readable-stream'];

/** All exports of some entry points, minified and gzipped, with everything they need but the readers. */
async function bytesOf(...entries: readonly string[]): Promise<number> {
  const { outputFiles } = await esbuild.build({
    stdin: {
      contents: entries.map((entry) => `export * from '@ds4sscc/policy${entry}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,

    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['@ds4sscc/source'],
    external: [...readers, 'node:*'],
    logLevel: 'silent',
  });
  const code = new TextDecoder().decode(outputFiles[0]?.contents);
  for (const name of [...readers, 'node:']) expect(code).not.toContain(`"${name}`);
  return gzipSync(code, { level: 9 }).length;
}

// Each alone, with all it shares with the others; 1 KB is 1,000 bytes.
it.each([
  ['', 32_000],
  ['/analyse', 27_000],
  ['/audit', 26_000],
  ['/check', 42_000],
  ['/compliance', 18_000],
  ['/compliance-report', 5_000],
  ['/phrases', 6_000],
  ['/suggest', 26_000],
])('@ds4sscc/policy%s stays below %i bytes', async (entry, most) => {
  expect(await bytesOf(entry)).toBeLessThan(most);
});

it('reading, deciding, explaining and checking together stay below 50 KB', async () => {
  expect(await bytesOf('', '/check')).toBeLessThan(50_000);
});
