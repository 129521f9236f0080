import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, dcatApProfile, rules } from '@ds4sscc/catalogue';
import { compileShapes } from '@ds4sscc/catalogue/shacl';
import { showValue } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph, termKey } from '@ds4sscc/linked-data';
import type { DatasetCore } from '@rdfjs/types';
import { Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { comparableWithPeer, linesOfFindings, linesOfResults, sharedRules } from '../scripts/compare-judgements.mjs';
// @ts-expect-error a plain script without types
import { generateShapes } from '../scripts/generate-shapes.mjs';
// @ts-expect-error a plain script without types
import { randomCatalogue } from '../scripts/random-catalogue.mjs';
import * as namespaces from '../src/background/known-namespaces.js';
import * as subclasses from '../src/background/known-subclasses.js';
import * as facts from '../src/background/vocabulary-facts.js';
import { dcatApClasses } from '../src/dcat-ap-rules.js';
import { isClosed } from '../src/derive-rules.js';
import { temporalDatatypes } from '../src/value-problem.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/dcat/real/', import.meta.url));
const here = existsSync(corpus);
if (!here) process.stdout.write('agreement.test.ts is skipped in part: ../shared/corpus is not there\n');
const real: readonly string[] = here
  ? JSON.parse(readFileSync(`${corpus}shacl-results.json`, 'utf8')).map(({ file }: { file: string }) => file)
  : [];

const path = fileURLToPath(new URL('../shapes/ds4sscc-dcat-ap-3.0.1.ttl', import.meta.url));
const text = readFileSync(path, 'utf8');
const shared = sharedRules(dcatApProfile);
const names = { keyOf: termKey, showValue };

let shapes: GraphDocument;
let compiled: ReturnType<typeof compileShapes>;
let peer: Validator;
beforeAll(async () => {
  shapes = await parseGraph(text, { source: 'shapes.ttl' });
  compiled = compileShapes(shapes);
  // Its limit of 50 looks at one node is lifted: with it, values that many nodes share go unseen.
  peer = new Validator(store(shapes), { maxNodeChecks: 0 } as object);
});

function store({ graph }: GraphDocument): DatasetCore {
  return new Store([...graph] as never) as unknown as DatasetCore;
}

function ours(document: GraphDocument): readonly string[] {
  return linesOfFindings(checkCatalogue(document, { families: 'all' }), shared);
}

async function peers(document: GraphDocument): Promise<readonly string[]> {
  const { results } = await peer.validate(store(document));
  const plain = results.map(({ sourceShape, focusNode, path, value, sourceConstraintComponent }) => ({
    sourceShape,
    focusNode,
    path,
    value,
    component: sourceConstraintComponent?.value,
  }));
  return comparableWithPeer(linesOfResults(plain, shared, names));
}

describe('our SHACL file', () => {
  it('is what the script makes of the table, to the byte', () => {
    const background = { ...namespaces, ...subclasses, ...facts };
    expect(text).toBe(generateShapes({ classes: dcatApClasses, background, temporalDatatypes, isClosed }));
  });

  it('parses without a finding, compiles without one, and has a shape for every rule that derives from the table', () => {
    expect([shapes.findings, compiled.findings]).toEqual([[], []]);
    const derived = rules.filter(({ id }) => shared.has(id)).map(({ id }) => id);
    const severities = shapes.graph.withPredicate('http://www.w3.org/ns/shacl#severity');
    const shaped = severities.map(({ subject }) => subject.value.replace(/^.*\/shapes\//, ''));
    expect(shaped.toSorted()).toEqual(derived.toSorted());
  });

  it('says of 200 catalogues at random what our checks say: rule, focus node, path, value and component', async () => {
    const fired = new Set<string>();
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = randomCatalogue(dcatApProfile, seed);
      const document = await parseGraph(random, { source: 'random.nt', syntax: 'n-triples' });
      const found = ours(document);
      for (const line of found) fired.add(line.split(' | ')[0] as string);
      expect(linesOfResults(compiled.validate(document).results, shared, names), `seed ${seed}`).toEqual(found);
      if (seed % 50 === 0) expect(await peers(document), `seed ${seed}`).toEqual(comparableWithPeer(found));
    }
    expect(fired.size).toBeGreaterThan(300);
  }, 60_000);

  it.skipIf(!here)('is tried on all 42 real catalogues, damaged ones as far as they can be read', () => {
    expect(real.length).toBe(42);
  });

  it.each(real)(
    'says of %s what our checks say',
    async (file) => {
      const document = await parseGraph(readFileSync(corpus + file, 'utf8'), { source: file });
      const found = ours(document);
      expect(linesOfResults(compiled.validate(document).results, shared, names)).toEqual(found);
      // It takes seconds for the large ones; test/shacl/corpus.test.ts holds validateShacl to it on all.
      if (document.graph.size < 250) expect(await peers(document)).toEqual(comparableWithPeer(found));
    },
    60_000,
  );
});
