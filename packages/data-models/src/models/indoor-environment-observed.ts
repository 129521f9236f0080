import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { notNegative, number } from '../value-schemas.js';
import { dateObservedOrInterval, refDevice, refPointOfInterest } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { celsius, hectopascals, lux, metres, milligramsPerLitre } from './units.js';

const placements = ['northWall', 'southWall', 'eastWall', 'westWall', 'center', 'floor', 'roof', 'ceiling'] as const;

/** The air inside a room at one time. */
export const indoorEnvironmentObserved = defineModel({
  type: 'IndoorEnvironmentObserved',
  title: 'Indoor environment observed',
  description: 'How warm, damp, bright and full of people a room is.',
  follows: 'Smart Data Models, dataModel.Environment, IndoorEnvironmentObserved 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['dateObserved', 'location'],
  attributes: {
    ...sharedAttributes,
    dateObserved: dateObservedOrInterval,
    sensorPlacement: property('Where in the room the sensor hangs.', z.enum(placements)),
    sensorHeight: quantity('How high above the floor it hangs.', notNegative, metres),
    peopleCount: property('How many people are in the room.', notNegative),
    // The schema lets no temperature below zero pass, as if there were no cold stores.
    temperature: quantity('Temperature of the air.', number, celsius),
    relativeHumidity: property('Relative humidity.', notNegative),
    atmosphericPressure: quantity('Air pressure.', notNegative, hectopascals),
    illuminance: quantity('How bright it is.', notNegative, lux),
    co2: quantity('Carbon dioxide.', number, [...milligramsPerLitre, '59']),
    refDevice,
    refPointOfInterest,
  },
});

/** An `IndoorEnvironmentObserved` entity as key-values. */
export type IndoorEnvironmentObserved = KeyValues<typeof indoorEnvironmentObserved>;
