/** Attributes that observed and forecast weather share (weather-schema: Weather-Commons). */
import * as z from 'zod/mini';
import { type Attribute, property, quantity, relationship } from '../attribute.js';
import { fraction, notNegative, number, text } from '../value-schemas.js';
import { celsius, degrees, hectopascals, lux, metresPerSecond } from './units.js';
import { visibilities } from './weather-words.js';

export const weatherAttributes = {
  weatherType: property('The weather in words.', text),
  visibility: property('How far one sees: in words, or in metres.', z.union([z.enum(visibilities), notNegative])),
  windDirection: quantity('Where the wind comes from, 0 to 360.', number.check(z.minimum(0), z.maximum(360)), degrees),
  windSpeed: quantity('How fast the wind blows.', notNegative, metresPerSecond),
  gustSpeed: quantity('How fast the wind blows in gusts.', number, metresPerSecond),
  atmosphericPressure: quantity('Air pressure.', notNegative, hectopascals),
  illuminance: quantity('How bright it is.', notNegative, lux),
  temperature: quantity('Air temperature.', number, celsius),
  feelsLikeTemperature: quantity('Temperature as people feel it.', number, celsius),
  relativeHumidity: property('Relative humidity as a share, 0 to 1.', fraction),
  // The schema takes any text here, where other models want an identifier.
  refPointOfInterest: relationship('The place the weather is about.', text),
} satisfies Record<string, Attribute>;
