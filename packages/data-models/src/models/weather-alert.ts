import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { alertAttributes } from './alert-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { weatherDangers } from './weather-words.js';

/** A warning of dangerous weather. */
export const weatherAlert = defineModel({
  type: 'WeatherAlert',
  title: 'Weather alert',
  description: 'A warning of dangerous weather: of what, how grave, where and when.',
  follows: 'Smart Data Models, dataModel.Weather, WeatherAlert 0.4.1',
  namespace: 'https://smartdatamodels.org/dataModel.Weather/',
  required: ['alertSource', 'category', 'subCategory', 'dateIssued'],
  attributes: {
    ...sharedAttributes,
    ...alertAttributes,
    subCategory: property('The danger it warns of.', z.enum(weatherDangers)),
  },
});

/** A `WeatherAlert` entity as key-values. */
export type WeatherAlert = KeyValues<typeof weatherAlert>;
