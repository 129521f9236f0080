import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { number, text } from '../value-schemas.js';
import {
  dateObservedOrInterval,
  observedPeriod,
  refDevice,
  refPointOfInterest,
  refWeatherObserved,
} from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { decibels } from './units.js';

/** Noise at one place during some time. */
export const noiseLevelObserved = defineModel({
  type: 'NoiseLevelObserved',
  title: 'Noise level observed',
  description: 'How loud it was at one place during some time.',
  follows: 'Smart Data Models, dataModel.Environment, NoiseLevelObserved 0.2.1',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['dateObservedFrom', 'dateObservedTo', 'location'],
  attributes: {
    ...sharedAttributes,
    ...observedPeriod,
    dateObserved: dateObservedOrInterval,
    LAS: quantity('A-weighted level with slow time weighting.', number, decibels),
    LAeq: quantity('A-weighted level that, held all the time, would carry the same energy.', number, decibels),
    LAeq_d: quantity('The same equivalent level for the whole day.', number, decibels),
    LAmax: quantity('Highest A-weighted level.', number, decibels),
    sonometerClass: property('Class of the sound level meter, 0 being the most exact.', z.enum(['0', '1', '2'])),
    obstacles: property('What stands between the microphone and the source of the noise.', text),
    heightAverage: property('Usual height of the microphone, in metres, as text.', text),
    distanceAverage: property('Usual distance to the sources of noise, in metres, as text.', text),
    refDevice,
    refPointOfInterest,
    refWeatherObserved,
  },
});

/** A `NoiseLevelObserved` entity as key-values. */
export type NoiseLevelObserved = KeyValues<typeof noiseLevelObserved>;
