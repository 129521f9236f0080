import * as z from 'zod/mini';
import { measurement, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { notNegative } from '../value-schemas.js';
import { dateObserved, observedPeriod, refDevice } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { cubicMetres, degrees, metres, seconds, squareMetres } from './units.js';

/** Cubic metre per second and per hour, litre per second. */
const flows: readonly string[] = ['MQS', 'MQH', 'G51'];

/** A river, lake or sea at one place and time. */
export const waterObserved = defineModel({
  type: 'WaterObserved',
  title: 'Water observed',
  description: 'Level, flow and swell of a water at one place and time, and what floats on it.',
  follows: 'Smart Data Models, dataModel.Environment, WaterObserved 0.0.4',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['location', 'dateObserved'],
  attributes: {
    ...sharedAttributes,
    ...observedPeriod,
    dateObserved,
    flow: measurement('How much water flows by.', notNegative, flows),
    height: quantity('Height of the water on coasts under alert.', notNegative, metres),
    waterLevel: quantity('Level of the water.', notNegative, metres),
    waterDischarge: quantity('Water let in from sewers and treatment plants.', notNegative, [...cubicMetres, ...flows]),
    swellHeight: quantity('Height of the swell.', notNegative, metres),
    swellPeriod: quantity('Time between two waves of the swell.', notNegative, seconds),
    swellDirection: quantity('Where the swell comes from, 0 to 360.', notNegative.check(z.maximum(360)), degrees),
    waveLength: quantity('Distance between two waves.', notNegative, metres),
    measuredArea: quantity('Area of water that was observed.', notNegative, squareMetres),
    objectArea: quantity('Percentage of that area that floating things cover.', notNegative, ['P1']),
    objectHeightAverage: quantity('Mean height of floating things.', notNegative, metres),
    objectHeightMax: quantity('Height of the highest floating thing.', notNegative, metres),
    objectVolume: quantity('Estimated volume of floating things.', notNegative, cubicMetres),
    refDevice,
  },
});

/** A `WaterObserved` entity as key-values. */
export type WaterObserved = KeyValues<typeof waterObserved>;
