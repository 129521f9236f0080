import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { flag, identifier, notNegative, number } from '../value-schemas.js';
import { dateObserved, observedPeriod } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

/** Groundwater at one place and time. */
export const phreaticObserved = defineModel({
  type: 'PhreaticObserved',
  title: 'Groundwater observed',
  description: 'How deep the groundwater stands at one place and time, and how clean it is.',
  follows: 'Smart Data Models, dataModel.Environment, PhreaticObserved 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['location', 'dateObserved', 'measurementType'],
  attributes: {
    ...sharedAttributes,
    ...observedPeriod,
    dateObserved,
    measurementType: property('What was measured.', z.array(z.enum(['depth', 'volume', 'quality', 'other']))),
    isMobile: property('Whether the device moves from place to place.', flag),
    investigationDepth: quantity('How deep one looked.', number, metres),
    waterTable: quantity('How deep the water stands.', number, metres),
    depth: quantity('How deep the drinking water reaches below that.', number, metres),
    pressure: quantity('Pressure of the water.', notNegative, ['BAR', 'MBR', 'KPA', 'PAL']),
    pollutionRate: quantity('Percentage of pollution.', number, ['P1']),
    residueLevel: property('Level of residues.', number),
    refDevice: relationship('The devices that measured.', z.array(identifier)),
  },
});

/** A `PhreaticObserved` entity as key-values. */
export type PhreaticObserved = KeyValues<typeof phreaticObserved>;
