import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileShapes } from '@ds4sscc/catalogue/shacl';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { beforeAll, describe, expect, it } from 'vitest';
import { ourLines, theirLines } from './peer.js';

const corpus = fileURLToPath(new URL('../../../../../shared/corpus/dcat/', import.meta.url));
const here = existsSync(corpus);
if (!here) process.stdout.write('shacl/corpus.test.ts is skipped: ../shared/corpus is not there\n');

interface Recorded {
  readonly file: string;
  /** Results of two engines with the modular and the generated shapes, recorded where strict parsers read the file. */
  readonly shapes?: Verdict;
  readonly gen?: Verdict;
}
interface Verdict {
  readonly n: number;
  readonly by: Readonly<Record<string, number>>;
}

const recorded: readonly Recorded[] = here ? JSON.parse(readFileSync(`${corpus}real/shacl-results.json`, 'utf8')) : [];
const shapeFiles = here
  ? readdirSync(`${corpus}shapes`).flatMap((folder) =>
      readdirSync(`${corpus}shapes/${folder}`).map((file) => `${folder}/${file}`),
    )
  : [];
const documents: GraphDocument[] = [];

describe.skipIf(!here)('the official shapes on real catalogues', () => {
  beforeAll(async () => {
    for (const { file } of recorded) documents.push(await read('real', file));
  });

  it('are 14 files, and the catalogues 42', () => {
    expect([shapeFiles.length, documents.length]).toEqual([14, 42]);
  });

  it.each(shapeFiles)('%s: the results are those of rdf-validate-shacl, for every catalogue', async (file) => {
    const shapes = await read('shapes', file);
    const compiled = compileShapes(shapes);
    for (const document of documents) {
      const { results } = compiled.validate(document);
      expect([document.source, ourLines(results)]).toEqual([document.source, await theirLines(shapes, document)]);
    }
  });

  it.each([
    { file: '3.0.1-modular/shapes.ttl', of: 'shapes' },
    { file: '3.0.1-generated/dcat-ap-SHACL.ttl', of: 'gen' },
  ] as const)('$file: the results are as many of each kind as were recorded', async ({ file, of }) => {
    const compiled = compileShapes(await read('shapes', file));
    const judged = recorded.flatMap(({ file: name, [of]: verdict }, at) => {
      if (!verdict) return [];
      const by: Record<string, number> = {};
      for (const { component } of compiled.validate(documents[at] as GraphDocument).results) {
        const kind = component.replace(/^.*#(.*)ConstraintComponent$/, '$1');
        by[kind] = (by[kind] ?? 0) + 1;
      }
      expect([name, by]).toEqual([name, verdict.by]);
      return [name];
    });
    expect(judged.length).toBeGreaterThan(30);
  });

  it('give findings that all have a line in the file, where the syntax has lines', async () => {
    const compiled = compileShapes(await read('shapes', '3.0.1-generated/dcat-ap-SHACL.ttl'));
    for (const document of documents) {
      const { findings, results } = compiled.validate(document);
      const own = Array.from(findings).filter(({ rule }) => rule === 'shacl/violation');
      expect(own.length).toBe(results.length);
      for (const { location, message } of own) {
        expect(location.source).toBe(document.source);
        expect(location.line, message).toBeGreaterThan(0);
      }
    }
  });
});

async function read(folder: string, file: string): Promise<GraphDocument> {
  return parseGraph(readFileSync(`${corpus}${folder}/${file}`), { source: file });
}
