import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { notNegative, number } from '../value-schemas.js';
import { dateObserved } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { celsius, metres, seconds } from './units.js';

/** The sea at one place and time. */
export const seaConditions = defineModel({
  type: 'SeaConditions',
  title: 'Sea conditions',
  description: 'How rough, warm and salty the sea is at one place and time.',
  follows: 'Smart Data Models, dataModel.Weather, SeaConditions 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Weather/',
  required: [],
  attributes: {
    ...sharedAttributes,
    dateObserved,
    waveLevel: property('State of the sea on the Douglas scale, 0 to 9.', number.check(z.minimum(0), z.maximum(9))),
    waveHeight: quantity('How high the waves are.', number, metres),
    wavePeriod: quantity('Time between the crests of two waves.', number, seconds),
    surfaceTemperature: quantity('Temperature of the water at its surface.', number, celsius),
    pH: property('How acid or basic the water is, 0 to 14.', number.check(z.minimum(0), z.maximum(14))),
    salinity: property('Salt in the water, in parts per thousand.', notNegative),
  },
});

/** A `SeaConditions` entity as key-values. */
export type SeaConditions = KeyValues<typeof seaConditions>;
