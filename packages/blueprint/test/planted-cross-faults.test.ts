// Twenty faults that no single library can see, planted together in one data space that was in order before.
import { checkDataSpace, textSource } from '@ds4sscc/blueprint';
import { describe, expect, it } from 'vitest';

const description = `dataspace: "1"
id: https://space.example/
title: Two Cities
participants:
  - { id: "https://space.example/board", name: Board, role: orchestrator, sector: local-authority }
  - { id: "https://riverton.example/", name: Riverton, role: data-provider, sector: local-authority, contact: { email: data@riverton.example } }
  - { id: "https://havenburg.example/", name: Havenburg, role: data-user, sector: academia }
  - { id: "https://operator.example/", name: Operator, role: intermediary-service-operator, sector: private-sector }
datasets:
  - id: https://riverton.example/air
    title: Air quality
    publisher: https://riverton.example/
    files: [data/air.json]
    model: AirQualityObserved
    metadata: { conformsTo: ["https://smart-data-models.github.io/dataModel.Environment/AirQualityObserved/schema.json"] }
    access: { license: CC_BY_4_0, accessURL: "https://riverton.example/air.json" }
    offer: { permission: [{ action: [use], duty: [attribute] }] }
  - id: https://riverton.example/trips
    title: Trips
    publisher: https://riverton.example/
    offer: { permission: [{ action: [use], purpose: [ScientificResearch], assignee: ["https://havenburg.example/"] }] }
    legal: { personalData: { purpose: [ScientificResearch], legalBasis: consent } }
  - id: https://riverton.example/parking
    title: Parking
    publisher: https://riverton.example/
    files: [data/parking.json]
    model: OffStreetParking
    policy: https://riverton.example/policy/parking
catalogue: catalogue.ttl
policies: [policies/parking.ttl]
services:
  - id: https://operator.example/broker
    title: Broker
    description: broker.json
    endpointURL: https://operator.example/broker
    operator: https://operator.example/
    serves: ["https://riverton.example/air"]
useCases:
  - id: https://space.example/clean-air
    title: Clean air
    initiator: https://riverton.example/
    participants: ["https://riverton.example/", "https://havenburg.example/"]
    datasets: ["https://riverton.example/air"]
    purpose: [PublicBenefit]
governance:
  rulebook: rulebook.ttl
  bodies:
    - { body: governance-authority, members: ["https://space.example/board"] }
  agreements:
    - { id: "https://space.example/a1", kind: membership, signed: 2026-01-01, parties: ["https://riverton.example/", "https://havenburg.example/", "https://operator.example/"] }
    - { id: "https://space.example/a2", kind: service-level, signed: 2026-01-01, parties: ["https://riverton.example/", "https://operator.example/"] }
    - { id: "https://space.example/a3", kind: data-sharing, signed: 2026-01-01, terms: [{ dataset: "https://riverton.example/air", permission: [{ action: [read] }] }], parties: ["https://riverton.example/", "https://havenburg.example/"], datasets: ["https://riverton.example/air"] }
aims:
  - { requirement: MIM2, level: partial, by: 2027-06-30 }
`;
const permission = (target: string, rest = ''): string =>
  `odrl:permission [ odrl:target <https://riverton.example/${target}> ; odrl:action odrl:use ${rest}]`;
const prefixes =
  '@prefix odrl: <http://www.w3.org/ns/odrl/2/> .\n@prefix dcat: <http://www.w3.org/ns/dcat#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n';
