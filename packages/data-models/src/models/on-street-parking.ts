import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, identifier, notNegative, number, structure, text } from '../value-schemas.js';
import { municipality } from './municipality.js';
import { fourWheelerSlots, otherSlots } from './parking-slots.js';
import * as words from './parking-words.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

const categories = [
  'barrierAccess',
  'blueZone',
  'feeCharged',
  'forDisabled',
  'forElectricalCharging',
  'forLoadUnload',
  'forResidents',
  'free',
  'greenZone',
  'mediumTerm',
  'onlyWithPermit',
  'public',
  'shortTerm',
  'taxiStop',
  'underground',
] as const;

const usageScenarios = [
  'carSharing',
  'dropOff',
  'kissAndRide',
  'liftShare',
  'loadingBay',
  'overnightParking',
  'parkAndRide',
  'parkAndCycle',
  'parkAndWalk',
  'vehicleLift',
  'other',
] as const;

/** Parking along a street. */
export const onStreetParking = defineModel({
  type: 'OnStreetParking',
  title: 'On-street parking',
  description: 'A stretch of street where vehicles may park, with its spots, its rules and how full it is.',
  follows: 'Smart Data Models, dataModel.Parking, OnStreetParking 0.1.3',
  namespace: 'https://smartdatamodels.org/dataModel.Parking/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    category: property('What sort of parking it is.', z.array(z.enum(categories))),
    allowedVehicleType: property(
      'Vehicles that may park; the main kind first.',
      z.array(z.enum(words.streetVehicleTypes)),
    ),
    chargeType: property('How parking is charged.', z.array(z.enum(words.streetChargeTypes))),
    acceptedPaymentMethod: property('How one can pay.', z.enum(words.paymentMethods)),
    requiredPermit: property('Permits of which one is needed.', z.array(text)),
    permitActiveHours: property('When each permit is needed.', structure),
    // The schema takes its format for date-time, its own examples write PT2H.
    maximumParkingDuration: property('How long one may stay, as an ISO 8601 duration.', text),
    usageScenario: property('What it is used for.', z.enum(usageScenarios)),
    occupancyDetectionType: property('How occupancy is detected.', z.array(z.enum(words.detectionTypes))),
    parkingMode: property('How vehicles stand.', z.enum(words.parkingModes)),
    layout: property('How it is laid out.', z.array(text)),
    areBordersMarked: property('Whether lines mark the spots.', flag),
    averageSpotWidth: quantity('Average width of a spot.', notNegative, metres),
    averageSpotLength: quantity('Average length of a spot.', notNegative, metres),
    totalSpotNumber: property('All spots.', notNegative),
    availableSpotNumber: property('Spots that are free now.', notNegative),
    occupiedSpotNumber: property('Spots that are taken now.', number),
    extraSpotNumber: property('Free spots that need a permit.', notNegative),
    outOfServiceSlotNumber: property('Spots that cannot be used.', number),
    fourWheelerSlots: property('Spots for cars.', fourWheelerSlots),
    twoWheelerSlots: property('Spots for bicycles and motorcycles.', otherSlots),
    unclassifiedSlots: property('Spots for other vehicles.', otherSlots),
    occupancyModified: property('When the occupancy last changed.', dateTime),
    observationDateTime: property('When it was last observed.', dateTime),
    parkingSiteId: property('Number of the site in the operator’s own list.', text),
    municipalityInfo: property('The municipality it lies in.', municipality),
    refParkingGroup: relationship('Groups of spots within it.', z.array(identifier)),
    refParkingSpot: relationship('Single spots within it.', z.array(identifier)),
  },
});

/** An `OnStreetParking` entity as key-values. */
export type OnStreetParking = KeyValues<typeof onStreetParking>;
