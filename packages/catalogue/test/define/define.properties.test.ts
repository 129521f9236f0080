import {
  type CatalogInput,
  defineCatalogue,
  DefinitionError,
  jsonLdContext,
  readDefinition,
  toGraph,
} from '@ds4sscc/catalogue/define';
import { parseJson } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyDefinition } from './any-definition.js';
import { officialResults, ownErrors, shapesAreHere } from './official-conformance.js';

/** `npm run check:definitions` makes many more. */
const runs = { numRuns: Number(process.env['DEFINE_RUNS'] ?? 10), seed: Number(process.env['DEFINE_SEED'] ?? 7) };
const patience = 3_600_000;
if (!shapesAreHere)
  process.stdout.write('define.properties.test.ts is skipped in part: ../shared/corpus is not there\n');

/** The catalogue; another input is tried where two of its resources happen to have one IRI and different descriptions. */
function defined(input: unknown): object {
  try {
    return defineCatalogue(input as CatalogInput);
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    expect(new Set(error.findings.map(({ rule }) => rule))).toEqual(new Set(['definition/described-twice']));
    // Nine in ten have to be definitions.
    return fc.pre(false) as never;
  }
}
const options = { ...runs, maxSkipsPerRun: 0.1 };

it.skipIf(!shapesAreHere)(
  'whatever the types allow conforms to the official shapes, and to our own check',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyDefinition('Catalogue'), async (input) => {
        const catalogue = defined(input);
        const graph = toGraph(catalogue);
        expect(await officialResults(graph)).toEqual([]);
        expect(ownErrors(graph)).toEqual([]);
      }),
      options,
    );
  },
  patience,
);

it.skipIf(!shapesAreHere)(
  'a dataset that is listed in two places conforms, and is the same as in one',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyDefinition('Dataset', 1), async (given) => {
        const dataset = { ...given, iri: 'https://data.city.example/air' };
        const rest = { iri: 'https://data.city.example/', title: 'C', description: 'C', publisher: { name: 'P' } };
        const once = defined({ ...rest, dataset });
        const twice = defined({ ...rest, dataset: [dataset, { ...dataset }] });
        expect(await officialResults(toGraph(twice))).toEqual([]);
        expect(await sameDataset(toGraph(once), toGraph(twice))).toEqual({ outcome: 'equal' });
        expect(defined(twice)).toEqual(twice);
      }),
      options,
    );
  },
  patience,
);

it(
  'a definition with its context is JSON-LD of the same graph',
  async () => {
    await fc.assert(
      fc.asyncProperty(anyDefinition('Catalogue'), async (input) => {
        const catalogue = defined(input);
        const text = JSON.stringify({ ...jsonLdContext(), ...catalogue });
        const { graph, findings } = await parseGraph(text, { source: 'catalogue.jsonld', syntax: 'json-ld' });
        expect(findings).toEqual([]);
        expect(await sameDataset(graph, toGraph(catalogue))).toEqual({ outcome: 'equal' });
      }),
      options,
    );
  },
  patience,
);

it(
  'what was defined can be defined again, and stays as it is',
  () => {
    fc.assert(
      fc.property(anyDefinition('Catalogue'), (input) => {
        const catalogue = defined(input);
        expect(defined(catalogue)).toEqual(catalogue);
      }),
      options,
    );
  },
  patience,
);

it.skipIf(!shapesAreHere)(
  'whatever anybody writes gives findings or a catalogue that conforms',
  async () => {
    // As it is, with the members of another one, and with anything among its members.
    const whole = anyDefinition('Catalogue');
    const mixed = fc.tuple(whole, whole, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(
      ([input, other, taken]): Record<string, unknown> => ({
        ...input,
        ...Object.fromEntries(Object.entries(other).filter((_, index) => taken[index % 8])),
      }),
    );
    const spoilt = fc
      .tuple(whole, fc.array(fc.tuple(fc.string(), fc.anything({ withDate: true, maxDepth: 3 }))), fc.anything())
      .map(([input, members, any]) => {
        const copy: Record<string, unknown> = { ...input };
        Object.keys(copy).forEach((key, index) => {
          if ((index + members.length) % 5 === 0) copy[key] = any;
        });
        return { ...copy, ...Object.fromEntries(members) };
      });
    const count = { conforming: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(fc.oneof(mixed, spoilt), async (input) => {
        let catalogue: object | undefined;
        try {
          catalogue = defineCatalogue(input as never);
        } catch (error) {
          expect(error).toBeInstanceOf(DefinitionError);
          expect((error as DefinitionError).findings.length).toBeGreaterThan(0);
        }
        count[catalogue ? 'conforming' : 'refused'] += 1;
        if (catalogue) expect(await officialResults(toGraph(catalogue))).toEqual([]);
      }),
      runs,
    );
    expect(Math.min(count.conforming, count.refused)).toBeGreaterThan(runs.numRuns / 5);
  },
  patience,
);

it(
  'a description is read alike from JSON, with a place for every finding',
  () => {
    fc.assert(
      fc.property(fc.oneof(anyDefinition('Catalogue'), fc.jsonValue()), (input) => {
        const text = JSON.stringify(input);
        const { catalogue, findings } = readDefinition(parseJson(text, 'catalogue.json'));
        const errors = findings.filter(({ level }) => level === 'error');
        expect(catalogue === undefined).toBe(errors.length > 0);
        for (const { location } of findings) expect(location.line).toBe(1);
      }),
      runs,
    );
  },
  patience,
);
