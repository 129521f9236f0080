import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, number, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

/** A way into or out of a car park. */
export const parkingAccess = defineModel({
  type: 'ParkingAccess',
  title: 'Parking access',
  description: 'A way into or out of a car park.',
  follows: 'Smart Data Models, dataModel.Parking, ParkingAccess 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Parking/',
  required: ['location'],
  attributes: {
    ...sharedAttributes,
    category: property('What it is for, such as vehicle entrance or exit.', z.array(text)),
    features: property('What there is at it.', z.array(text), { iri: 'https://purl.org/geojson/vocab#features' }),
    refOffStreetParking: relationship('The car park it leads to.', identifier),
    width: quantity('Width.', number, metres),
    height: quantity('Height.', number, metres),
    slope: property('How steep it is.', number),
  },
});

/** A `ParkingAccess` entity as key-values. */
export type ParkingAccess = KeyValues<typeof parkingAccess>;
