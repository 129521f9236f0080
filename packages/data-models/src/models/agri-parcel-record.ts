import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { fraction, identifier, notNegative, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { soilAttributes } from './soil-attributes.js';
import { celsius, hectopascals, metres } from './units.js';

const sources = z.array(z.looseObject({ application: z.optional(identifier), applicationEntityId: z.optional(text) }));

/** Soil, leaves and air of a parcel of land as sensors see them. */
export const agriParcelRecord = defineModel({
  type: 'AgriParcelRecord',
  title: 'Parcel record',
  description: 'What sensors report of a parcel of land: moisture and warmth of the soil, the leaves and the air.',
  follows: 'Smart Data Models, dataModel.Agrifood, AgriParcelRecord 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.Agrifood/',
  required: ['hasAgriParcel', 'location'],
  attributes: {
    ...sharedAttributes,
    ...soilAttributes,
    hasAgriParcel: relationship('The parcel it is about.', identifier),
    hasDevice: relationship('The devices that measured.', z.array(identifier)),
    relatedSource: property('The names it has in other systems.', sources),
    depth: quantity('How deep in the soil it was measured.', notNegative, metres),
    soilSalinity: property('Salt in the soil.', number),
    leafTemperature: quantity('Temperature of the leaves.', number, celsius),
    leafWetness: property('How much dew and rain lies on the leaves, 0 to 1.', fraction),
    leafRelativeHumidity: property('Relative humidity on the leaves, 0 to 1.', fraction),
    relativeHumidity: property('Relative humidity as a share, 0 to 1.', fraction),
    atmosphericPressure: quantity('Air pressure.', number, hectopascals),
    // Recommendation 20 has no code for this unit.
    solarRadiation: property('Radiation of the sun, in kilowatts per square metre.', number),
  },
});

/** An `AgriParcelRecord` entity as key-values. */
export type AgriParcelRecord = KeyValues<typeof agriParcelRecord>;
