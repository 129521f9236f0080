import type { allDocuments } from './all-documents.js';

/** One defect: in which document, at which place, what stands there instead (`undefined`: nothing), and the rule that names it. */
export type Defect = readonly [
  document: keyof typeof allDocuments,
  pointer: string,
  value: unknown,
  rule: string,
  /** Where the finding is, if not at the place of the defect. */
  at?: string,
];

const problem = { $ref: '#/components/responses/Problem' };
const string = { type: 'string' };
const entities = '/paths/~1entities/get';
const items = '/paths/~1collections~1{collectionId}~1items/get';
const infer = '/paths/~1v2~1models~1{model_name}~1infer/post';
const schemas = '/components/schemas';

/** Defects that are found in descriptions out there, one at a time. */
export const defects: readonly Defect[] = [
  // Not as the format has it.
  ['ngsiLd', '/openapi', '3.7.0', 'api/version-unsupported'],
  ['ngsiLd', '/info/version', undefined, 'api/info-incomplete'],
  ['ngsiLd', '/info/version', 1.8, 'api/member-wrong-kind'],
  ['ngsiLd', '/info/contact/email', 'data at city.example', 'api/value-malformed'],
  ['ngsiLd', '/info/contact/url', 'our web page', 'api/value-malformed'],
  ['ngsiLd', '/info/license/name', undefined, 'api/member-missing', '/info/license'],
  ['ngsiLd', '/info/licence', { name: 'CC BY 4.0' }, 'api/field-unknown'],
  ['ngsiLd', '/servers', undefined, 'api/servers-missing'],
  ['ngsiLd', '/tags/2', { name: 'entities' }, 'api/tag-duplicate'],
  ['sensorThings', '/paths', {}, 'api/paths-missing'],
  [
    'ngsiLd',
    `${entities}/operationId`,
    'createEntity',
    'api/operation-id-duplicate',
    '/paths/~1entities/post/operationId',
  ],
  ['ngsiLd', `${entities}/parameters/0/in`, 'querry', 'api/parameter-place-unknown'],
  ['ngsiLd', `${entities}/parameters/0/name`, undefined, 'api/member-missing', `${entities}/parameters/0`],
  ['ngsiLd', `${entities}/parameters/0/schema`, undefined, 'api/member-missing', `${entities}/parameters/0`],
  ['ngsiLd', `${entities}/parameters/0/style`, 'pipes', 'api/value-not-listed'],
  ['ngsiLd', `${entities}/parameters/1/name`, 'type', 'api/parameter-duplicate', `${entities}/parameters/1`],
  [
    'ngsiLd',
    '/paths/~1entities~1{entityId}/parameters/0/required',
    undefined,
    'api/member-missing',
    '/paths/~1entities~1{entityId}/parameters/0',
  ],
  [
    'ngsiLd',
    '/paths/~1subscriptions~1{subscriptionId}/parameters',
    undefined,
    'api/path-parameter-undeclared',
    '/paths/~1subscriptions~1{subscriptionId}/get',
  ],
  ['ngsiLd', `${entities}/responses`, undefined, 'api/responses-missing', entities],
  ['ngsiLd', `${entities}/responses/20O`, { description: 'A letter for a digit' }, 'api/status-code-malformed'],
  ['ngsiLd', `${entities}/responses/200/description`, undefined, 'api/member-missing', `${entities}/responses/200`],
  [
    'ngsiLd',
    `${entities}/responses/200/content/application~1ld+json/schema`,
    undefined,
    'api/response-schema-missing',
    `${entities}/responses/200`,
  ],
  [
    'ngsiLd',
    `${entities}/responses/200/content/application~1ld+json/schema/items/$ref`,
    '#/components/schemas/Entitiy',
    'api/reference-unresolved',
  ],
  ['ngsiLd', `${schemas}/Entity/type`, 'objekt', 'api/value-not-listed'],
  ['ngsiLd', `${schemas}/Entity/required`, [], 'api/schema-violated'],
  ['ngsiLd', `${schemas}/Entity/required`, 'id', 'api/member-wrong-kind'],
  ['ngsiLd', `${schemas}/Entity/properties/id/const`, 'urn:a', 'api/field-unknown'],
  [
    'ngsiLd',
    `${schemas}/Entity/allOf`,
    [{ $ref: '#/components/schemas/Entity' }],
    'api/reference-endless',
    `${schemas}/Entity/allOf/0/$ref`,
  ],
  [
    'ngsiLd',
    '/components/securitySchemes/city/openIdConnectUrl',
    undefined,
    'api/member-missing',
    '/components/securitySchemes/city',
  ],
  ['ngsiLd', '/components/securitySchemes/city/type', 'oidc', 'api/value-not-listed'],
  [
    'ngsiLd',
    '/paths/~1entities/post/security/0',
    { citi: [] },
    'api/security-scheme-undefined',
    '/paths/~1entities/post/security/0/citi',
  ],
  [
    'ngsiLd',
    '/paths/~1entities/post/requestBody/content',
    undefined,
    'api/member-missing',
    '/paths/~1entities/post/requestBody',
  ],
  ['ngsiLd', '/webhooks', { changed: {} }, 'api/field-unknown'],
  ['ogcApiFeatures', `${items}/parameters/3/explode`, 'no', 'api/member-wrong-kind'],
  [
    'ogcApiFeatures',
    `${items}/parameters/4`,
    { name: 'datetime', in: 'query', schema: string, example: '2026', examples: { year: { value: '2026' } } },
    'api/member-excluded',
    `${items}/parameters/4/examples`,
  ],
  ['ckan', '/paths/~1action~1package_show/get/parameters/0/examples', { air: { value: 'air' } }, 'api/member-excluded'],
  ['ogcApiFeatures', `${schemas}/FeatureCollection/properties/numberMatched/minimum`, 'zero', 'api/member-wrong-kind'],
  [
    'ogcApiFeatures',
    `${schemas}/Link/properties/href/$ref`,
    'https://schemas.opengis.net/link.yaml',
    'api/reference-outside',
  ],
  ['ckan', '/servers/0/variables/host/default', undefined, 'api/member-missing', '/servers/0/variables/host'],
  ['ckan', '/info/license/url', 'https://opensource.org/license/mit', 'api/member-excluded', '/info/license/url'],
  ['ckan', `${schemas}/Package/properties/resources/items`, [string], 'api/member-wrong-kind'],
  ['ckan', '/paths/action~1tag_list', { get: { responses: { default: problem } } }, 'api/path-not-absolute'],
  ['kserve', `${infer}/requestBody/content/application~1json/examples`, [], 'api/member-wrong-kind'],
  ['kserve', '/components/schemas/Bad Name', string, 'api/value-malformed'],
  ['dataspaceProtocol', '/tags/0/kinds', 'nav', 'api/field-unknown'],
  ['asyncapiMqtt', '/operations/sendMeasured/action', 'publish', 'api/value-not-listed'],
  ['asyncapiMqtt', '/operations/sendMeasured/channel', undefined, 'api/member-missing', '/operations/sendMeasured'],
  ['asyncapiKafka', '/channels', {}, 'api/paths-missing'],
  ['asyncapiMqtt', '/servers/broker/protocol', undefined, 'api/member-missing', '/servers/broker'],
  ['asyncapiMqtt', '/servers/broker/bindings/mqtt/cleanSession', 'yes', 'api/member-wrong-kind'],
  [
    'asyncapiMqtt',
    '/channels/measured/messages/measurement/$ref',
    '#/components/messages/measured',
    'api/reference-unresolved',
  ],
  ['asyncapiMqtt', '/components/schemas/measurement/type', 'objekt', 'api/value-not-listed'],
  ['asyncapiMqtt', '/channels/measured/adress', 'air', 'api/field-unknown'],
  ['asyncapiKafka', '/components/securitySchemes/scram/type', 'scram', 'api/value-not-listed'],
  ['asyncapiKafka', '/info/title', undefined, 'api/info-incomplete'],
  ['asyncapiKafka', '/channels/bus.positions/subscribes', {}, 'api/field-unknown'],
  // Right, but not as MIM0 wants an interface.
  ['ngsiLd', '/servers/0/url', 'http://broker.city.example/ngsi-ld/v1', 'api/server-unencrypted', '/servers/0'],
  [
    'ngsiLd',
    '/paths/~1temporal~1entities/get/responses/default',
    undefined,
    'api/error-undescribed',
    '/paths/~1temporal~1entities/get',
  ],
  ['ngsiLd', '/paths/~1subscriptions/post/security', undefined, 'api/restriction-open', '/paths/~1subscriptions/post'],
  ['ngsiLd', '/components/securitySchemes/staff', { type: 'http', scheme: 'basic' }, 'api/security-scheme-unused'],
  [
    'ngsiLd',
    '/paths/~1subscriptions/get/parameters',
    [
      { name: 'page', in: 'query', schema: string },
      { name: 'status', in: 'query', schema: string },
    ],
    'api/paging-mixed',
    '/paths/~1subscriptions/get',
  ],
  [
    'ogcApiFeatures',
    `${items}/responses/400`,
    { description: 'Wrong', content: { 'application/json': { schema: string } } },
    'api/error-not-problem',
  ],
  ['ogcApiFeatures', `${items}/responses/401`, problem, 'api/restriction-open', items],
  [
    'ogcApiFeatures',
    `${items}/parameters`,
    [
      { name: 'collectionId', in: 'path', required: true, schema: string },
      { name: 'bbox', in: 'query', schema: string },
    ],
    'api/collection-unpaged',
    items,
  ],
  [
    'sensorThings',
    '/paths/~1Things/get/parameters',
    [
      { name: '$top', in: 'query', schema: string },
      { name: '$skip', in: 'query', schema: string },
    ],
    'api/filter-missing',
    '/paths/~1Things/get',
  ],
  [
    'sensorThings',
    '/paths/~1ngsi-ld~1v1~1entities',
    { get: { responses: { default: problem } } },
    'api/pattern-mixed',
    '/paths',
  ],
  ['asyncapiMqtt', '/servers/broker/protocol', 'mqtt', 'api/server-unencrypted', '/servers/broker'],
];
