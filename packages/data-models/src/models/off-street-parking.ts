import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import {
  count,
  dateTime,
  fraction,
  identifier,
  integer,
  notNegative,
  number,
  positive,
  setOf,
  structure,
  text,
  uri,
} from '../value-schemas.js';
import { municipality } from './municipality.js';
import { fourWheelerSlots, otherSlots } from './parking-slots.js';
import * as words from './parking-words.js';
import { sharedAttributes } from './shared-attributes.js';

/** A car park off the street. */
export const offStreetParking = defineModel({
  type: 'OffStreetParking',
  title: 'Off-street parking',
  description: 'A place off the street that is meant for parking, with its spots, its rules and how full it is.',
  follows: 'Smart Data Models, dataModel.Parking, OffStreetParking 0.1.3',
  namespace: 'https://smartdatamodels.org/dataModel.Parking/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    category: property('What sort of car park it is.', setOf(z.enum(words.categories))),
    extCategory: property('What sort of car park it is, in words of another list.', setOf(text)),
    allowedVehicleType: property('Vehicles that may park; the main kind first.', setOf(z.enum(words.vehicleTypes))),
    chargeType: property('How parking is charged.', setOf(z.enum(words.chargeTypes))),
    requiredPermit: property('Permits of which one is needed.', setOf(z.enum(words.permits), 0)),
    occupancyDetectionType: property('How occupancy is detected.', setOf(z.enum(words.detectionTypes))),
    acceptedPaymentMethod: property('How one can pay.', setOf(z.enum(words.paymentMethods))),
    layout: property('How the site is laid out.', setOf(z.enum(words.layouts))),
    usageScenario: property('What the site is used for.', setOf(z.enum(words.usageScenarios))),
    parkingMode: property('How vehicles stand.', setOf(z.enum(words.parkingModes))),
    facilities: property('What else there is on the site.', setOf(z.enum(words.facilities))),
    security: property('How the site is guarded.', setOf(z.enum(words.securityMeasures))),
    specialLocation: property('What sort of place it belongs to.', setOf(z.enum(words.specialLocations))),
    status: property('Whether it is open, and how full.', setOf(z.enum(words.statuses)), {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    reservationType: property('Whether a spot can be reserved.', setOf(z.enum(words.reservationTypes))),
    totalSpotNumber: property('All spots.', integer.check(z.minimum(1))),
    availableSpotNumber: property('Spots that are free now.', count),
    occupiedSpotNumber: property('Spots that are taken now.', count),
    extraSpotNumber: property('Free spots that need a permit or take another kind of vehicle.', count),
    outOfServiceSlotNumber: property('Spots that cannot be used.', number),
    fourWheelerSlots: property('Spots for cars.', fourWheelerSlots),
    twoWheelerSlots: property('Spots for bicycles and motorcycles.', otherSlots),
    unclassifiedSlots: property('Spots for other vehicles.', otherSlots),
    occupancy: property('Share of the spots that is taken, 0 to 1.', fraction),
    occupancyModified: property('When the occupancy last changed.', dateTime),
    vehicleEntranceCount: property('Vehicles that came in.', notNegative),
    vehicleExitCount: property('Vehicles that left.', notNegative),
    accessModified: property('When the two counts last changed.', text),
    measuresPeriod: property('Length of the period the counts are about.', number),
    measuresPeriodUnit: property('Unit of that period.', text),
    observationDateTime: property('When it was last observed.', dateTime),
    priceRatePerMinute: property('Price of a minute.', number),
    priceCurrency: property('Currency of the price.', text),
    maximumParkingDuration: property('How long one may stay, as an ISO 8601 duration.', text),
    openingHours: property('When it is open.', text, { iri: 'https://smartdatamodels.org/openingHours' }),
    highestFloor: property('Highest floor; the ground floor is 0.', integer),
    lowestFloor: property('Lowest floor; below ground is negative.', integer),
    firstAvailableFloor: property('Floor with free spots that is nearest to the ground.', integer),
    averageSpotWidth: quantity('Average width of a spot.', notNegative, ['MTR', 'CMT']),
    averageSpotLength: quantity('Average length of a spot.', positive, ['MTR', 'CMT']),
    maximumAllowedHeight: quantity('Height above which a vehicle does not fit.', positive, ['MTR', 'CMT']),
    maximumAllowedWidth: quantity('Width above which a vehicle does not fit.', positive, ['MTR', 'CMT']),
    provider: property('Who runs it.', structure),
    contactPoint: property('Whom to ask.', structure, { iri: 'https://smartdatamodels.org/contactPoint' }),
    aggregateRating: property('How users rate it.', structure),
    images: property('Pictures of it.', z.array(uri)),
    parkingSiteId: property('Number of the site in the operator’s own list.', text),
    municipalityInfo: property('The municipality it lies in.', municipality),
    refParkingAccess: relationship('Ways into it.', identifier),
    refParkingGroup: relationship('Groups of spots within it.', identifier),
    refParkingSpot: relationship('Single spots within it.', identifier),
  },
});

/** An `OffStreetParking` entity as key-values. */
export type OffStreetParking = KeyValues<typeof offStreetParking>;
