import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, fraction, notNegative, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { weatherAttributes } from './weather-attributes.js';

const optionalNumber: z.ZodMiniOptional<z.ZodMiniNumber> = z.optional(number);

/** One end of what is expected within a day. */
const extremes = z.looseObject({
  temperature: optionalNumber,
  feelsLikeTemperature: optionalNumber,
  // The schema's spelling, beside the one of its examples.
  feelLikesTemperature: optionalNumber,
  relativeHumidity: z.optional(fraction),
});

/** Weather that is expected at one place. */
export const weatherForecast = defineModel({
  type: 'WeatherForecast',
  title: 'Weather forecast',
  description: 'What the weather is expected to be at one place during some time.',
  follows: 'Smart Data Models, dataModel.Weather, WeatherForecast 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.Weather/',
  required: ['dateIssued'],
  attributes: {
    ...sharedAttributes,
    ...weatherAttributes,
    dateIssued: property('When the forecast was made.', dateTime),
    dateRetrieved: property('When it was fetched from its maker.', dateTime),
    validFrom: property('From when on it holds.', dateTime, { iri: 'https://smartdatamodels.org/validFrom' }),
    validTo: property('Until when it holds.', dateTime),
    validity: property('The time it holds for, as an ISO 8601 interval.', text),
    dayMaximum: property('Highest values expected.', extremes),
    dayMinimum: property('Lowest values expected.', extremes),
    precipitation: property('Rain and snow expected, in litres per square metre.', notNegative),
    precipitationProbability: property('How likely rain or snow is.', notNegative),
    uVIndexMax: property('Highest UV index of the World Health Organization.', notNegative),
  },
});

/** A `WeatherForecast` entity as key-values. */
export type WeatherForecast = KeyValues<typeof weatherForecast>;
