/** Names, types and identifiers of entities that the standard or the model refuses. */
import { airQuality, parking, pointOfInterest, trafficFlow, weather } from './base-entities.js';
import type { EntityMutation, Expected } from './mutation.js';
import { type Form, forms, type Written } from './write-base.js';

const ngsiLd: readonly Form[] = forms.filter((form) => form !== 'ngsi-v2');
const entities: readonly Form[] = forms.filter((form) => !form.startsWith('geojson-'));
const features: readonly Form[] = ['geojson-normalized', 'geojson-key-values'];

const only =
  (rule: string, pointer: string) =>
  ({ base }: Written): readonly Expected[] => [{ rule, pointer: `${base}${pointer}` }];
/** At the record itself: the identifier of a feature stands beside its properties. */
const outside = (rule: string, pointer: string) => (): readonly Expected[] => [{ rule, pointer }];

function rename(from: string, to: string): EntityMutation['spoil'] {
  return ({ members }) => {
    members[to] = members[from];
    delete members[from];
  };
}

function identify(id: unknown): EntityMutation['spoil'] {
  return ({ record }) => {
    if (id === undefined) delete record['id'];
    else record['id'] = id;
  };
}

function typed(type: unknown): EntityMutation['spoil'] {
  return ({ members }) => {
    if (type === undefined) delete members['type'];
    else members['type'] = type;
  };
}

function added(name: string, from = 'dateObserved'): EntityMutation['spoil'] {
  return ({ members }) => {
    members[name] = structuredClone(members[from]);
  };
}

const attributes: readonly EntityMutation[] = [
  {
    name: 'without an attribute that every entity of its type has',
    source: 'required',
    entity: airQuality,
    spoil: ({ members }) => delete members['dateObserved'],
    expected: only('data/attribute-missing', ''),
    forms,
  },
  {
    name: 'without the place that every entity of its type has',
    source: 'required',
    entity: parking,
    // The geometry of a feature is its place, whatever its properties say.
    spoil: ({ members }) => delete members['location'],
    expected: only('data/attribute-missing', ''),
    forms: entities,
  },
  {
    name: 'with a misspelt attribute',
    source: 'properties',
    entity: airQuality,
    spoil: rename('temperature', 'temprature'),
    expected: only('data/attribute-misspelt', '/temprature'),
    forms,
  },
  {
    name: 'with an attribute in other capitals',
    source: 'properties',
    entity: airQuality,
    spoil: rename('airQualityIndex', 'airqualityindex'),
    expected: only('data/attribute-misspelt', '/airqualityindex'),
    forms,
  },
  {
    name: 'with an attribute in snake case',
    source: 'properties',
    entity: weather,
    spoil: rename('relativeHumidity', 'relative_humidity'),
    expected: only('data/attribute-misspelt', '/relative_humidity'),
    forms,
  },
  {
    name: 'with a formula in capitals',
    source: 'properties',
    entity: airQuality,
    spoil: rename('no2', 'NO2'),
    expected: only('data/attribute-misspelt', '/NO2'),
    forms,
  },
  {
    name: 'with a misspelt attribute that every entity of its type has',
    source: 'required; properties',
    entity: airQuality,
    spoil: rename('dateObserved', 'dateObservd'),
    expected: ({ base }) => [
      { rule: 'data/attribute-misspelt', pointer: `${base}/dateObservd` },
      { rule: 'data/attribute-missing', pointer: base },
    ],
    forms,
    reason: 'that it is missing is an error and certain; which name was meant for it is a guess, and so a warning',
  },
  ...(
    [
      ['a space', 'wind speed'],
      ['a space at its end', 'windSpeed '],
      ['a less-than sign', 'wind<speed'],
      ['a hyphen', 'wind-speed'],
      ['a digit at its start', '2ndWindSpeed'],
      ['a full stop', 'wind.speed'],
      ['a dollar sign', '$wind'],
      ['nothing in it', ''],
      ['a slash', 'wind/speed'],
    ] as const
  ).map(
    ([what, name]): EntityMutation => ({
      name: `with a name of an attribute that has ${what}`,
      source: '4.6.2',
      entity: airQuality,
      spoil: added(name, 'airQualityIndex'),
      expected: only('ngsi-ld/name-malformed', `/${name.replaceAll('/', '~1')}`),
      forms: ngsiLd,
    }),
  ),
  ...['observedAt', 'unitCode', 'datasetId'].map(
    (name): EntityMutation => ({
      name: `with an attribute called ${name}`,
      source: '4.4 and 4.5.1',
      entity: airQuality,
      spoil: added(name),
      expected: only('ngsi-ld/name-reserved', `/${name}`),
      forms: ngsiLd,
    }),
  ),
];

