import { parseGraph } from '@ds4sscc/linked-data';
import { assess } from '@ds4sscc/interop';
import { assessFramework, dataAct, highValueDatasets } from '@ds4sscc/interop/frameworks';
import {
  dataActReport,
  type DescribedDataset,
  describeDatasets,
  hvdReport,
  type LegalReport,
  legalCsv,
  legalMarkdown,
} from '@ds4sscc/interop/legal';
import { describe, expect, it } from 'vitest';

/** A dataset that says everything. Each line that is no declaration is one triple, so that each can be taken away. */
const complete = `PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dcatap: <http://data.europa.eu/r5r/>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX dqv: <http://www.w3.org/ns/dqv#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX odrl: <http://www.w3.org/ns/odrl/2/>
PREFIX ex: <https://data.city.example/>
ex:air a dcat:Dataset .
ex:air dct:title "Air"@en .
ex:air dct:description "Hourly values of nitrogen dioxide"@en .
ex:air dct:accessRights <http://publications.europa.eu/resource/authority/access-right/RESTRICTED> .
ex:air dct:provenance ex:measured .
ex:air dqv:hasQualityMeasurement ex:error .
ex:error dqv:isMeasurementOf ex:standardError .
ex:air dct:conformsTo <https://smartdatamodels.org/AirQualityObserved> .
ex:air dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> .
ex:air dcat:contactPoint ex:desk .
ex:air dcatap:applicableLegislation <http://data.europa.eu/eli/reg_impl/2023/138/oj> .
ex:air dcatap:hvdCategory <http://data.europa.eu/bna/c_dd313021> .
ex:air dcat:distribution ex:csv .
ex:csv dcat:accessURL ex:page .
ex:csv dcat:downloadURL ex:air.csv .
ex:csv dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> .
ex:csv dct:license <https://creativecommons.org/licenses/by/4.0/> .
ex:csv dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> .
ex:api dcat:servesDataset ex:air .
ex:api dcat:endpointURL <https://data.city.example/ngsi-ld/v1> .
ex:api dcat:endpointDescription <https://data.city.example/openapi.json> .
ex:api dct:license <https://creativecommons.org/licenses/by/4.0/> .
ex:api dct:conformsTo <https://w3id.org/dspace/2025/1/> .
ex:api foaf:page ex:handbook .
ex:api dcatap:availability <http://publications.europa.eu/resource/authority/planned-availability/STABLE> .
ex:offer odrl:permission ex:rule .
ex:rule odrl:target ex:air .`;

const apis = [
  {
    source: 'https://data.city.example/openapi.json',
    format: 'openapi-3.1' as const,
    title: 'Air',
    version: '1',
    servers: ['https://data.city.example/ngsi-ld/v1/'],
    paths: [],
    operations: 0,
    collections: [],
    queryParameters: [],
    pagingStyles: [],
    pagedCollections: 0,
    errorMediaTypes: [],
    operationsWithErrors: 0,
    notifications: [],
    securitySchemes: [],
    securedOperations: 0,
    jsonResponses: 0,
    namedResponses: 0,
    valid: true,
  },
];
const addresses = { 'https://smartdatamodels.org/AirQualityObserved': 'resolves' } as const;

async function datasetsOf(turtle: string): Promise<readonly DescribedDataset[]> {
  return describeDatasets(await parseGraph(turtle, { source: 'city.ttl' }));
}

/** The catalogue without the lines that have these words. */
function without(...words: readonly string[]): string {
  return complete
    .split('\n')
    .filter((line) => line.startsWith('PREFIX') || !words.some((word) => line.includes(word)))
    .join('\n');
}

/** Parts that are not met, as `a/licence: missing`. */
function open({ datasets }: LegalReport): readonly string[] {
  return datasets.flatMap(({ demands }) =>
    demands.flatMap(({ requirement, parts }) =>
      parts
        .filter(({ state }) => state !== 'met')
        .map(({ id, state }) => `${requirement.replace(/^.*(33-1-|\/)/, '')}/${id}: ${state}`),
    ),
  );
}

