/** What models of ground say of its warmth and moisture. */
import { type Attribute, property, quantity } from '../attribute.js';
import { fraction, number } from '../value-schemas.js';
import { celsius, siemensPerMetre } from './units.js';

export const soilAttributes = {
  soilTemperature: quantity('Temperature of the soil.', number, celsius),
  soilMoistureVwc: property('Share of the soil’s volume that is water, 0 to 1.', fraction),
  soilMoistureEc: quantity('Moisture of the soil as electrical conductivity.', number, siemensPerMetre),
} satisfies Record<string, Attribute>;
