import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { fraction, identifier, number } from '../value-schemas.js';
import { dateObserved, refDevice, refWeatherObserved } from './observation-attributes.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { soilAttributes } from './soil-attributes.js';

/** The state of a green area at one time. */
export const greenspaceRecord = defineModel({
  type: 'GreenspaceRecord',
  title: 'Greenspace record',
  description: 'How moist, warm and clean a garden, lawn or flower bed was at one time.',
  follows: 'Smart Data Models, dataModel.ParksAndGardens, GreenspaceRecord 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.ParksAndGardens/',
  required: [],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    ...soilAttributes,
    dateObserved,
    soilMoisturePressure: quantity('Moisture of the soil as pressure.', number, ['KPA', 'A97', 'PAL']),
    litterCoverage: property('Share of the ground that litter covers, 0 to 1.', fraction),
    refGreenspace: relationship('The garden or flower bed it is about.', identifier),
    refDevice,
    refWeatherObserved,
  },
});

/** A `GreenspaceRecord` entity as key-values. */
export type GreenspaceRecord = KeyValues<typeof greenspaceRecord>;
