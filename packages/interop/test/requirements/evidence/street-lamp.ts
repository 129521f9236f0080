import type { EntityFacts } from '@ds4sscc/interop';
import { goodCatalogue, goodDataset, goodEntities } from '../../facts.js';

// A model of street lamps, documented as a city would do it, with a profile, and an older model that maps into it.

const dialect = 'https://json-schema.org/draft/2020-12/schema';

export const schema = {
  $schema: dialect,
  $id: 'https://riverton.example/models/street-lamp/schema.json',
  type: 'object',
  required: ['id', 'type'],
  properties: {
    id: { type: 'string', format: 'uri', description: 'Identifier of the lamp.' },
    type: { const: 'StreetLamp', description: 'Type of the entity.' },
    power: { type: 'number', minimum: 0, description: 'Power that it draws.', unit: 'WTT' },
    status: { enum: ['on', 'off', 'broken'], description: 'What it does.' },
    dateObserved: { type: 'string', format: 'date-time', description: 'When that was seen.' },
  },
};

export const context = {
  '@context': {
    StreetLamp: 'https://smartdatamodels.org/dataModel.Streetlighting/StreetLamp',
    power: 'https://smartdatamodels.org/dataModel.Streetlighting/power',
    status: 'https://smartdatamodels.org/status',
    dateObserved: 'https://smartdatamodels.org/dateObserved',
  },
};

export const lamp = {
  id: 'urn:ngsi-ld:StreetLamp:1',
  type: 'StreetLamp',
  power: 40,
  status: 'on',
  dateObserved: '2026-03-01T18:00:00Z',
};

export const model = {
  kind: 'ds4sscc/model',
  id: 'https://smartdatamodels.org/dataModel.Streetlighting/StreetLamp',
  name: 'StreetLamp',
  description: 'A lamp beside a street.',
  schema: 'schema.json',
  context: 'context.jsonld',
  documentation: 'https://riverton.example/models/street-lamp/',
  examples: [lamp],
  mediaTypes: ['application/ld+json'],
};

export const pieces = [
  { source: 'models/lamp/model.json', json: model },
  { source: 'models/lamp/schema.json', json: schema },
  { source: 'models/lamp/context.jsonld', json: context },
];

/** The same with another model document. */
export function piecesWith(changes: object): typeof pieces {
  return [{ source: 'models/lamp/model.json', json: { ...model, ...changes } }, ...pieces.slice(1)];
}

export const catalogue = {
  ...goodCatalogue,
  datasets: [{ ...goodDataset, conformsTo: [schema.$id] }],
  distributions: goodCatalogue.distributions.map((one) => ({ ...one, mediaType: 'application/ld+json' })),
};

export const lamps: EntityFacts = {
  ...goodEntities,
  source: 'lamps.ndjson',
  types: { StreetLamp: 20 },
  members: { StreetLamp: ['id', 'type', 'power', 'status', 'dateObserved'] },
};

/** A model of its own that builds on the one above. */
export const extension = {
  ...model,
  id: 'https://riverton.example/models/smart-lamp#SmartLamp',
  name: 'SmartLamp',
  extends: model.id,
  examples: [{ ...lamp, type: 'SmartLamp', firmware: '2.1' }],
};

export const extensionSchema = {
  $schema: dialect,
  $id: 'https://riverton.example/models/smart-lamp/schema.json',
  allOf: [{ $ref: '../lamp/base.json' }],
  properties: { firmware: { type: 'string', description: 'Version of its firmware.' } },
};

export const baseSchema = {
  ...schema,
  $id: 'https://riverton.example/models/lamp/base.json',
  properties: { ...schema.properties, type: { type: 'string', description: 'Type of the entity.' } },
};

export const extensionContext = {
  '@context': {
    ...context['@context'],
    SmartLamp: extension.id,
    firmware: 'https://riverton.example/models/smart-lamp#firmware',
  },
};

export const profileSchema = {
  $schema: dialect,
  $id: 'https://riverton.example/profiles/lamp/schema.json',
  allOf: [{ $ref: 'https://riverton.example/models/street-lamp/schema.json' }],
  required: ['status'],
  properties: {
    status: { enum: ['on', 'off'] },
    district: { type: 'string', description: 'District that it stands in.' },
  },
};

export const profile = {
  kind: 'ds4sscc/profile',
  id: 'https://riverton.example/profiles/lamp',
  title: 'Lamps of Riverton',
  base: schema.$id,
  baseSha256: 'a'.repeat(64),
  schema: 'schema.json',
  documentation: 'https://riverton.example/profiles/lamp/',
  added: ['district'],
  constrained: ['status'],
};

export const oldSchema = {
  $schema: dialect,
  $id: 'https://riverton.example/models/old-lamp/schema.json',
  type: 'object',
  required: ['id', 'type', 'kilowatts', 'state'],
  properties: {
    id: { type: 'string', description: 'Identifier.' },
    type: { const: 'Lamp', description: 'Type.' },
    kilowatts: { type: 'number', description: 'Power.', unit: 'KWT' },
    state: { enum: [0, 1], description: 'Off or on.' },
  },
};

export const oldModel = {
  ...model,
  id: 'https://riverton.example/models/old-lamp#Lamp',
  name: 'Lamp',
  schema: 'schema.json',
  examples: [{ id: 'urn:ngsi-ld:Lamp:1', type: 'Lamp', kilowatts: 0.04, state: 1 }],
  commonModel: model.id,
};

export const mapping = {
  kind: 'ds4sscc/mapping',
  id: 'https://riverton.example/mappings/old-lamp',
  from: oldModel.id,
  to: model.id,
  fields: [
    { from: 'kilowatts', to: 'power', factor: 1000 },
    {
      from: 'state',
      to: 'status',
      values: [
        { from: 1, to: 'on' },
        { from: 0, to: 'off' },
      ],
    },
  ],
  lost: [],
};
