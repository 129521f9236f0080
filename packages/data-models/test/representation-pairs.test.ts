/** Payloads that were published in two representations each: one converted has to be the other. */
import { type ConverterOptions, convert } from '@ds4sscc/data-models/convert';
import { describe, expect, it } from 'vitest';
import { corpusFile, hasCorpus } from './corpus.js';
import { publishedDifferences } from './published-differences.js';

type Json = Record<string, unknown>;

function withoutContext(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutContext);
  if (typeof value !== 'object' || value === null) return value;
  const { '@context': _context, id: _id, ...members } = value as Json;
  return members;
}

const entities = 'entities';
const expected = 'entities/expectations';
const linked = 'entities/expectations/linked-entity-retrieval';
const temporal = 'temporalEntities';
const evolved = 'temporalEntities/expectations';

/** From, to, and the file with what comes out. Identifiers are placeholders in some of them, contexts differ. */
const pairs: readonly (readonly [string, ConverterOptions, string])[] = [
  [
    `${entities}/building-observation-space-geoproperty.jsonld`,
    { to: 'key-values' },
    `${expected}/building-observation-space-geoproperty-simplified.jsonld`,
  ],
  [
    `${entities}/building-operation-space-geoproperty.jsonld`,
    { to: 'key-values' },
    `${expected}/building-operation-space-geoproperty-simplified.jsonld`,
  ],
  [
    `${expected}/building-observation-space-geoproperty-simplified.jsonld`,
    { to: 'normalized' },
    `${expected}/building-observation-space-geoproperty-normalized.jsonld`,
  ],
  [
    `${expected}/building-operation-space-geoproperty-simplified.jsonld`,
    { to: 'normalized' },
    `${expected}/building-operation-space-geoproperty-normalized.jsonld`,
  ],
  [
    `${entities}/building-two-geometry-attributes.jsonld`,
    { to: 'geojson' },
    `${expected}/building-two-geometry-attribute-normalized.geojson`,
  ],
  [
    `${entities}/building-two-geometry-attributes.jsonld`,
    { to: 'geojson-key-values' },
    `${expected}/building-two-geometry-attribute-simplified.geojson`,
  ],
  [
    `${entities}/building-two-geometry-attributes.jsonld`,
    { to: 'geojson', geometryProperty: 'observationSpace' },
    `${expected}/building-two-geometry-property-on-observation-space.geojson`,
  ],
  [
    `${entities}/building-two-geometry-attributes.jsonld`,
    { to: 'geojson', geometryProperty: 'operationSpace' },
    `${expected}/building-two-geometry-property-on-nonexistent-operation-space.geojson`,
  ],
  [
    `${expected}/building-two-geometry-attribute-simplified.geojson`,
    { to: 'geojson' },
    `${expected}/building-two-geometry-attribute-normalized.geojson`,
  ],
  [
    `${expected}/building-two-geometry-attribute-normalized.geojson`,
    { to: 'normalized' },
    `${entities}/building-two-geometry-attributes.jsonld`,
  ],
  [
    `${linked}/building-one-level-flat-018-10.json`,
    { to: 'key-values' },
    `${linked}/building-one-level-flat-simplified-018-10.json`,
  ],
  [
    `${linked}/building-two-levels-flat-018-13.json`,
    { to: 'key-values' },
    `${linked}/building-two-levels-flat-simplified-018-13.json`,
  ],
  [
    `${linked}/buildings-one-level-flat-019-13.json`,
    { to: 'key-values' },
    `${linked}/buildings-one-level-flat-simplified-019-13.json`,
  ],
  [
    `${linked}/buildings-two-levels-flat-019-16.json`,
    { to: 'key-values' },
    `${linked}/buildings-two-levels-flat-simplified-019-16.json`,
  ],
  [
    `${temporal}/2020-08-vehicle-temporal-representation.jsonld`,
    { to: 'temporal-values' },
    `${evolved}/2020-08-vehicle-temporal-representation-temporal-values.json`,
  ],
  [
    `${evolved}/2020-08-vehicle-temporal-representation-temporal-values.json`,
    { to: 'temporal' },
    `${temporal}/2020-08-vehicle-temporal-representation.jsonld`,
  ],
  [
    `${evolved}/vehicle-json-property-temporal-representation.json`,
    { to: 'temporal-values' },
    `${evolved}/vehicle-json-property-simplified-temporal-representation.json`,
  ],
  [
    `${evolved}/vehicle-language-property-normalized-temporal-representation.jsonld`,
    { to: 'temporal-values' },
    `${evolved}/vehicle-language-property-simplified-temporal-representation.jsonld`,
  ],
  [
    `${evolved}/vehicle-vocab-property-temporal-representation.json`,
    { to: 'temporal-values' },
    `${evolved}/vehicle-vocab-property-simplified-temporal-representation.json`,
  ],
  [
    `${evolved}/vehicle-vocab-property-simplified-temporal-representation.json`,
    { to: 'temporal' },
    `${evolved}/vehicle-vocab-property-temporal-representation.json`,
  ],
];
/*
 * Not among the pairs: building-simple-attributes-simplified (its names are expanded by another context),
 * building-language-property-*-filter-simplified (one language was asked for), and the inline ones of linked entity
 * retrieval (a broker put the target in place of its URI; what it wrote as "entity" is reported as lost).
 */

