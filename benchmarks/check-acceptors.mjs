// Asks the acceptors and the full validator about the same changed entities, and prints where they differ.
// node benchmarks/check-acceptors.mjs [entities, 1000000] [seed, 1] [entities of models of others, 200000]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const esbuild = createRequire(require.resolve('tsup'))('esbuild');
const test = fileURLToPath(new URL('../packages/data-models/test/acceptor/compare-verdicts.ts', import.meta.url));
const testOfOthers = test.replace('compare-verdicts', 'compare-foreign-verdicts');
const testOfSchemas = test.replace('compare-verdicts', 'compare-random-schemas');
const corpus = fileURLToPath(new URL('../../shared/corpus/smart-data-models/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'check-acceptors-'));
const [entities = 1_000_000, seed = 1, ofOthers = 200_000] = process.argv.slice(2).map(Number);
try {
  const outfile = join(folder, 'compare-verdicts.mjs');
  esbuild.buildSync({
    stdin: {
      contents: [
        `export { compareVerdicts } from ${JSON.stringify(test)};`,
        `export { compareForeignVerdicts, publishedExamples } from ${JSON.stringify(testOfOthers)};`,
        `export { compareRandomSchemas } from ${JSON.stringify(testOfSchemas)};`,
        `export { models } from '@ds4sscc/data-models';`,
        `export { loadModels } from '@ds4sscc/data-models/foreign/node';`,
      ].join('\n'),
      resolveDir: fileURLToPath(new URL('../packages/data-models/', import.meta.url)),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['@ds4sscc/source'],
    // Parts of it are CommonJS.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    outfile,
  });
  const { compareVerdicts, models, ...others } = await import(pathToFileURL(outfile).href);
  const results = [compareVerdicts(models, entities, seed)];
  report(results[0]);
  if (existsSync(corpus) && ofOthers > 0) {
    const loaded = (await others.loadModels(corpus)).models;
    const examples = others.publishedExamples(corpus);
    results.push(others.compareForeignVerdicts(loaded, examples, ofOthers, seed));
    console.log(`\n${loaded.length} models of others:`);
    report(results[1]);
  }
  const made = others.compareRandomSchemas(Math.ceil(ofOthers / 40), seed);
  for (const one of made.wrong) console.log(`wrong: ${one}`);
  console.log(
    `\nschemas made at random: ${made.entities} entities, ${made.accepted} accepted, ${made.wrong.length} wrongly`,
  );
  results.push(made);
  process.exitCode = results.some(({ wrong }) => wrong.length > 0) ? 1 : 0;
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
