import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { notNegative, number, text } from '../value-schemas.js';
import { dateObserved, observedPeriod, refDevice, refPointOfInterest } from './observation-attributes.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres, squareMetres } from './units.js';
import { weatherAttributes } from './weather-attributes.js';

/** Rain over an area as a radar sees it. */
export const rainFallRadarObserved = defineModel({
  type: 'RainFallRadarObserved',
  title: 'Rainfall radar observed',
  description: 'The grid of rain that a radar saw over an area, and how to read it.',
  follows: 'Smart Data Models, dataModel.Environment, RainFallRadarObserved 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Environment/',
  required: ['location', 'dateObserved', 'rainFallRadarContent'],
  attributes: {
    ...sharedAttributes,
    ...weatherAttributes,
    ...observedPeriod,
    dateObserved,
    rainFallRadarContent: property('Where the file with the grid lies.', text),
    numberOfRow: property('Rows of the grid.', notNegative),
    numberOfCol: property('Columns of the grid.', notNegative),
    cellsSize: quantity('Length of the side of a cell.', number, metres),
    mapScale: property('Scale of the grid on the map.', text),
    measuredArea: quantity('Area that the radar covers.', notNegative, squareMetres),
    refDevice,
    refPointOfInterest,
  },
});

/** A `RainFallRadarObserved` entity as key-values. */
export type RainFallRadarObserved = KeyValues<typeof rainFallRadarObserved>;
