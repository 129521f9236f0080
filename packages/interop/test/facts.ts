import type { RuleResult } from '@ds4sscc/findings';
import type { ApiFacts, AssessmentInput, CatalogueFacts, DatasetFacts, EntityFacts } from '@ds4sscc/interop';

/** A data file in which every entity is as it should be. */
export const goodEntities: EntityFacts = {
  source: 'air.ndjson',
  format: 'ndjson',
  records: 20,
  withModel: 20,
  withoutModel: 0,
  invalid: 0,
  identifiers: { uri: 20, notUri: 0, missing: 0, duplicate: 0 },
};

/** A dataset that states everything. */
export const goodDataset: DatasetFacts = {
  iri: 'https://city.example/air',
  location: { source: 'catalogue.ttl', line: 12, node: 'https://city.example/air' },
  title: { en: 'Air quality' },
  description: { en: 'Hourly values' },
  publisher: 'https://city.example/',
  creator: [],
  contactPoint: ['_:b0'],
  accessRights: 'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
  rights: [],
  license: [],
  hasPolicy: [],
  distribution: ['https://city.example/air.ndjson'],
  conformsTo: ['https://city.example/models/air'],
  provenance: [],
  spatial: ['https://city.example/area'],
  temporal: [],
  accrualPeriodicity: 'http://publications.europa.eu/resource/authority/frequency/HOURLY',
};

/** A catalogue read from a web address, with one dataset, distribution and service. */
export const goodCatalogue: CatalogueFacts = {
  source: 'https://city.example/catalogue.ttl',
  datasets: [goodDataset],
  distributions: [
    {
      iri: 'https://city.example/air.ndjson',
      location: { source: 'catalogue.ttl', line: 30 },
      license: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
      conformsTo: [],
    },
  ],
  dataServices: [
    {
      iri: 'https://city.example/api',
      location: { source: 'catalogue.ttl', line: 40 },
      endpointURL: ['https://city.example/api/'],
      endpointDescription: ['https://city.example/openapi.json'],
    },
  ],
};

/** A valid API description of that service. */
export const goodApi: ApiFacts = {
  source: 'openapi.json',
  format: 'openapi-3.1',
  title: 'Air',
  version: '1',
  servers: ['https://city.example/api'],
  paths: ['/stations', '/stations/{id}'],
  operations: 2,
  collections: ['/stations'],
  queryParameters: ['bbox'],
  pagingStyles: ['limit, offset'],
  pagedCollections: 1,
  errorMediaTypes: ['application/problem+json'],
  operationsWithErrors: 2,
  notifications: [],
  securitySchemes: [],
  securedOperations: 0,
  jsonResponses: 2,
  namedResponses: 2,
  valid: true,
};

/** What a rule that bears on some requirements came to; without a count it passed. */
export function ruleResult(requirements: readonly string[], changes: Partial<RuleResult> = {}): RuleResult {
  return {
    id: 'test/rule',
    title: 'Something',
    level: 'error',
    source: 'a clause',
    requirements,
    help: 'Do it.',
    status: (changes.count ?? 0) > 0 ? 'failed' : 'passed',
    count: 0,
    omitted: 0,
    suppressed: 0,
    ...changes,
  };
}

/** Everything that passes what can be passed. */
export const goodInput: AssessmentInput = {
  rules: [ruleResult(['MIM3 RC4.3', 'MIM1 R1.1'])],
  entities: [goodEntities],
  catalogues: [goodCatalogue],
  apis: [goodApi],
};
