import * as z from 'zod/mini';
import { geoProperty, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { date, dateTime, flag, fraction, geometry, identifier, notNegative, number, text } from '../value-schemas.js';
import { municipality } from './municipality.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { degrees, kilograms, kilometres, kilometresPerHour, litres } from './units.js';
import * as words from './vehicle-words.js';

/** What a vehicle writes while it does not know. */
const unknown = z.literal(-1);

/** A vehicle. */
export const vehicle = defineModel({
  type: 'Vehicle',
  title: 'Vehicle',
  description: 'A vehicle: what it is, where it is and what it is doing.',
  follows: 'Smart Data Models, dataModel.Transportation, Vehicle 0.2.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['vehicleType', 'category', 'location'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    vehicleType: property('What kind of vehicle it is.', z.enum(words.vehicleTypes)),
    category: property('What sort of use it has.', z.array(z.enum(words.vehicleCategories))),
    vehicleSpecialUsage: property('Special use, such as taxi or ambulance.', z.enum(words.specialUsages)),
    emergencyVehicleType: property('Kind of emergency vehicle.', z.enum(words.emergencyVehicles)),
    serviceProvided: property('What it can be used for.', z.array(z.enum(words.services))),
    serviceStatus: property('Whether it is on duty.', z.enum(['broken', 'onRoute', 'outOfService', 'parked'])),
    serviceOnDuty: property('Whether an emergency vehicle is answering a call.', flag),
    vehicleRunningStatus: property('Whether it is moving.', z.enum(['running', 'stopped', 'waiting'])),
    ignitionStatus: property('Whether the ignition is on.', flag),
    previousLocation: geoProperty('Where it was before.', geometry),
    speed: quantity('Speed; -1 while it is not known.', z.union([notNegative, unknown]), kilometresPerHour),
    heading: quantity(
      'Where it is going, in degrees from north; -1 while it stands.',
      z.union([number.check(z.minimum(0), z.lt(360)), unknown]),
      degrees,
    ),
    bearing: quantity('Where it is heading, in degrees from north.', number, degrees),
    vehicleAltitude: property('How high it is.', z.union([text, number])),
    battery: property('Charge left, 0 to 1.', fraction),
    // The schema wants more than 0, so that no empty vehicle could say so.
    cargoWeight: quantity('Weight of what it carries.', notNegative, kilograms),
    tripNetWeightCollected: quantity('Weight it collected on its trip.', number, kilograms),
    currentTripCount: property('Trips it made that day.', number),
    mileageFromOdometer: quantity('How far it has run.', number, kilometres),
    fuelType: property('Fuel it takes.', text),
    fuelFilled: quantity('Fuel of the last filling.', number, litres),
    fuelEfficiency: property('How far it goes on a unit of fuel.', number),
    feature: property('What it is fitted with.', z.array(z.enum(words.features))),
    vehicleConfiguration: property('How it is fitted out, in a few words.', text),
    vehicleIdentificationNumber: property('Number of the maker (VIN).', text),
    vehiclePlateIdentifier: property('Number on its plate.', text),
    license_plate: property('Number on its plate, as in GTFS Realtime.', text),
    fleetVehicleId: property('Number in its fleet.', text),
    dateVehicleFirstRegistered: property('When it was first registered.', date),
    dateFirstUsed: property('When it was first used.', date),
    purchaseDate: property('When its owner bought it.', dateTime),
    observationDateTime: property('When it was last observed.', dateTime),
    vehicleTrackerDevice: property('Whether a tracker is fitted.', text),
    deviceBatteryStatus: property('Whether its tracker is charging.', z.enum(['connected', 'disconnected'])),
    deviceSimNumber: property('Number of the SIM card in its tracker.', text),
    reportId: property('Number of the report this belongs to.', text),
    wardId: property('Number of the ward.', text),
    wardName: property('Name of the ward.', text),
    zoneName: property('Name of the zone.', text),
    municipalityInfo: property('The municipality it is in.', municipality),
    refVehicleModel: relationship('Its model.', identifier),
  },
});

/** A `Vehicle` entity as key-values. */
export type Vehicle = KeyValues<typeof vehicle>;