const types: readonly EntityMutation[] = [
  {
    name: 'without its type',
    source: '4.5.1',
    entity: airQuality,
    spoil: typed(undefined),
    expected: only('data/type-missing', ''),
    forms,
  },
  {
    name: 'with an empty type',
    source: '4.5.1',
    entity: airQuality,
    spoil: typed(''),
    expected: only('data/type-missing', '/type'),
    forms,
  },
  {
    name: 'with no type in the list of types',
    source: '4.16',
    entity: airQuality,
    spoil: typed([]),
    expected: only('data/type-missing', '/type'),
    forms,
  },
  {
    name: 'with a misspelt type',
    source: 'MIM2 R1.1',
    entity: parking,
    spoil: typed('OffStreetParkng'),
    expected: only('data/type-misspelt', '/type'),
    forms,
  },
  {
    name: 'with its type in small letters',
    source: 'MIM2 R1.1',
    entity: parking,
    spoil: typed('offstreetparking'),
    expected: only('data/type-misspelt', '/type'),
    forms,
  },
  {
    name: 'with its type in other words',
    source: '4.6.2',
    entity: parking,
    spoil: typed('Off Street Parking'),
    expected: only('ngsi-ld/name-malformed', '/type'),
    forms: ngsiLd,
  },
  {
    name: 'with a type that has a forbidden character',
    source: '4.6.2',
    entity: parking,
    spoil: typed('Car<Park>'),
    expected: only('ngsi-ld/name-malformed', '/type'),
    forms: ngsiLd,
  },
  {
    name: 'with a type that NGSI-LD keeps for itself',
    source: '4.4',
    entity: parking,
    spoil: typed('Property'),
    expected: only('ngsi-ld/name-reserved', '/type'),
    forms: ['normalized', 'temporal'],
  },
  {
    name: 'with a number as its type',
    source: '4.5.1',
    entity: parking,
    spoil: typed(7),
    expected: only('ngsi-ld/type-malformed', '/type'),
    forms,
  },
  {
    name: 'with null as its type',
    source: '4.5.1',
    entity: parking,
    spoil: typed(null),
    expected: only('ngsi-ld/type-malformed', '/type'),
    forms,
  },
  {
    name: 'with a number among its types',
    source: '4.16',
    entity: parking,
    spoil: typed(['OffStreetParking', 7]),
    expected: only('ngsi-ld/type-malformed', '/type/1'),
    forms,
  },
  {
    name: 'with a type beside @type',
    source: '4.4',
    entity: parking,
    spoil: ({ record }) => {
      record['@type'] = 'OffStreetParking';
    },
    expected: outside('ngsi-ld/keyword-repeated', '/@type'),
    forms: entities,
  },
];

const identifiers: readonly EntityMutation[] = [
  {
    name: 'without its identifier',
    source: '4.5.1',
    entity: trafficFlow,
    spoil: identify(undefined),
    expected: outside('data/id-missing', ''),
    forms: entities,
  },
  ...['ID', 'Id'].map(
    (name): EntityMutation => ({
      name: `with an identifier called ${name}`,
      source: '4.5.1',
      entity: trafficFlow,
      spoil: ({ record }) => {
        record[name] = record['id'];
        delete record['id'];
      },
      expected: outside('data/id-missing', ''),
      forms: entities,
    }),
  ),
  {
    name: 'with a type called Type',
    source: '4.5.1',
    entity: trafficFlow,
    spoil: ({ record }) => {
      record['Type'] = record['type'];
      delete record['type'];
    },
    expected: outside('data/type-missing', ''),
    forms: entities,
  },
  {
    name: 'with an empty identifier',
    source: '4.5.1',
    entity: trafficFlow,
    spoil: identify(''),
    expected: outside('data/id-missing', '/id'),
    forms: entities,
  },
  {
    name: 'without an identifier of the feature',
    source: 'RFC 7946, section 3.2',
    entity: trafficFlow,
    spoil: identify(undefined),
    expected: outside('geojson/feature-id-missing', ''),
    forms: features,
  },
  {
    name: 'with an empty identifier of the feature',
    source: 'RFC 7946, section 3.2',
    entity: trafficFlow,
    spoil: identify(''),
    expected: outside('geojson/feature-id-missing', '/id'),
    forms: features,
  },
  ...(
    [
      ['that is a short name with a space', 'ring road 1'],
      ['that is a number', 17],
      ['without a name in its URN', 'urn:ngsi-ld'],
      ['that is a list', ['urn:ngsi-ld:TrafficFlowObserved:1']],
      ['that is null', null],
    ] as const
  ).flatMap(([what, id]): EntityMutation[] => [
    {
      name: `with an identifier ${what}`,
      source: '4.5.1',
      entity: trafficFlow,
      spoil: identify(id),
      expected: outside('data/id-not-uri', '/id'),
      forms: entities,
    },
    {
      name: `with an identifier of the feature ${what}`,
      source: 'RFC 7946, section 3.2',
      entity: trafficFlow,
      spoil: identify(id),
      expected: outside(
        id === null ? 'geojson/feature-id-missing' : 'geojson/feature-id-not-uri',
        id === null ? '/id' : '/id',
      ),
      forms: features,
    },
  ]),
  {
    name: 'with an identifier beside @id',
    source: '4.4',
    entity: trafficFlow,
    spoil: ({ record }) => {
      record['@id'] = record['id'];
    },
    expected: outside('ngsi-ld/keyword-repeated', '/@id'),
    forms: entities,
  },
  {
    name: 'that is called urn:ngsi-ld:null',
    source: '5.5.4',
    entity: trafficFlow,
    spoil: identify('urn:ngsi-ld:null'),
    expected: outside('ngsi-ld/null-outside-patch', '/id'),
    forms: entities.filter((form) => form !== 'ngsi-v2'),
  },
];