describe('A dataset that says everything', () => {
  it('meets Article 33(1) of the Data Act, each part by a triple or document', async () => {
    const report = dataActReport({ datasets: await datasetsOf(complete), apis, addresses });
    expect(open(report)).toEqual([]);
    expect(report.datasets[0]?.demands.map(({ requirement, state }) => [requirement, state])).toEqual(
      ['a', 'b', 'c', 'd'].map((letter) => [`data-act:2023-2854/33-1-${letter}`, 'met']),
    );
    for (const { parts } of report.datasets[0]?.demands ?? [])
      for (const { evidence } of parts) expect(evidence.length).toBeGreaterThan(0);
  });

  it('has each triple at the line where it stands', async () => {
    const lines = complete.split('\n');
    const report = dataActReport({ datasets: await datasetsOf(complete), apis, addresses });
    const triples = report.datasets
      .flatMap(({ demands }) => demands.flatMap(({ parts }) => parts.flatMap(({ evidence }) => evidence)))
      .filter(({ property }) => property !== undefined);
    expect(triples.length).toBeGreaterThan(15);
    for (const { location, property = '' } of triples)
      expect(lines[(location.line ?? 0) - 1]).toContain(property.replace(/^.*[/#]/, ''));
  });

  it('meets what the regulation on high-value datasets asks for, but for what only a statement can say', async () => {
    expect(open(hvdReport({ datasets: await datasetsOf(complete) }))).toEqual([
      'free-of-charge/free-of-charge: unknown',
    ]);
  });
});

describe('A part of Article 33(1)', () => {
  it.each([
    [['dct:title'], ['a/content: missing']],
    [['dct:description'], ['a/content: missing']],
    [
      ['ex:rule', 'dct:accessRights'],
      ['a/use-restrictions: missing', 'd/machine-readable-terms: unknown'],
    ],
    [['ex:rule'], ['d/machine-readable-terms: missing']],
    [['dct:license'], ['c/terms-of-use: missing']],
    [
      ['dct:license', 'ex:rule'],
      ['a/licence: missing', 'c/terms-of-use: missing', 'd/machine-readable-terms: missing'],
    ],
    [['dct:provenance'], ['a/collection-methodology: missing']],
    [['dqv:hasQuality'], ['a/quality: missing', 'a/uncertainty: missing']],
    [['dqv:isMeasurementOf'], ['a/uncertainty: unknown']],
    [['dct:format'], ['b/formats: missing']],
    [['ex:air dct:conformsTo'], ['b/structure: missing', 'b/published: missing']],
    [['dcat:theme'], ['b/classification: not-applicable']],
    [['accessURL', 'downloadURL'], ['c/means: missing']],
    [['dcat:endpointURL'], ['c/means: missing']],
    [['ex:api dct:license'], ['c/terms-of-use: missing']],
    [['dcatap:availability', 'foaf:page'], ['c/quality-of-service: missing']],
    [['dcatap:availability'], ['c/quality-of-service: unknown']],
    [['ex:api dct:conformsTo'], ['d/negotiation: unknown']],
    [['dcat:servesDataset'], ['c/interface-description: not-applicable', 'd/negotiation: unknown']],
  ])('is not met without %j', async (words, expected) => {
    expect(open(dataActReport({ datasets: await datasetsOf(without(...words)), apis, addresses }))).toEqual(expected);
  });

  it('is not met by a licence on one of two distributions', async () => {
    const two = `${without('ex:rule')}\nex:air dcat:distribution ex:json .\nex:json dcat:accessURL ex:json-page .`;
    expect(open(dataActReport({ datasets: await datasetsOf(two), apis, addresses }))).toEqual([
      'a/licence: missing',
      'b/formats: missing',
      'd/machine-readable-terms: missing',
    ]);
  });

  it('does not take the word of a document that nobody read, or that has errors', async () => {
    const datasets = await datasetsOf(complete);
    expect(open(dataActReport({ datasets, addresses }))).toEqual(['c/interface-description: unknown']);
    const broken = apis.map((api) => ({ ...api, valid: false }));
    expect(open(dataActReport({ datasets, apis: broken, addresses }))).toEqual(['c/interface-description: missing']);
  });

  it('does not call an address public that nobody asked, or that does not answer', async () => {
    const datasets = await datasetsOf(complete);
    expect(open(dataActReport({ datasets, apis }))).toEqual(['b/published: unknown']);
    const dead = { 'https://smartdatamodels.org/AirQualityObserved': 'broken' } as const;
    expect(open(dataActReport({ datasets, apis, addresses: dead }))).toEqual(['b/published: missing']);
  });

  it('is about agreements only where there are any: public data needs none', async () => {
    const openData = without('ex:rule', 'ex:offer', 'ex:api dct:conformsTo').replace('RESTRICTED', 'PUBLIC');
    expect(open(dataActReport({ datasets: await datasetsOf(openData), apis, addresses }))).toEqual([
      'd/machine-readable-terms: not-applicable',
      'd/negotiation: not-applicable',
    ]);
  });

  it('takes a policy in a file of its own, where it is sound', async () => {
    const datasets = await datasetsOf(without('ex:rule', 'ex:offer', 'dct:license'));
    const policy = {
      source: 'offer.ttl',
      location: { source: 'offer.ttl', line: 3 },
      uid: 'https://data.city.example/offer',
      type: 'Offer',
      profiles: [],
      targets: ['https://data.city.example/air'],
      assigners: [],
      assignees: [],
      errors: 0,
      notUnderstood: 0,
      conflicts: 0,
      hasText: false,
      ofRulebook: false,
    };
    const found = (changes: object): readonly string[] =>
      open(dataActReport({ datasets, apis, addresses, policies: [{ ...policy, ...changes }] }));
    const terms = 'c/terms-of-use: missing';
    expect(found({})).toEqual([terms]);
    expect(found({ errors: 1 })).toEqual(['a/licence: missing', terms, 'd/machine-readable-terms: missing']);
    expect(found({ notUnderstood: 1 })).toEqual(['a/licence: unknown', terms, 'd/machine-readable-terms: unknown']);
    expect(found({ targets: ['https://data.city.example/other'] })).toEqual([
      'a/licence: missing',
      terms,
      'd/machine-readable-terms: missing',
    ]);
  });

  it('believes what a probe saw more than what the catalogue says', async () => {
    const probe = (outcome: 'yes' | 'no'): Parameters<typeof dataActReport>[0]['probes'] => [
      {
        source: 'https://data.city.example/ngsi-ld/v1',
        service: 'dataspace-protocol',
        time: '2026-11-22T10:00:00Z',
        observations: [
          { id: 'negotiation-answers', outcome, detail: 'answered', location: { source: 'https://data.city.example' } },
        ],
      },
    ];
    const datasets = await datasetsOf(complete);
    expect(open(dataActReport({ datasets, apis, addresses, probes: probe('no') ?? [] }))).toEqual([
      'd/negotiation: missing',
    ]);
    expect(open(dataActReport({ datasets, apis, addresses, probes: probe('yes') ?? [] }))).toEqual([]);
  });
});

describe('A part of the regulation on high-value datasets', () => {
  it.each([
    ['dcatap:hvdCategory', 'category: missing'],
    ['dcatap:applicableLegislation', 'legislation: missing'],
    ['ex:csv dct:license', 'licence: missing'],
    ['dct:format', 'machine-readable: missing'],
    ['dcat:endpointURL', 'api: missing'],
    ['dcat:downloadURL', 'bulk-download: unknown'],
    ['ex:api dct:license', 'terms-of-use: missing'],
    ['ex:api dcatap:availability', 'quality-of-service: unknown'],
    ['dcat:contactPoint', 'contact-point: missing'],
  ])('is not met without %s', async (words, expected) => {
    const found = open(hvdReport({ datasets: await datasetsOf(without(words)) })).map((one) =>
      one.replace(/^.*\//, ''),
    );
    expect(found).toEqual([expected, 'free-of-charge: unknown']);
  });

  it.each([
    ['https://creativecommons.org/publicdomain/zero/1.0/', undefined],
    ['http://publications.europa.eu/resource/authority/licence/CC_BY_4_0', undefined],
    ['https://creativecommons.org/licenses/by-nc/4.0/', 'licence: unknown'],
    ['https://creativecommons.org/licenses/by/4.0.evil.example/', 'licence: unknown'],
    ['https://evil.example/creativecommons.org/licenses/by/4.0/', 'licence: unknown'],
  ])('accepts the licence %s, or leaves it open (%s)', async (licence, expected) => {
    const text = complete.replaceAll('https://creativecommons.org/licenses/by/4.0/', licence);
    const found = open(hvdReport({ datasets: await datasetsOf(text) })).map((one) => one.replace(/^.*\//, ''));
    expect(found.filter((one) => one.startsWith('licence'))).toEqual(expected === undefined ? [] : [expected]);
  });
});

describe('A legal act as a framework', () => {
  const verdicts = (rows: ReturnType<typeof assessFramework>): readonly string[] =>
    rows.map(({ requirement, verdict }) => `${requirement.replace(/^.*\//, '')} ${verdict}`);
  const evidence = assess({ rules: [] });

  it('fails where one of its datasets lacks something, and says where', async () => {
    const poor = `${complete}\nex:noise a dcat:Dataset .`;
    const rows = assessFramework(dataAct, evidence, { datasets: await datasetsOf(poor), apis, addresses });
    expect(verdicts(rows)).toEqual(['33-1-a fail', '33-1-b fail', '33-1-c fail', '33-1-d unknown']);
    expect(rows[0]?.pointers[0]).toMatchObject({ source: 'city.ttl', line: complete.split('\n').length + 1 });
  });

  it('passes where all meet it, and is unknown without datasets', async () => {
    expect(
      verdicts(assessFramework(dataAct, evidence, { datasets: await datasetsOf(complete), apis, addresses })),
    ).toEqual(['33-1-a pass', '33-1-b pass', '33-1-c pass', '33-1-d pass']);
    expect(verdicts(assessFramework(dataAct, evidence))).toEqual(
      ['a', 'b', 'c', 'd'].map((letter) => `33-1-${letter} unknown`),
    );
  });

  it('takes a statement for what only a statement can say, where others can follow it up', () => {
    const id = 'hvd:2023-138/free-of-charge';
    const of = (declaration: object): string | undefined =>
      assessFramework(highValueDatasets, evidence, {
        declarations: { [id]: { verdict: 'pass', reason: 'no fees', ...declaration } },
        today: '2026-11-22',
      }).find(({ requirement }) => requirement === id)?.verdict;
    expect(of({})).toBe('unknown');
    expect(of({ evidence: 'https://city.example/fees', responsible: 'Data office', date: '2026-11-01' })).toBe('pass');
    expect(of({ verdict: 'fail' })).toBe('fail');
  });
});

describe('The report', () => {
  it('says in Markdown what each dataset meets, with the place', async () => {
    const text = legalMarkdown(
      dataActReport({ datasets: await datasetsOf(without('dct:provenance')), apis, addresses }),
    );
    expect(text).toContain('| Air | missing | met | met | met |');
    expect(text).toContain('It is no legal advice.');
    expect(text).toContain('city.ttl:23: license');
  });

  it('has one row for each part in CSV, and no cell that a spreadsheet would run', async () => {
    const evil = complete.replace('"Air"@en', '"=HYPERLINK(1)"@en');
    const rows = legalCsv(dataActReport({ datasets: await datasetsOf(evil) })).split('\r\n');
    expect(rows).toHaveLength(1 + 16 + 1);
    expect(rows[1]).toContain(",'=HYPERLINK(1),");
  });
});
