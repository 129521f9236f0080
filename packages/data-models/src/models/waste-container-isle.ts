import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, notNegative, setOf } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

/** A collection point for waste. */
export const wasteContainerIsle = defineModel({
  type: 'WasteContainerIsle',
  title: 'Waste container isle',
  description: 'A collection point with one or more waste containers.',
  follows: 'Smart Data Models, dataModel.WasteManagement, WasteContainerIsle 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.WasteManagement/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    features: property('How it is built.', setOf(z.enum(['containerFix', 'underground', 'fenced', 'other'])), {
      iri: 'https://purl.org/geojson/vocab#features',
    }),
    insertHolesNumber: property('How many openings it has.', notNegative),
    refWasteContainer: relationship('The containers that stand there.', setOf(identifier)),
  },
});

/** A `WasteContainerIsle` entity as key-values. */
export type WasteContainerIsle = KeyValues<typeof wasteContainerIsle>;
