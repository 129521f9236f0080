import { unescapePointer } from '@ds4sscc/findings';
import type { Statement } from '@ds4sscc/linked-data';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from './formats.js';

const numRuns = Number(process.env['CONVERT_RUNS'] ?? 200);

const words = fc.constantFrom(
  'Air quality',
  'a, b',
  'https://data.city.example/air',
  'https://data.city.example/b',
  '_:b0',
  'text/csv',
  'CSV',
  '2024-05-01',
  '2020/2021',
  '..',
  'en',
  '17',
  '["a","b"]',
  'cc-by',
  'office@city.example',
  '',
  '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  '{"type":"Point","coordinates":[4.9,52.3]}',
);
const simple = fc.oneof(
  { arbitrary: words, weight: 8 },
  fc.constantFrom<unknown>(null, true, 17, 1.5, -1, 1e300, [], {}),
  fc.string({ maxLength: 6 }),
);

/** Objects with members of a format, other members, and values that fit and do not fit. */
function objects(members: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const name = fc.constantFrom(...members, 'other', '__proto__', 'toString');
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: simple, weight: 6 },
      { arbitrary: fc.array(tie('value'), { maxLength: 3 }), weight: 2 },
      { arbitrary: fc.array(fc.tuple(name, tie('value')), { maxLength: 5 }).map(toObject), weight: 2 },
    ),
  }));
  return fc.array(fc.tuple(name, value), { maxLength: 12 }).map(toObject);
}

/** As JSON.parse makes them: `__proto__` is a member like any other. */
function toObject(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries(entries);
}

const ckanMembers =
  'id name title title_translated notes tags tags_translated extras key value theme groups identifier issued metadata_created modified version language url frequency license_id license_url license_title publisher publisher_name publisher_uri publisher_email organization contact contact_name contact_email maintainer author spatial spatial_uri spatial_text spatial_coverage geom text uri temporal_start temporal_end temporal_coverage start end resources format mimetype size hash hash_algorithm access_url download_url provenance alternate_identifier access_services endpoint_url state private'.split(
    ' ',
  );
const customMembers = new Set(['contact', 'publisher', 'spatial_coverage', 'temporal_coverage']);
const schemaMembers =
  '@id @type @value @language name description schema:name http://schema.org/description keywords license inLanguage publisher creator email url contactPoint spatialCoverage geo box polygon latitude longitude temporalCoverage distribution contentUrl encodingFormat contentSize about identifier datePublished dateModified includedInDataCatalog dataset hasPart version'.split(
    ' ',
  );
const dspMembers =
  '@id @type @value @language participantId service dataset catalog distribution hasPolicy permission prohibition action constraint leftOperand operator rightOperand target format accessService endpointURL endpointDescription servesDataset dct:title dcat:keyword odrl:assigner https://example.org/any'.split(
    ' ',
  );

const cases: readonly [name: string, arbitrary: fc.Arbitrary<unknown>][] = [
  [
    'CKAN, extras',
    objects(ckanMembers.filter((name) => !customMembers.has(name))).map((one) => ({
      ...one,
      name: 'air',
      resources: one['resources'] ?? [],
    })),
  ],
  [
    'CKAN, custom fields',
    objects(ckanMembers).map((one) => ({ ...one, name: 'air', resources: one['resources'] ?? [], creator: [] })),
  ],
  [
    'schema.org',
    objects(schemaMembers).map((one) => ({ '@context': 'https://schema.org/', ...one, '@type': 'Dataset' })),
  ],
  [
    'schema.org',
    objects(schemaMembers).map((one) => ({ '@context': 'https://schema.org/', ...one, '@type': 'DataCatalog' })),
  ],
  [
    'Dataspace Protocol',
    objects(dspMembers).map((one) => ({
      ...one,
      '@context': ['https://w3id.org/dspace/2025/1/context.jsonld'],
      '@id': 'urn:city',
      '@type': 'Catalog',
    })),
  ],
];

describe.each(cases)('%s, case %#', (name, arbitrary) => {
  const format = formats.find((one) => one.name === name)!;

  it('reads any document, and what it leaves out is reported', () => {
    fc.assert(
      fc.property(arbitrary, (document) => {
        const text = JSON.stringify(document);
        const { document: read, losses } = format.from(text);
        const { value } = format.to(read);
        const kept = new Set(leavesOf(value ?? null, '').flatMap(({ key, items }) => [key, ...items]));
        const reported = losses.map(({ pointer }) => pointer);
        const silent = leavesOf(JSON.parse(text), '')
          .filter(({ key, items }) => !kept.has(key) && !(items.length > 0 && items.every((item) => kept.has(item))))
          .filter(
            ({ pointer }) => !reported.some((one) => one === '' || pointer === one || pointer.startsWith(`${one}/`)),
          );
        // Without offers nothing can be written to the protocol: what is not reported has to be in the graph.
        const terms = name === 'Dataspace Protocol' ? termsOf(read.graph) : new Set();
        expect(silent.filter(({ value }) => !terms.has(String(value))).map(({ pointer }) => pointer)).toEqual([]);
      }),
      { numRuns, seed: 11 },
    );
  });
});

interface Leaf {
  readonly pointer: string;
  readonly value: unknown;
  readonly key: string;
  readonly items: readonly string[];
}

/** Every value of a document that holds no other, under the name of its member; extras under their key. */
function leavesOf(value: unknown, pointer: string, member = ''): readonly Leaf[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => leavesOf(one, `${pointer}/${index}`, member));
  if (typeof value === 'object' && value !== null) {
    const own = Object.entries(value);
    const { key, value: held } = value as { key?: unknown; value?: unknown };
    if (member === 'extras' && typeof key === 'string') return [...leavesOf(held, `${pointer}/value`, key)];
    return own.flatMap(([name, one]) =>
      leavesOf(one, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, plain(name)),
    );
  }
  // Extras hold lists as texts of JSON, custom fields as they are: such a text stands for its items too.
  const items = listIn(value).map((item) => `${plain(unescapePointer(member))} ${JSON.stringify(item)}`);
  return [{ pointer, value, items, key: `${plain(unescapePointer(member))} ${JSON.stringify(value)}` }];
}

/** What stands in a graph, as text. */
function termsOf(graph: Iterable<Statement>): ReadonlySet<string> {
  return new Set(
    Array.from(graph, ({ subject, predicate, object }) =>
      [subject, predicate, object].map(({ value }) => value),
    ).flat(),
  );
}

function plain(name: string): string {
  return name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '');
}

function listIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'string' || !value.startsWith('[')) return [];
  try {
    return JSON.parse(value) as readonly unknown[];
  } catch {
    return [];
  }
}
