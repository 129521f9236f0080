import * as z from 'zod/mini';
import { measurement, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { count, fraction, identifier, notNegative, number, text } from '../value-schemas.js';
import { dateObserved, refDevice, refWeatherObserved } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { celsius, degrees, hectopascals, metresPerSecond } from './units.js';

/** Microgram and milligram per cubic metre, parts per million and per billion. */
const concentration: readonly string[] = ['GQ', 'GP', '59', '61'];

/** Air quality at one place and time. */
export const airQualityObserved = defineModel({
  type: 'AirQualityObserved',
  title: 'Air quality observed',
  description: 'What was measured in the air at one place and time.',
  follows: 'Smart Data Models, dataModel.Environment, AirQualityObserved 0.1.4',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['dateObserved', 'location'],
  attributes: {
    ...sharedAttributes,
    dateObserved,
    airQualityIndex: property('Air quality as one number; which index it is depends on the publisher.', count),
    airQualityLevel: property('Air quality in words, such as good or moderate.', text.check(z.minLength(2))),
    reliability: property('How far the values can be relied on, 0 to 1.', fraction),
    typeofLocation: property('Whether it was measured inside or outside.', z.enum(['indoor', 'outdoor'])),
    // The schema writes typeofLocation, its own examples and most publishers typeOfLocation, which no schema checks.
    typeOfLocation: property('Whether it was measured inside or outside, in the usual spelling.', text),
    as: property('Arsenic.', notNegative),
    cd: property('Cadmium.', notNegative),
    ni: property('Nickel.', notNegative),
    pb: property('Lead.', notNegative),
    c6h6: measurement('Benzene.', notNegative, concentration),
    co: measurement('Carbon monoxide.', notNegative, ['GP', 'GQ', '59', '61']),
    coLevel: property('Carbon monoxide in words.', text),
    co2: measurement('Carbon dioxide.', notNegative, ['59', 'GP', 'GQ']),
    no: measurement('Nitrogen monoxide.', notNegative, concentration),
    no2: measurement('Nitrogen dioxide.', notNegative, concentration),
    nox: measurement('Nitrogen oxides together.', notNegative, concentration),
    o3: measurement('Ozone.', notNegative, concentration),
    sh2: measurement('Hydrogen sulphide.', notNegative, concentration),
    so2: measurement('Sulphur dioxide.', notNegative, concentration),
    pm1: measurement('Particles up to 1 micrometre across.', number, concentration),
    pm25: measurement('Particles up to 2.5 micrometres across.', notNegative, concentration),
    pm4: measurement('Particles up to 4 micrometres across.', notNegative, concentration),
    pm10: measurement('Particles up to 10 micrometres across.', notNegative, concentration),
    tpc: property('How many particles were counted.', count),
    tsp: measurement('All suspended particles, whatever their size.', count, concentration),
    volatileOrganicCompoundsTotal: measurement('Volatile organic compounds together.', notNegative, concentration),
    temperature: quantity('Air temperature.', number, celsius),
    relativeHumidity: property('Relative humidity as a share, 0 to 1.', fraction),
    precipitation: property('Rain, in litres per square metre.', notNegative),
    pressure: quantity('Air pressure.', notNegative, hectopascals),
    windDirection: quantity(
      'Where the wind comes from, -180 to 180.',
      number.check(z.minimum(-180), z.maximum(180)),
      degrees,
    ),
    windSpeed: quantity('How fast the wind blows.', notNegative, metresPerSecond),
    charge: quantity('Charging voltage of the measuring device.', notNegative, ['VLT']),
    refPointOfInterest: relationship('The station it was measured at.', identifier),
    refDevice,
    refWeatherObserved,
  },
});

/** An `AirQualityObserved` entity as key-values. */
export type AirQualityObserved = KeyValues<typeof airQualityObserved>;
