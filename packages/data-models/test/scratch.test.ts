import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { readSchemaDocument } from '../src/foreign/schema-document.js';
import { createSchemaLibrary } from '../src/foreign/schema-library.js';
import { bundleSchema } from '../src/foreign/bundle-schema.js';
import { findEndlessReference } from '../src/foreign/find-endless-reference.js';
import { compileBundle } from '../src/foreign/evaluate/compile-bundle.js';
import { evaluateValue } from '../src/foreign/evaluate/evaluate-value.js';
import { corpusFile, corpusFiles } from './corpus.js';
import { toKeyValues } from '../src/representations/to-key-values.js';

it('verdicts', () => {
  const lib = createSchemaLibrary();
  const files = corpusFiles('smart-data-models').filter(
    (f) => f.endsWith('.json') && !f.includes('/examples/') && f !== 'ground-truth.json',
  );
  for (const f of files) {
    const { document, findings } = readSchemaDocument({
      source: f,
      address: f,
      content: corpusFile('smart-data-models', f),
    });
    if (findings.length)
      console.log(
        f,
        findings.map((x) => [x.rule, x.message]),
      );
    if (document) lib.add(document);
  }
  const truth = JSON.parse(corpusFile('smart-data-models/ground-truth.json'));
  let n = 0,
    bad = 0;
  const t0 = performance.now();
  let tc = 0;
  for (const r of truth.records) {
    const d = lib.documents.find((x) => x.address === `${r.repo}/${r.model}/schema.json`.toLowerCase())!;
    const a = performance.now();
    const { bundle, findings } = bundleSchema({ document: d, pointer: '' }, lib);
    if (findings.length)
      console.log(
        r.model,
        findings.map((x) => [x.rule, x.message, x.location.source, x.location.pointer]),
      );
    if (!bundle) continue;
    if (findEndlessReference(bundle) !== undefined) console.log('endless', r.model);
    const assertion = compileBundle(bundle);
    tc += performance.now() - a;
    for (const e of r.examples) {
      if (e.verdict === 'not-json') continue;
      const raw = JSON.parse(corpusFile('smart-data-models', r.repo, r.model, 'examples', e.file));
      const kv = toKeyValues(raw).entity;
      const got = [
        evaluateValue(assertion, kv, 'assert'),
        evaluateValue(assertion, kv, 'annotate'),
        evaluateValue(assertion, raw, 'assert'),
      ];
      const want = [e.verdict, e.verdictFormatAnnotate, e.rawVerdict];
      n += 3;
      got.forEach((g, i) => {
        if (g.verdict !== want[i]) {
          bad++;
          console.log(
            r.model,
            e.file,
            e.rep,
            ['assert', 'annotate', 'raw'][i],
            'want',
            want[i],
            'got',
            g.verdict,
            g.failures
              .slice(0, 5)
              .map((f) => [f.keyword, JSON.stringify(f.place.key), JSON.stringify(f.place.value)?.slice(0, 80)]),
            e.errors,
            e.causes,
          );
        }
      });
    }
  }
  console.log(n, 'bad', bad, performance.now() - t0, 'compile', tc);
});
import { createValueChecker } from '../src/foreign/create-value-checker.js';
it('causes', () => {
  const lib = createSchemaLibrary();
  const files = corpusFiles('smart-data-models').filter(
    (f) => f.endsWith('.json') && !f.includes('/examples/') && f !== 'ground-truth.json',
  );
  for (const f of files) {
    const { document } = readSchemaDocument({ source: f, address: f, content: corpusFile('smart-data-models', f) });
    if (document) lib.add(document);
  }
  const truth = JSON.parse(corpusFile('smart-data-models/ground-truth.json'));
  for (const r of truth.records) {
    const d = lib.documents.find((x) => x.address === `${r.repo}/${r.model}/schema.json`.toLowerCase())!;
    const { bundle } = bundleSchema({ document: d, pointer: '' }, lib);
    const check = createValueChecker(compileBundle(bundle!), { type: r.model, follows: 'x' });
    for (const e of r.examples) {
      if (e.verdict !== 'invalid') continue;
      const kv = toKeyValues(JSON.parse(corpusFile('smart-data-models', r.repo, r.model, 'examples', e.file))).entity;
      console.log(
        r.model,
        e.file,
        e.causes.join(' '),
        e.errors.map((x: string) => x.slice(0, 60)),
      );
      for (const p of check(kv))
        console.log('     ', p.rule.id, p.pointer, (p.rule as any).message(p.args).slice(0, 150));
    }
  }
});
