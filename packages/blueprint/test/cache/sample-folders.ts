import { checkDataSpace, type Source, textSource } from '@ds4sscc/blueprint';
import fc from 'fast-check';

export const now = '2026-11-22T12:00:00Z';

export const schema = (required: string): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://models.example/Bench/schema.json',
    title: 'Bench',
    type: 'object',
    properties: { id: { type: 'string' }, type: { enum: ['Bench'] }, seats: { type: 'number' } },
    required: ['id', 'type', required],
  });
export const bench = (seats: unknown): string => JSON.stringify({ id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats });
const dcat = 'PREFIX dcat: <http://www.w3.org/ns/dcat#>\nPREFIX dct: <http://purl.org/dc/terms/>\n';
const offer = (until: string): string =>
  `PREFIX odrl: <http://www.w3.org/ns/odrl/2/>\nPREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n<urn:p> a odrl:Offer ; odrl:uid <urn:p> ; odrl:assigner <urn:city> ; odrl:permission [ odrl:target <urn:air> ; odrl:action odrl:use ; odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${until}"^^xsd:dateTime ] ] .`;
const description = (title: string): string =>
  `dataspace: "1"\ntitle: ${title}\nid: urn:space\nparticipants: [{ id: urn:city, name: City, role: data-provider }]\ndatasets:\n  - id: urn:air\n    title: Air\n    publisher: urn:city\n    files: [data/a.ndjson]\n    policy: urn:p\ncatalogue: catalogue.ttl\npolicies: [policy.ttl]\n`;
/** A description whose own offer ends with a day. */
const offering = (until: string): string =>
  description('Offering').replace(
    '    policy: urn:p\n',
    `    offer: { permission: [{ action: [use], until: ${until} }] }\n`,
  );
const gbfs = (updated: number): string =>
  `{"last_updated": ${updated}, "ttl": 0, "version": "2.3", "data": {"en": {"feeds": []}}}`;
const mapping = (type: string): string =>
  JSON.stringify({
    '@context': 'http://www.w3.org/ns/csvw',
    url: 'air.csv',
    tableSchema: {
      columns: [
        { titles: 'id', name: 'id' },
        { titles: type, name: type },
      ],
    },
  });

/** What each file may hold; nothing is a file that is not there. */
const files: Readonly<Record<string, readonly string[]>> = {
  'dataspace.yaml': ['', description('One'), description('Two'), offering('2025-12-31'), 'dataspace: "1"\ntitel: x'],
  'catalogue.ttl': [
    '',
    `${dcat}<urn:c> a dcat:Catalog ; dcat:dataset <urn:air> . <urn:air> a dcat:Dataset .`,
    `${dcat}<urn:b> a dcat:Dataset ; dct:title "B" .`,
    '<urn:a> <urn:b',
  ],
  'policy.ttl': ['', offer('2026-01-01T00:00:00Z'), offer('2027-01-01T00:00:00Z')],
  'data/a.ndjson': [
    '',
    bench(3),
    bench('three'),
    `${bench(1)}\n${bench(1)}`,
    '{"id": 1',
    '{"id":"x","type":"AirQualityObserved"}',
  ],
  'data/air.csv': ['', 'id,no2\n1,5\n', 'id,no2\n1\n'],
  'data/air.csv-metadata.json': ['', mapping('no2'), mapping('pm10'), '{'],
  'models/Bench/schema.json': ['', schema('seats'), schema('colour')],
  'gbfs.json': ['', gbfs(1), gbfs(1_767_225_660)],
  'openapi.json': ['', '{"openapi": "3.0.3", "info": {"title": "A", "version": "1"}, "paths": {}}'],
  'suppressions.yaml': [
    '',
    'suppressions:\n  - { rule: data/required-missing, reason: known, expires: "2026-06-30" }\n  - { rule: odrl/permission-expired, reason: known, expires: "2027-06-30" }\n',
  ],
  'roles.json': ['', '{"kind": "ds4sscc/access-rights", "accounts": []}', '{"any": "thing"}'],
};
export const names: readonly string[] = Object.keys(files);
/** A folder: for each file, which of its contents it has. */
export const anyFolder: fc.Arbitrary<readonly number[]> = fc.tuple(
  ...names.map((name) => fc.nat({ max: (files[name] as readonly string[]).length - 1 })),
);
export const sourcesOf = (chosen: readonly number[]): readonly Source[] =>
  names.flatMap((name, at) => {
    const text = files[name]?.[chosen[at] as number] ?? '';
    return text === '' ? [] : [textSource(name, text)];
  });
export const written = async (sources: readonly Source[], more: object = {}): Promise<string> =>
  JSON.stringify(await checkDataSpace({ sources, now, ...more }));
