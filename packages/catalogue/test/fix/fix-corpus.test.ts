// All real catalogues: what is repaired, held against the official shapes and against the report.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from '@ds4sscc/catalogue';
import { fixCatalogue } from '@ds4sscc/catalogue/fix';
import { type Graph, parseGraph, type Term } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import type { DatasetCore, Quad } from '@rdfjs/types';
import { Parser, Store } from 'n3';
import Validator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { applyChanges } from './apply-changes.js';
import { isFixable } from './fixable-violations.js';

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/dcat/', import.meta.url));
const here = existsSync(corpus);
if (!here) process.stdout.write('fix-corpus.test.ts is skipped: ../shared/corpus is not there\n');
const files: readonly string[] = here
  ? JSON.parse(readFileSync(`${corpus}real/MANIFEST.json`, 'utf8')).map(({ file }: { file: string }) => file)
  : [];

const sh = 'http://www.w3.org/ns/shacl#';
const shapesPath = `${corpus}shapes/3.0.1-generated/dcat-ap-SHACL.ttl`;
const shapes = new Store(here ? new Parser().parse(readFileSync(shapesPath, 'utf8')) : []);
const validator = new Validator(shapes as unknown as DatasetCore);

async function violationsOf(graph: Graph): Promise<{ total: number; fixable: number }> {
  const data = new Store([...(graph as Iterable<Quad>)] as never) as unknown as DatasetCore;
  const { results } = await validator.validate(data);
  const violations = results.filter(({ severity }) => severity?.value === `${sh}Violation`);
  const fixable = violations.filter(({ sourceConstraintComponent, focusNode, path, value, sourceShape }) => {
    const component = sourceConstraintComponent?.value.replace(/^.*#(.*)ConstraintComponent$/, '$1') ?? '';
    const [expected] = shapes.getObjects(sourceShape as never, `${sh}class`, null);
    const violation = {
      component,
      focus: focusNode as Term,
      path: (path as Term | undefined)?.value ?? '',
      value: value as Term | undefined,
    };
    return isFixable(violation, expected?.value, graph);
  });
  return { total: violations.length, fixable: fixable.length };
}

const sums = { before: 0, fixable: 0, after: 0, fixableAfter: 0 };

describe.skipIf(!here)('real catalogues', () => {
  it.each(files)('%s says what the report says, and has no error more', async (file) => {
    const text = readFileSync(`${corpus}real/${file}`, 'utf8');
    const document = await parseGraph(text, { source: file });
    const fixed = await fixCatalogue(document, { text });
    const refused = fixed.left.filter(({ why }) => why !== 'makes-others');
    expect([refused, fixed.findings]).toEqual([[], []]);

    const again = await parseGraph(fixed.text, { source: file });
    const expected = applyChanges(document.graph, fixed.changes);
    expect(await sameDataset(expected, again.graph)).toEqual({ outcome: 'equal' });
    if (fixed.changes.length === 0) expect(fixed.text).toBe(text);
    expect((await fixCatalogue(again, { text: fixed.text })).changes).toEqual([]);

    const errors = (findings: ReturnType<typeof checkCatalogue>) =>
      findings.filter(({ level }) => level === 'error').length;
    expect(errors(checkCatalogue(again))).toBeLessThanOrEqual(errors(checkCatalogue(document)));
    const before = await violationsOf(document.graph);
    const after = await violationsOf(again.graph);
    expect(after.total).toBeLessThanOrEqual(before.total);
    sums.before += before.total;
    sums.fixable += before.fixable;
    sums.after += after.total;
    sums.fixableAfter += after.fixable;
  });

  it('keep a fifth of the fixable violations of the official shapes at most, and get no others instead', () => {
    const { before, fixable, after, fixableAfter } = sums;
    process.stdout.write(`violations ${before} -> ${after}, of them fixable ${fixable} -> ${fixableAfter}\n`);
    expect(fixable).toBeGreaterThan(1500);
    expect(fixableAfter).toBeLessThanOrEqual(0.2 * fixable);
    expect(before - after).toBeGreaterThanOrEqual(0.8 * fixable);
  });
});
