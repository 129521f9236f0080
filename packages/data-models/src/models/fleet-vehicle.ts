import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

/** A vehicle of a fleet. */
export const fleetVehicle = defineModel({
  type: 'FleetVehicle',
  title: 'Fleet vehicle',
  description: 'A vehicle as one of a fleet, such as a taxi, an ambulance or a delivery van.',
  follows: 'Smart Data Models, dataModel.Transportation, FleetVehicle 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: [],
  attributes: {
    ...sharedAttributes,
    vehicle: relationship('The vehicle itself.', identifier),
    fleetVehicleType: property('What it does in the fleet, such as taxi, ambulance or delivery.', text),
    operatingCompany: property('The organisation that runs the fleet.', text),
    operator: relationship('Who usually drives or keeps it.', identifier),
  },
});

/** A `FleetVehicle` entity as key-values. */
export type FleetVehicle = KeyValues<typeof fleetVehicle>;
