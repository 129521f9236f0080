import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { decibels } from './units.js';

/** Noise that is expected at one place. */
export const noisePollutionForecast = defineModel({
  type: 'NoisePollutionForecast',
  title: 'Noise pollution forecast',
  description: 'How loud it is expected to be at one place during some time, and how much that will annoy.',
  follows: 'Smart Data Models, dataModel.Environment, NoisePollutionForecast 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: [],
  attributes: {
    ...sharedAttributes,
    dateIssued: property('When the forecast was made.', dateTime),
    validFrom: property('From when on it holds.', dateTime, { iri: 'https://smartdatamodels.org/validFrom' }),
    validTo: property('Until when it holds.', dateTime),
    validity: property('The time it holds for, as an ISO 8601 interval or duration.', text),
    noiseAnnoyanceIndex: property('How annoying the noise is, 1 to 10.', number.check(z.minimum(1), z.maximum(10))),
    noiseOrigin: property('Where most of the noise comes from.', text),
    LAeq: quantity('Equivalent level while it was measured.', number, decibels),
    LAeq2: quantity('Equivalent level of the last two hours.', number, decibels),
    LAeq_d: quantity('Equivalent level of the day.', number, decibels),
    LANight: quantity('Equivalent level of the night.', number, decibels),
    LAmax: quantity('Highest level while it was measured.', number, decibels),
    LAmax2: quantity('Highest level of the last two hours.', number, decibels),
  },
});

/** A `NoisePollutionForecast` entity as key-values. */
export type NoisePollutionForecast = KeyValues<typeof noisePollutionForecast>;
