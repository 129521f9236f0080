import * as z from 'zod/mini';
import { geoProperty, measurement, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, fraction, geometry, identifier, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { degrees, kilometresPerHour, litres, odometers } from './units.js';

/** The state of a vehicle of a fleet. */
export const fleetVehicleStatus = defineModel({
  type: 'FleetVehicleStatus',
  title: 'Fleet vehicle status',
  description: 'Where a vehicle of a fleet is, what it is doing and what is left in its tank.',
  follows: 'Smart Data Models, dataModel.Transportation, FleetVehicleStatus 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: [],
  attributes: {
    ...sharedAttributes,
    fleetVehicle: relationship('The vehicle it is about.', identifier),
    fleetVehicleOperation: relationship('The trip or task it is on.', identifier),
    currentStatus: property(
      'What it is doing.',
      z.enum(['deployed', 'finished', 'servicing', 'starting', 'terminated']),
    ),
    currentOperative: property(
      'Who is driving, or otherwise on duty.',
      z.partial(z.looseObject({ givenName: text, jobTitle: text })),
    ),
    restFuelAmount: quantity('Fuel in the tank when it last stood still.', number, litres),
    lastFuellingAmount: quantity('Fuel of the last filling.', number, litres),
    battery: property('Charge left, 0 to 1.', fraction),
    speed: quantity('Speed.', number, kilometresPerHour),
    bearing: quantity('Where it is heading, in degrees from north.', number, degrees),
    mileageFromOdometer: measurement('How far it has run.', number, odometers),
    lastKnownPosition: geoProperty('Where it was last seen.', geometry),
    lastKnownPositionUpdatedAt: property('When it was last seen.', dateTime),
    inRestrictedArea: property('Whether it is in a restricted area.', flag),
  },
});

/** A `FleetVehicleStatus` entity as key-values. */
export type FleetVehicleStatus = KeyValues<typeof fleetVehicleStatus>;
