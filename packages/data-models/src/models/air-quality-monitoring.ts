import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, identifier, notNegative, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { timeSeriesAggregation } from './time-series-aggregation.js';
import { hectopascals, lux } from './units.js';

const optionalText: z.ZodMiniOptional<z.ZodMiniString> = z.optional(text);
const optionalDateTime: z.ZodMiniOptional<z.ZodMiniString> = z.optional(dateTime);

const pollutants = ['arsenic', 'bap', 'benzene', 'co2', 'nh3', 'no', 'no2', 'o2', 'o3', 'so2', 'pb'] as const;

const device = z.looseObject({
  deviceList: optionalText,
  deviceBatteryStatus: optionalText,
  deviceName: optionalText,
  deviceID: optionalText,
  RFID: optionalText,
  measurand: optionalText,
  deviceSimNumber: optionalText,
  deviceModel: z.optional(
    z.looseObject({
      brandName: optionalText,
      manufacturerName: optionalText,
      modelName: optionalText,
      modelURL: optionalText,
      areaServed: optionalText,
    }),
  ),
  refDevice: z.optional(identifier),
});

const version = z.looseObject({
  startDateTime: optionalDateTime,
  endDateTime: optionalDateTime,
  versionName: optionalText,
  comments: optionalText,
  windType: optionalText,
});

/** What a station reports of the air, summed up over some time. */
export const airQualityMonitoring = defineModel({
  type: 'AirQualityMonitoring',
  title: 'Air quality monitoring',
  description: 'What a station reports of the air: each substance with its lowest, highest and mean value.',
  follows: 'Smart Data Models, dataModel.Environment, AirQualityMonitoring 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: [],
  attributes: {
    ...sharedAttributes,
    observationDateTime: property('When the station last reported.', dateTime),
    deviceInfo: property('The device that measured.', device),
    deviceStatus: property('Whether the device works.', text),
    versionInfo: property('Version of the report.', version),
    airQualityIndex: property('Air quality as one number; which index it is depends on the publisher.', number),
    airQualityLevel: property('Air quality in words, such as good or severe.', text),
    aqiMajorPollutant: property('What pollutes the air most.', z.enum(pollutants)),
    atmosphericPressure: quantity('Air pressure.', number, hectopascals),
    illuminance: quantity('How bright it is.', notNegative, lux),
    // Recommendation 20 has no code for this unit.
    solarRadiation: property('Radiation of the sun, in kilowatts per square metre.', number),
    precipitation: property('Rain and snow during some time.', number),
    airTemperatureTSA: timeSeriesAggregation('Air temperature'),
    ambientNoiseTSA: timeSeriesAggregation('Noise'),
    arsenicTSA: timeSeriesAggregation('Arsenic'),
    atmosphericPressureTSA: timeSeriesAggregation('Air pressure'),
    bapTSA: timeSeriesAggregation('Benzo(a)pyrene'),
    benzeneTSA: timeSeriesAggregation('Benzene'),
    coTSA: timeSeriesAggregation('Carbon monoxide'),
    co2TSA: timeSeriesAggregation('Carbon dioxide'),
    nh3TSA: timeSeriesAggregation('Ammonia'),
    nickelTSA: timeSeriesAggregation('Nickel'),
    noTSA: timeSeriesAggregation('Nitrogen monoxide'),
    no2TSA: timeSeriesAggregation('Nitrogen dioxide'),
    o2TSA: timeSeriesAggregation('Oxygen'),
    o3TSA: timeSeriesAggregation('Ozone'),
    pbTSA: timeSeriesAggregation('Lead'),
    pm10TSA: timeSeriesAggregation('Particles up to 10 micrometres across'),
    pm25TSA: timeSeriesAggregation('Particles up to 2.5 micrometres across'),
    relativeHumidityTSA: timeSeriesAggregation('Relative humidity'),
    so2TSA: timeSeriesAggregation('Sulphur dioxide'),
    uvTSA: timeSeriesAggregation('Ultraviolet radiation'),
  },
});

/** An `AirQualityMonitoring` entity as key-values. */
export type AirQualityMonitoring = KeyValues<typeof airQualityMonitoring>;