const members: readonly EntityMutation[] = [
  ...(
    [
      ['an empty text', '', '/scope'],
      ['an empty list', [], '/scope'],
      ['a path with a space', '/Noord Brabant/Eindhoven', '/scope'],
      ['a path with an empty level', '/Brabant//Eindhoven', '/scope'],
      ['a number', 7, '/scope'],
      ['a list with a wrong path', ['/Brabant', 'Noord Brabant'], '/scope/1'],
    ] as const
  ).map(
    ([what, scope, pointer]): EntityMutation => ({
      name: `with a scope that is ${what}`,
      source: '4.18',
      entity: pointOfInterest,
      spoil: ({ members: all }) => {
        all['scope'] = scope;
      },
      expected: only('ngsi-ld/scope-malformed', pointer),
      forms: ngsiLd,
    }),
  ),
  ...['createdAt', 'modifiedAt'].map(
    (member): EntityMutation => ({
      name: `with ${member} in no calendar`,
      source: '4.8',
      entity: pointOfInterest,
      spoil: ({ members: all }) => {
        all[member] = '2023-02-31T08:00:00Z';
      },
      expected: only('ngsi-ld/timestamp-not-utc', `/${member}`),
      forms: ngsiLd,
    }),
  ),
  {
    name: 'with a context for a single term',
    source: '5.5.7',
    entity: pointOfInterest,
    spoil: ({ record }) => {
      record['@context'] = [{ age: { '@id': 'https://example.org/age', '@context': {} } }];
    },
    expected: outside('ngsi-ld/context-scoped', '/@context/0/age/@context'),
    forms: ngsiLd,
  },
];

const feature: readonly EntityMutation[] = (
  [
    [
      'whose geometry has an open ring',
      '3.1.6',
      parking,
      '/geometry/coordinates/0',
      '/geometry/coordinates/0',
      [
        [5.47, 51.44],
        [5.48, 51.44],
        [5.48, 51.45],
        [5.47, 51.45],
      ],
      'geojson/ring-open',
    ],
    [
      'whose geometry lies off the globe',
      '4',
      airQuality,
      '/geometry/coordinates',
      '/geometry/coordinates',
      [51.44, 105.47],
      'geojson/position-out-of-range',
    ],
    [
      'whose geometry is of no type',
      '3.1',
      airQuality,
      '/geometry/type',
      '/geometry/type',
      'Place',
      'geojson/geometry-type-unknown',
    ],
    [
      'whose geometry is a text',
      '3.1',
      airQuality,
      '/geometry',
      '/geometry',
      'POINT (5.47 51.44)',
      'geojson/geometry-type-unknown',
    ],
    [
      'whose geometry is a list',
      '3.1',
      airQuality,
      '/geometry',
      '/geometry',
      [5.47, 51.44],
      'geojson/geometry-type-unknown',
    ],
    ['without the member "geometry"', '3.2', airQuality, '/geometry', '', undefined, 'geojson/feature-invalid'],
    ['without the member "properties"', '3.2', airQuality, '/properties', '', undefined, 'geojson/feature-invalid'],
    ['with a list of properties', '3.2', airQuality, '/properties', '/properties', [], 'geojson/feature-invalid'],
  ] as const
).map(([name, section, entity, at, pointer, value, rule]) => ({
  name: `as a feature ${name}`,
  source: `RFC 7946, section ${section}`,
  entity,
  spoil: ({ record }) => {
    const path = at.slice(1).split('/');
    const last = path.pop() as string;
    const around = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], record) as Record<
      string,
      unknown
    >;
    if (value === undefined) delete around[last];
    else around[last] = value;
  },
  expected: outside(rule, pointer),
  forms: features,
}));

export const entityMutations: readonly EntityMutation[] = [
  ...attributes,
  ...types,
  ...identifiers,
  ...members,
  ...feature,
];