describe.skipIf(!hasCorpus)('payloads of the ETSI test suite', () => {
  it.each(pairs)('%s converted %j is %s', (from, options, to) => {
    const read = (file: string): unknown => JSON.parse(corpusFile('ngsi-ld-payloads', file));
    expect(withoutContext(convert(read(from), options).entity)).toEqual(withoutContext(read(to)));
  });

  it('come as a collection where there are several', () => {
    const collection = JSON.parse(
      corpusFile('ngsi-ld-payloads', expected, 'two-buildings-location-attribute-normalized-019-05.geojson'),
    );
    const batch = convert(collection, { to: 'normalized' });
    expect(batch.entity).toHaveLength(2);
    expect(convert(batch.entity, { to: 'geojson' })).toEqual({ entity: collection, losses: [] });
  });
});

interface Truth {
  readonly records: readonly { repo: string; model: string; examples: readonly { file: string; verdict: string }[] }[];
}

/** File, what it is converted to, the file with the same entity in that representation, and how many attributes agree. */
const published = [
  ['example-normalized.json', 'ngsi-v2-key-values', 'example.json', 985],
  ['example-normalized.jsonld', 'key-values', 'example.jsonld', 963],
  ['example-geojsonfeature.json', 'key-values', 'example.jsonld', 170],
] as const;

describe.skipIf(!hasCorpus)('examples of Smart Data Models', () => {
  const { records } = hasCorpus
    ? (JSON.parse(corpusFile('smart-data-models/ground-truth.json')) as Truth)
    : { records: [] };

  it.each(published)('have in %s what, as %s, they have in %s: %i attributes', (from, to, as, agreeing) => {
    const differing: string[] = [];
    let same = 0;
    for (const { repo, model, examples } of records) {
      const readable = (name: string): boolean =>
        examples.some(({ file, verdict }) => file === name && verdict !== 'not-json');
      if (!readable(from) || !readable(as)) continue;
      const read = (file: string): Json =>
        JSON.parse(corpusFile('smart-data-models', repo, model, 'examples', file).replace(/^\u{feff}/u, ''));
      const converted = withoutContext(convert(read(from), { to }).entity) as Json;
      const published = withoutContext(read(as)) as Json;
      const names = new Set([...Object.keys(converted), ...Object.keys(published)]);
      const wrong = [...names].filter(
        (name) => JSON.stringify(sorted(converted[name])) !== JSON.stringify(sorted(published[name])),
      );
      same += names.size - wrong.length;
      if (wrong.length > 0) for (const name of wrong) differing.push(`${model} ${name}`);
    }
    const judged = Object.values(publishedDifferences[from] ?? {}).flatMap((lines) =>
      lines.flatMap((line) => {
        const [model, names = ''] = line.split(': ');
        return names.split(' ').map((name) => `${model} ${name}`);
      }),
    );
    expect(differing.sort()).toEqual(judged.sort());
    expect(same).toBe(agreeing);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one)]);
}
