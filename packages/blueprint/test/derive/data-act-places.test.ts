// Each piece of evidence on a dataset stands where the description says it; the oracle is the text of that line.
import {
  checkDataSpaceWithFacts,
  deriveDataActReport,
  parseDataSpace,
  parseYaml,
  textSource,
} from '@ds4sscc/blueprint';
import { expect, it } from 'vitest';

const text = `dataspace: "1"
id: https://city.example/space
title: City
description: What the city measures.
participants:
  - { id: "https://city.example/", name: City of Example, role: data-provider }
datasets:
  - id: https://city.example/noise
    title: Noise
    publisher: https://city.example/
  - id: https://city.example/air
    title: Air quality
    publisher: https://city.example/
    files: [data/air.ndjson]
    model: AirQualityObserved
    metadata:
      description: Hourly values.
      conformsTo: ["https://spec.example/air"]
      provenance: Twelve stations.
    access:
      accessRights: PUBLIC
      license: CC_BY_4_0
      accessURL: https://city.example/files
      downloadURL: https://city.example/files/air.ndjson
    offer: { permission: [{ action: [use] }] }
services:
  - id: https://city.example/broker
    title: Broker
    description: api.yaml
    endpointURL: https://city.example/ngsi-ld/v1
    endpointDescription: https://city.example/api.yaml
    documentation: https://city.example/docs
    serves: ["https://city.example/air"]
`;

const lines = text.split('\n');
const words: Readonly<Record<string, string>> = {
  hasPolicy: 'offer:',
  page: 'documentation:',
  format: 'files:',
};

it('the evidence of a legal report has the lines of the description', async () => {
  const sources = [textSource('dataspace.yaml', text)];
  const facts = await (await checkDataSpaceWithFacts({ sources })).facts();
  const [, air] = [...(facts.datasets ?? [])].sort((a, b) => (a.iri < b.iri ? 1 : -1));
  expect(lines[(air?.location.line ?? 0) - 1]).toContain('id: https://city.example/air');

  const own = [
    'title',
    'description',
    'publisher',
    'accessRights',
    'license',
    'accessURL',
    'downloadURL',
    'provenance',
  ];
  const wanted = [...own, 'hasPolicy', 'conformsTo', 'endpointURL', 'endpointDescription', 'page', 'format'];
  const seen = new Set<string>();
  for (const resource of [air!, ...air!.distributions, ...air!.services])
    for (const { property, value, location } of resource.statements) {
      const name = property.slice(Math.max(property.lastIndexOf('/'), property.lastIndexOf('#')) + 1);
      const line = lines[(location.line ?? 0) - 1] ?? '';
      const key = keyOf(name, value, air!.services.includes(resource));
      if (!wanted.includes(name) || key === undefined) continue;
      expect(line, `${resource.iri} ${name}`).toContain(key);
      seen.add(name);
    }
  expect([...seen].sort()).toEqual([...wanted].sort());
});

/** The key of the description that a reader would look for. */
function keyOf(name: string, value: string, isService: boolean): string | undefined {
  if (name === 'conformsTo') return value.includes('spec.example') ? 'conformsTo:' : 'model:';
  if (name === 'accessURL' && value.includes('ngsi-ld')) return 'endpointURL:';
  // A distribution is called after its file, and a service has the licence of its data.
  if (name === 'title' && value.endsWith('.ndjson')) return 'files:';
  if (isService && ['license', 'accessRights'].includes(name)) return undefined;
  return words[name] ?? `${name}:`;
}

it('a report has lines where it is told which document was read, and else the name alone', () => {
  const document = parseYaml(text, 'dataspace.yaml');
  const { dataSpace } = parseDataSpace(document);
  const places = (from: Parameters<typeof deriveDataActReport>[2]) =>
    deriveDataActReport(dataSpace!, {}, from).datasets.map(({ location }) => [location.source, location.line]);
  expect(places(document)).toEqual(
    expect.arrayContaining([
      ['dataspace.yaml', 8],
      ['dataspace.yaml', 11],
    ]),
  );
  expect(places('city.yaml')).toEqual([
    ['city.yaml', undefined],
    ['city.yaml', undefined],
  ]);
});