const files: Readonly<Record<string, string>> = {
  'dataspace.yaml': description,
  'data/air.json':
    '[{ "id": "urn:ngsi-ld:AirQualityObserved:1", "type": "AirQualityObserved", "location": { "type": "Point", "coordinates": [4.3, 52.1] }, "dateObserved": "2026-03-01T10:00:00Z" }]',
  'data/parking.json':
    '[{ "id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking", "name": "Market", "category": ["public"], "location": { "type": "Point", "coordinates": [4.3, 52.1] } }]',
  'policies/parking.ttl': `${prefixes}<https://riverton.example/policy/parking> a odrl:Offer ; odrl:uid <https://riverton.example/policy/parking> ;\n  ${permission('parking')} .\n`,
  'rulebook.ttl': `${prefixes}<https://space.example/rulebook> a odrl:Set ; odrl:uid <https://space.example/rulebook> ;\n  ${permission('air')} , ${permission('trips').slice(16)} , ${permission('parking').slice(16)} .\n`,
  'catalogue.ttl': `${prefixes}<https://space.example/> a dcat:Catalog ; dct:title "Two Cities"@en ; dct:description "All."@en ; dct:publisher <https://riverton.example/> ;
  dcat:dataset <https://riverton.example/air> , <https://riverton.example/trips> , <https://riverton.example/parking> .
<https://riverton.example/> a <http://xmlns.com/foaf/0.1/Agent> ; <http://xmlns.com/foaf/0.1/name> "Riverton" .
${['air', 'trips', 'parking'].map((name) => `<https://riverton.example/${name}> a dcat:Dataset ; dct:title "${name}"@en ; dct:description "${name}"@en .`).join('\n')}\n`,
  'broker.json': JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Broker', version: '1' },
    servers: [{ url: 'https://operator.example/broker' }],
    paths: {
      '/entities': {
        get: {
          operationId: 'entities',
          responses: { 200: { description: 'Values', content: { 'application/json': { schema: { type: 'array' } } } } },
        },
      },
    },
  }),
};

/** What is changed in which file, or which file is added, and the finding that it must lead to. */
interface Fault {
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly pointer?: string;
}

const faults: readonly Fault[] = [
  // A reference that leads nowhere.
  {
    from: 'publisher: https://riverton.example/\n    offer: { permission: [{ action: [use], purpose',
    to: 'publisher: https://rivertown.example/\n    offer: { permission: [{ action: [use], purpose',
    rule: 'dataspace/publisher-unknown',
    pointer: '/datasets/1/publisher',
  },
  {
    from: 'initiator: https://riverton.example/',
    to: 'initiator: https://river.example/',
    rule: 'dataspace/participant-unknown',
    pointer: '/useCases/0/initiator',
  },
  {
    from: 'members: ["https://space.example/board"]',
    to: 'members: ["https://space.example/bord"]',
    rule: 'dataspace/participant-unknown',
    pointer: '/governance/bodies/0/members/0',
  },
  {
    from: '"https://havenburg.example/"], datasets: ["https://riverton.example/air"] }',
    to: '"https://havenburg.example/"], datasets: ["https://riverton.example/aire"] }',
    rule: 'dataspace/dataset-unknown',
    pointer: '/governance/agreements/2/datasets/0',
  },
  {
    from: 'purpose: [PublicBenefit]',
    to: 'purpose: [PublicBenefits]',
    rule: 'dataspace/purpose-unknown',
    pointer: '/useCases/0/purpose/0',
  },
  { from: 'requirement: MIM2', to: 'requirement: MIM9', rule: 'dataspace/aim-unknown', pointer: '/aims/0/requirement' },
  {
    from: 'serves: ["https://riverton.example/air"]',
    to: 'serves: ["https://riverton.example/air", "https://riverton.example/noise"]',
    rule: 'dataspace/served-dataset-unknown',
    pointer: '/services/0/serves/1',
  },
  {
    from: 'id: https://operator.example/broker\n',
    to: 'id: https://riverton.example/air\n',
    rule: 'dataspace/duplicate-id',
    pointer: '/services/0/id',
  },
  {
    from: 'policies: [policies/parking.ttl]',
    to: 'policies: [policies/parking.ttl, policies/noise.ttl]',
    rule: 'dataspace/file-missing',
    pointer: '/policies/1',
  },
  // Two parts that do not fit together.
  {
    from: 'files: [data/parking.json]\n    model: OffStreetParking',
    to: 'files: [data/parking.json]\n    model: OnStreetParking',
    rule: 'dataspace/model-mismatch',
    pointer: '/datasets/2/model',
  },
  {
    from: 'policy: https://riverton.example/policy/parking',
    to: 'policy: https://riverton.example/policy/park',
    rule: 'dataspace/policy-missing',
    pointer: '/datasets/2/policy',
  },
  {
    file: 'policies/parking.ttl',
    from: 'example/parking> ; odrl:action odrl:use ] .',
    to: 'example/parking> ; odrl:action odrl:use ] .\n<urn:noise> a odrl:Set ; odrl:permission [ odrl:target <https://riverton.example/noise> ; odrl:action odrl:use ] .',
    rule: 'dataspace/policy-target-unknown',
  },
  {
    file: 'catalogue.ttl',
    from: '<https://riverton.example/trips> a dcat:Dataset',
    to: '<https://riverton.example/trip> a dcat:Dataset',
    rule: 'dataspace/dataset-not-in-catalogue',
    pointer: '/datasets/1/id',
  },
  {
    file: 'data/air.json',
    from: '"dateObserved": "2026-03-01T10:00:00Z"',
    to: '"dateObserved": "yesterday"',
    rule: 'dataspace/model-not-followed',
    pointer: '/datasets/0/files/0',
  },
  {
    from: 'offer: { permission: [{ action: [use], duty: [attribute] }] }',
    to: 'offer: { permission: [{ action: [use], duty: [attribute] }], prohibition: [{ action: ["http://creativecommons.org/ns#CommercialUse"] }] }',
    rule: 'dataspace/licence-contradicts-policy',
    pointer: '/datasets/0/access/license',
  },
  {
    from: 'personalData: { purpose: [ScientificResearch], legalBasis: consent }',
    to: 'personalData: { legalBasis: consent }',
    rule: 'dataspace/personal-data-without-purpose',
    pointer: '/datasets/1/legal/personalData',
  },
  {
    from: 'purpose: [ScientificResearch], assignee',
    to: 'assignee',
    rule: 'dataspace/personal-data-for-any-purpose',
    pointer: '/datasets/1/offer/permission/0',
  },
  {
    from: 'kind: service-level, signed: 2026-01-01,',
    to: 'kind: service-level,',
    rule: 'dataspace/agreement-missing',
    pointer: '/governance/agreements',
  },
  {
    file: 'rulebook.ttl',
    from: ' , ' + permission('trips').slice(16),
    to: '',
    rule: 'dataspace/offer-exceeds-rulebook',
    pointer: '/datasets/1/offer',
  },
  {
    file: 'other.json',
    from: '',
    to: files['broker.json'] ?? '',
    rule: 'dataspace/api-not-linked',
    pointer: '/services',
  },
];

