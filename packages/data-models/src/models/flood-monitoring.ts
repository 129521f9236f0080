import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

/** The level of a river or lake as a flood sensor sees it. */
export const floodMonitoring = defineModel({
  type: 'FloodMonitoring',
  title: 'Flood monitoring',
  description: 'How high a river or lake stands at a station, and above which levels there is danger.',
  follows: 'Smart Data Models, dataModel.Environment, FloodMonitoring 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: [],
  attributes: {
    ...sharedAttributes,
    observationDateTime: property('When the station last reported.', dateTime),
    stationID: property('Number of the station.', text),
    currentLevel: quantity('Level of the water now: reference level less measured distance.', number, metres),
    measuredDistance: quantity('Distance from the sensor down to the water.', number, metres),
    referenceLevel: quantity('Distance from the sensor down to the bed.', number, metres),
    alertLevel: quantity('Level above which an alert is given.', number, metres),
    dangerLevel: quantity('Level above which there is danger.', number, metres),
    floodLevelStatus: property('What the station makes of the level, in words.', text),
  },
});

/** A `FloodMonitoring` entity as key-values. */
export type FloodMonitoring = KeyValues<typeof floodMonitoring>;
