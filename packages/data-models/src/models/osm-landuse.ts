import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

const uses = [
  'commercial',
  'construction',
  'education',
  'industrial',
  'residential',
  'retail',
  'institutional',
  'aquaculture',
  'allotments',
  'farmland',
  'farmyard',
  'forest',
  'meadow',
  'orchard',
  'plant_nursery',
  'vineyard',
  'cemetery',
  'military',
  'quarry',
  'railway',
  'recreation_ground',
  'religious',
  'village_green',
  'grass',
  'greenhouse_horticulture',
  'salt_pond',
] as const;

/** What a piece of land is used for. */
export const osmLanduse = defineModel({
  type: 'OSMLanduse',
  title: 'Land use',
  description: 'What people mainly use a piece of land for, in the words of OpenStreetMap.',
  follows: 'Smart Data Models, dataModel.OpenStreetMap, OSMLanduse 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.OpenStreetMap/',
  required: ['location', 'osmId', 'osmType', 'landuseType'],
  attributes: {
    ...sharedAttributes,
    landuseType: property('What the land is used for.', z.enum(uses)),
    crop: property('What is grown on farmland.', text),
    trees: property('What trees grow in a forest or orchard.', text),
    operator: property('Who looks after the land.', text),
    osmId: property('Number of the element in OpenStreetMap.', number),
    osmType: property('Kind of the element in OpenStreetMap.', z.enum(['node', 'way', 'relation'])),
    osmLastModified: property('When it last changed there.', dateTime),
  },
});

/** An `OSMLanduse` entity as key-values. */
export type OSMLanduse = KeyValues<typeof osmLanduse>;
