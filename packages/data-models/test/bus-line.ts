import {
  type Concise,
  defineModel,
  geoProperty,
  jsonProperty,
  type KeyValues,
  languageProperty,
  listProperty,
  listRelationship,
  type Normalized,
  property,
  relationship,
  vocabProperty,
} from '@ds4sscc/data-models';
import * as z from 'zod/mini';

const point = z.looseObject({ type: z.literal('Point'), coordinates: z.array(z.number()) });

/** A model with all eight kinds of attribute. */
export const line = defineModel({
  type: 'BusLine',
  title: 'Bus line',
  description: 'A line with its stops.',
  follows: 'Transport register 1.0',
  namespace: 'https://example.org/transport/',
  attributes: {
    number: property('Its number.', z.int()),
    depot: geoProperty('Where its buses stand at night.', point),
    operator: relationship('Who runs it.', z.string()),
    name: languageProperty('What people call it.'),
    traction: vocabProperty('What drives on it.', z.enum(['bus', 'trolley'])),
    extra: jsonProperty('What the operator adds.', z.looseObject({ version: z.int() })),
    headways: listProperty('Minutes between buses, hour by hour.', z.number()),
    stops: listRelationship('Its stops, one after the other.', z.string()),
  },
  required: ['number'],
});

const identity = { id: 'urn:ngsi-ld:BusLine:1', type: 'BusLine' };

// The forms of ETSI GS CIM 009, clauses 4.5.2 to 4.5.4 and 4.5.18 to 4.5.22.
export const keyValues: KeyValues<typeof line> = {
  ...identity,
  number: 7,
  depot: { type: 'Point', coordinates: [4, 51] },
  operator: 'urn:ngsi-ld:Organisation:1',
  name: { languageMap: { nl: 'Lijn 7', en: ['Line 7', 'Seven'] } },
  traction: { vocab: 'bus' },
  extra: { json: { version: 2 } },
  headways: [10, 20],
  stops: ['urn:ngsi-ld:Stop:1', 'urn:ngsi-ld:Stop:2'],
};

export const concise: Concise<typeof line> = {
  ...keyValues,
  number: { value: 7, observedAt: '2026-03-01T08:00:00Z' },
  operator: { object: 'urn:ngsi-ld:Organisation:1' },
  headways: { valueList: [10, 20] },
  stops: { objectList: [{ object: 'urn:ngsi-ld:Stop:1' }] },
};

export const normalized: Normalized<typeof line> = {
  ...identity,
  '@context': 'https://example.org/transport/context.jsonld',
  number: { type: 'Property', value: 7 },
  depot: { type: 'GeoProperty', value: { type: 'Point', coordinates: [4, 51] } },
  operator: { type: 'Relationship', object: 'urn:ngsi-ld:Organisation:1' },
  name: { type: 'LanguageProperty', languageMap: { nl: 'Lijn 7' } },
  traction: { type: 'VocabProperty', vocab: 'bus' },
  extra: { type: 'JsonProperty', json: { version: 2 } },
  headways: { type: 'ListProperty', valueList: [10, 20] },
  stops: { type: 'ListRelationship', objectList: [{ object: 'urn:ngsi-ld:Stop:1' }] },
};
