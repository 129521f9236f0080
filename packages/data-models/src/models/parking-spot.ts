import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, identifier, notNegative, setOf } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

/** A place for one vehicle. */
export const parkingSpot = defineModel({
  type: 'ParkingSpot',
  title: 'Parking spot',
  description: 'A place for one vehicle, and whether one stands there.',
  follows: 'Smart Data Models, dataModel.Parking, ParkingSpot 0.1.0',
  namespace: 'https://smartdatamodels.org/dataModel.Parking/',
  required: ['location', 'status', 'category', 'refParkingSite'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    status: property('Whether it is free.', z.enum(['closed', 'free', 'occupied', 'unknown']), {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    category: property('Whether it lies on or off the street.', setOf(z.enum(['onStreet', 'offStreet']))),
    refParkingSite: relationship('The car park or street it belongs to.', identifier),
    refParkingGroup: relationship('The group of spots it belongs to.', identifier),
    width: quantity('Width.', notNegative, metres),
    length: quantity('Length.', notNegative, metres),
    refDevice: relationship('The devices that watch it.', setOf(identifier)),
    timeInstant: property('When the data was last changed, for older brokers.', dateTime, {
      iri: 'https://smartdatamodels.org/timeInstant',
    }),
  },
});

/** A `ParkingSpot` entity as key-values. */
export type ParkingSpot = KeyValues<typeof parkingSpot>;
