import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { flag, identifier, notNegative, positive, setOf, structure, text } from '../value-schemas.js';
import * as words from './parking-words.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

const categories = [
  'adjacentSpaces',
  'blueZone',
  'completeFloor',
  'free',
  'feeCharged',
  'greenZone',
  'loadUnloadZone',
  'nonAdjacentSpaces',
  'offStreet',
  'onlyDisabled',
  'onlyElectricalCharging',
  'onlyResidents',
  'onlyWithPermit',
  'onStreet',
  'particularConditionsSpaces',
  'shortTermMediumTermLongTerm',
  'statisticsOnly',
  'vehicleTypeSpaces',
] as const;

const permits = [
  ...words.permits,
  'disabledPermit',
  'blueZonePermit',
  'careTakingPermit',
  'carpoolingPermit',
  'carSharingPermit',
  'emergencyVehiclePermit',
  'maintenanceVehiclePermit',
  'roadWorksPermit',
  'taxiPermit',
  'transportationPermit',
] as const;

/** Spots that share their rules. */
export const parkingGroup = defineModel({
  type: 'ParkingGroup',
  title: 'Parking group',
  description:
    'Spots of a car park or street that share their rules: a floor, a zone, the spots for one kind of vehicle.',
  follows: 'Smart Data Models, dataModel.Parking, ParkingGroup 0.1.2',
  namespace: 'https://smartdatamodels.org/dataModel.Parking/',
  required: ['refParkingSite'],
  attributes: {
    ...sharedAttributes,
    category: property('What sort of group it is.', z.array(z.enum(categories))),
    refParkingSite: relationship('The car park or street it belongs to.', identifier),
    allowedVehicleType: property(
      'Vehicles that may park.',
      z.enum(['bicycle', 'bus', 'car', 'caravan', 'motorcycle', 'motorscooter', 'truck']),
    ),
    chargeType: property('How parking is charged.', z.array(z.enum(words.streetChargeTypes))),
    requiredPermit: property('Permits of which one is needed.', z.array(z.enum(permits))),
    permitActiveHours: property('When each permit is needed.', structure),
    // The schema takes its format for date-time.
    maximumParkingDuration: property('How long one may stay, as an ISO 8601 duration.', text),
    reservationType: property('Whether a spot can be reserved.', z.enum(words.reservationTypes)),
    occupancyDetectionType: property('How occupancy is detected.', setOf(z.enum(words.detectionTypes))),
    parkingMode: property('How vehicles stand.', setOf(z.enum(words.parkingModes))),
    areBordersMarked: property('Whether lines mark the spots.', flag),
    // The schema wants at least 1 and describes it as "any positive integer number or 0".
    totalSpotNumber: property('All spots.', notNegative),
    availableSpotNumber: property('Spots that are free now.', notNegative),
    averageSpotWidth: quantity('Average width of a spot.', positive, metres),
    averageSpotLength: quantity('Average length of a spot.', positive, metres),
    maximumAllowedHeight: quantity('Height above which a vehicle does not fit.', positive, metres),
    maximumAllowedWidth: quantity('Width above which a vehicle does not fit.', positive, metres),
    refParkingSpot: relationship('Single spots within it.', z.union([identifier, z.array(identifier)])),
  },
});

/** A `ParkingGroup` entity as key-values. */
export type ParkingGroup = KeyValues<typeof parkingGroup>;
