import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { notNegative, number, text } from '../value-schemas.js';
import { dateObserved, refDevice } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { timeSeriesAggregation } from './time-series-aggregation.js';
import { celsius, centimetres, wattsPerSquareMetre } from './units.js';
import { weatherAttributes } from './weather-attributes.js';
import { pressureTendencies } from './weather-words.js';

/** Weather at one place and time. */
export const weatherObserved = defineModel({
  type: 'WeatherObserved',
  title: 'Weather observed',
  description: 'What the weather was at one place and time.',
  follows: 'Smart Data Models, dataModel.Weather, WeatherObserved 0.3.4',
  namespace: 'https://smartdatamodels.org/dataModel.Weather/',
  required: ['dateObserved', 'location'],
  attributes: {
    ...sharedAttributes,
    ...weatherAttributes,
    dateObserved,
    airTemperatureTSA: timeSeriesAggregation('Air temperature'),
    dewPoint: quantity('Temperature at which dew forms.', number, celsius),
    pressureTendency: property(
      'Whether air pressure falls or rises: in words, or as a number.',
      z.union([z.enum(pressureTendencies), number]),
    ),
    precipitation: property('Rain and snow, in litres per square metre.', notNegative),
    snowHeight: quantity('How high the snow lies.', notNegative, centimetres),
    streamGauge: quantity('Level of the water at a gauge.', notNegative, centimetres),
    solarRadiation: quantity('Radiation of the sun.', notNegative, wattsPerSquareMetre),
    directIrradiation: quantity('The part of it that comes straight from the sun.', notNegative, wattsPerSquareMetre),
    diffuseIrradiation: quantity('The part of it that the air has scattered.', notNegative, wattsPerSquareMetre),
    uVIndexMax: property('Highest UV index of the World Health Organization.', notNegative),
    airQualityIndex: property('Air quality as one number.', number),
    aqiMajorPollutant: property('What pollutes the air most.', text),
    airTemperatureForecast: quantity('Air temperature expected next.', number, celsius),
    relativeHumidityForecast: property('Relative humidity expected next.', number),
    precipitationForecast: property('Rain and snow expected next.', number),
    airQualityIndexForecast: property('Air quality index expected next.', number),
    aqiMajorPollutantForecast: property('What is expected to pollute the air most.', text),
    refDevice,
  },
});

/** A `WeatherObserved` entity as key-values. */
export type WeatherObserved = KeyValues<typeof weatherObserved>;