async function crossFindings(changed: readonly Fault[]): Promise<readonly string[]> {
  const texts = new Map(Object.entries(files));
  for (const { file = 'dataspace.yaml', from, to } of changed) {
    const text = texts.get(file);
    if (text === undefined) {
      texts.set(file, to);
      continue;
    }
    expect(text.split(from), `"${from}" stands once in ${file}`).toHaveLength(2);
    texts.set(file, text.replace(from, to));
  }
  const { findings } = await checkDataSpace({ sources: [...texts].map(([name, text]) => textSource(name, text)) });
  return findings
    .filter(({ rule }) => rule.startsWith('dataspace/'))
    .map(({ rule, location }) => `${rule} ${location.pointer ?? location.source}`)
    .sort();
}

describe('A data space in order', () => {
  it('has no finding across its parts', async () => {
    expect(await crossFindings([])).toEqual([]);
  });

  it.each(faults.map((fault) => [fault.rule, fault] as const))(
    'with one fault has one finding: %s',
    async (_, fault) => {
      expect(await crossFindings([fault])).toEqual([`${fault.rule} ${fault.pointer ?? fault.file}`]);
    },
  );

  it('is held against a rulebook whose path begins with ./', async () => {
    const exceeded = faults.find(({ rule }) => rule === 'dataspace/offer-exceeds-rulebook')!;
    const dotted: Fault = { from: 'rulebook: rulebook.ttl', to: 'rulebook: ./rulebook.ttl', rule: '' };
    expect(await crossFindings([dotted])).toEqual([]);
    expect(await crossFindings([dotted, exceeded])).toEqual([`${exceeded.rule} ${exceeded.pointer}`]);
  });
});
