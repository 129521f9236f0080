import { compileShapes } from '@ds4sscc/catalogue/shacl';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryData, arbitraryShapes } from './arbitrary.js';
import { ourLines, theirLines } from './peer.js';

const runs = Number(process.env.SHACL_RUNS ?? 200);
// A run of thousands takes minutes: npm run check:shacl
const timeout = 60_000 + 500 * runs;

describe('random shapes on random data', () => {
  it(
    'give the results of rdf-validate-shacl',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryShapes, arbitraryData, async (shapesText, dataText) => {
          const shapes = await read(shapesText, 'shapes.ttl');
          const data = await read(dataText.replaceAll('_:', '_:data'), 'data.ttl');
          const compiled = compileShapes(shapes);
          expect(compiled.findings).toEqual([]);
          expect(ourLines(compiled.validate(data).results)).toEqual(await theirLines(shapes, data));
        }),
        { numRuns: runs, seed: 7 },
      );
    },
    timeout,
  );

  it(
    'give the same report whatever the order of the statements',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryShapes,
          arbitraryData,
          fc.infiniteStream(fc.nat()),
          async (shapesText, dataText, order) => {
            const lines = dataText.split('\n');
            const statements = lines.filter((line) => line.endsWith(' .'));
            const moved = statements
              .map((line) => ({ line, place: order.next().value }))
              .sort((a, b) => a.place - b.place)
              .map(({ line }) => line);
            const head = lines.filter((line) => !line.endsWith(' .'));
            const compiled = compileShapes(await read(shapesText, 'shapes.ttl'));
            const results = await Promise.all(
              [dataText, [...head, ...moved].join('\n')].map(async (text) =>
                ourLines(compiled.validate(await read(text, 'data.ttl')).results),
              ),
            );
            expect(results[0]).toEqual(results[1]);
          },
        ),
        { numRuns: runs / 5, seed: 11 },
      );
    },
    timeout,
  );
});

async function read(text: string, source: string): Promise<GraphDocument> {
  const document = await parseGraph(text, { source, syntax: 'turtle' });
  expect(document.findings).toEqual([]);
  return document;
}
