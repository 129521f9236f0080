// Asks the acceptors and the full validator about the same changed entities, and prints where they differ.
// node benchmarks/check-acceptors.mjs [entities, 1000000] [seed, 1]
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild');
const test = fileURLToPath(new URL('../packages/data-models/test/acceptor/compare-verdicts.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'check-acceptors-'));
const [entities = 1_000_000, seed = 1] = process.argv.slice(2).map(Number);
try {
  const outfile = join(folder, 'compare-verdicts.mjs');
  esbuild.buildSync({
    stdin: {
      contents: `export { compareVerdicts } from ${JSON.stringify(test)}; export { models } from '@ds4sscc/data-models';`,
      resolveDir: fileURLToPath(new URL('../packages/data-models/', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@ds4sscc/source'],
    outfile,
  });
  const { compareVerdicts, models } = await import(pathToFileURL(outfile).href);
  const result = compareVerdicts(models, entities, seed);
  report(result);
  process.exitCode = result.wrong.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}

function report({ wrong, entities: asked, accepted, mostly, handedOver, unchanged }) {
  for (const one of wrong) console.log(`wrong: ${one}`);
  console.log(
    `${asked} entities, ${accepted} accepted, ${mostly} but for some attributes; ${wrong.length} of all these wrongly`,
  );
  const rows = (list) => [...list].filter(([, [, over]]) => over > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  console.log('\nvalid entities by change, where any was handed over needlessly:');
  for (const [change, [valid, over]] of rows(handedOver)) console.log(`  ${change}: ${over} of ${valid}`);
  console.log('\nvalid entities that were not changed, by model, where any was handed over:');
  for (const [base, [valid, over]] of rows(unchanged)) console.log(`  ${base}: ${over} of ${valid}`);
  const [valid, over] = [...unchanged.values()].reduce(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  console.log(`  all: ${over} of ${valid} (${((100 * over) / valid).toFixed(3)} %)`);
}
