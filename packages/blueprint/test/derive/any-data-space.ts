import fc from 'fast-check';
import type { DataSpace, DescribedOffer } from '../../src/data-space.js';
import { agreementKinds } from '../../src/description/governance.js';
import { roles } from '../../src/description/participant.js';

// Descriptions of all sizes, of what a city may write: valid by the schema, with references that resolve.
const names = ['riverton', 'havenburg', 'delta', 'university'];
const participantIds = names.map((name) => `https://${name}.example/`);
const purposes = [
  'ScientificResearch',
  'AcademicResearch',
  'PublicBenefit',
  'CommercialPurpose',
  'ResearchAndDevelopment',
];
const days = ['2026-01-01', '2026-02-28', '2026-12-31', '2028-02-29'];
const actions = ['use', 'read', 'distribute', 'derive', 'print'];

const some = <Value>(values: readonly Value[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const conditions = {
  role: some(roles),
  assignee: some(participantIds),
  purpose: some(purposes),
  spatial: some(['https://place.example/a', 'https://place.example/b']),
  from: fc.constantFrom(...days),
  until: fc.constantFrom(...days),
};

/** At most two conditions at once, so that many requests meet them. */
const someConditions = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(conditions) as (keyof typeof conditions)[])), { maxLength: 2 })
  .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, conditions[key] as fc.Arbitrary<never>]))));
const withConditions = <Rule extends object>(rule: fc.Arbitrary<Rule>) =>
  fc.tuple(rule, someConditions).map(([own, limits]) => ({ ...own, ...limits }));

/** Offers with every condition, alone and together. */
export const anyOffer: fc.Arbitrary<DescribedOffer> = fc.record(
  {
    permission: fc.array(
      withConditions(
        fc.record({ action: some(actions), duty: some(['attribute', 'inform']) }, { requiredKeys: ['action'] }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    prohibition: fc.array(withConditions(fc.record({ action: some(actions) })), { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['permission'] },
);

const anyDataset = (index: number) =>
  fc.record(
    {
      id: fc.constant(`https://data.example/dataset/${index}`),
      title: fc.constantFrom<string | Record<string, string>>('Air quality', { en: 'Parking', nl: 'Parkeren' }),
      publisher: fc.constantFrom(...participantIds),
      files: fc.uniqueArray(fc.constantFrom('data/a.csv', 'data/b.ndjson.gz', 'c d.geojson'), { maxLength: 2 }),
      model: fc.constantFrom('AirQualityObserved', 'OffStreetParking'),
      offer: anyOffer,
      metadata: fc.record(
        {
          description: fc.constantFrom<string | Record<string, string>>('Hourly values.', { nl: 'Per uur.' }),
          keyword: some(['air', 'traffic']),
          theme: some(['ENVI', 'TRAN']),
          spatial: some(['NLD', 'BEL']),
          temporal: fc.record({ startDate: fc.constantFrom(...days) }, { requiredKeys: [] }),
          accrualPeriodicity: fc.constantFrom('DAILY', 'MONTHLY'),
          issued: fc.constantFrom(...days),
          conformsTo: fc.constant<string[]>(['https://spec.example/1']),
          provenance: fc.constant('Measured by twelve stations.'),
        },
        { requiredKeys: [] },
      ),
      access: fc.record(
        {
          accessRights: fc.constantFrom('PUBLIC' as const, 'RESTRICTED' as const, 'NON_PUBLIC' as const),
          license: fc.constantFrom('CC_BY_4_0', 'CC0'),
          accessURL: fc.constant('https://data.example/page'),
          downloadURL: fc.constantFrom('https://data.example/files/', 'https://data.example/one.csv'),
        },
        { requiredKeys: [] },
      ),
      legal: fc.record({ hvdCategory: fc.constant<string[]>(['c_dd313021']) }, { requiredKeys: [] }),
    },
    { requiredKeys: ['id', 'title', 'publisher'] },
  );

const participants: DataSpace['participants'] = names.map((name, index) => ({
  id: participantIds[index] ?? '',
  name: `Organisation ${name}`,
  role: roles[index * 2] ?? 'data-user',
  ...(index === 0 && { did: 'did:web:riverton.example', contact: { email: 'data@riverton.example' } }),
}));

const anyAgreement = (index: number) =>
  fc.record(
    {
      id: fc.constant(`https://space.example/agreement/${index}`),
      kind: fc.constantFrom('data-sharing', 'data-sharing', ...agreementKinds),
      parties: fc.uniqueArray(fc.constantFrom(...participantIds), { minLength: 2, maxLength: 3 }),
      datasets: some([0, 1].map((dataset) => `https://data.example/dataset/${dataset}`)),
      signed: fc.constantFrom('2026-01-01', '2026-06-01'),
      until: fc.constantFrom('2026-12-31', '2027-12-31'),
    },
    { requiredKeys: ['id', 'kind', 'parties'] },
  );

const anyService = fc.record(
  {
    id: fc.constant('https://space.example/service'),
    title: fc.constant('Broker'),
    description: fc.constant('openapi.yaml'),
    endpointURL: fc.constant('https://space.example/ngsi-ld/v1'),
    endpointDescription: fc.constant('https://space.example/openapi.yaml'),
    documentation: fc.constant('https://space.example/docs'),
    operator: fc.constantFrom(...participantIds),
    serves: some([0, 1].map((dataset) => `https://data.example/dataset/${dataset}`)),
  },
  { requiredKeys: ['id', 'title', 'description', 'serves'] },
);

/** Descriptions of data spaces. */
export const anyDataSpace: fc.Arbitrary<DataSpace> = fc.record(
  {
    dataspace: fc.constant('1' as const),
    id: fc.constant('https://space.example/'),
    title: fc.constant('Four partners'),
    participants: fc.constant(participants),
    datasets: fc.tuple(anyDataset(0), anyDataset(1)),
    services: fc.array(anyService, { minLength: 1, maxLength: 1 }),
    governance: fc.record({ agreements: fc.tuple(anyAgreement(0), anyAgreement(1)) }),
    connector: fc.constant({ id: 'https://space.example/connector', endpointURL: 'https://space.example/dsp' }),
    canvas: fc.record(
      {
        context: fc.constant('Two <b>rivers</b> & a [bridge](x).'),
        resources: fc.constant<string[]>(['Three people']),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['dataspace', 'id', 'title', 'participants', 'datasets'] },
);
