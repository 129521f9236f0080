import * as z from 'zod/mini';
import { geoProperty, property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { fraction, geometry, identifier, integer, notNegative, text } from '../value-schemas.js';
import { buildingCategories } from './building-words.js';
import { sharedAttributes } from './shared-attributes.js';

/** A building. */
export const building = defineModel({
  type: 'Building',
  title: 'Building',
  description: 'A building: what it is used for, where it stands, how many floors it has and how many people it holds.',
  follows: 'Smart Data Models, dataModel.Building, Building 0.0.3',
  namespace: 'https://smartdatamodels.org/dataModel.Building/',
  required: ['category', 'address'],
  attributes: {
    ...sharedAttributes,
    category: property('What it is used for.', z.array(z.enum(buildingCategories))),
    floorsAboveGround: property('Floors above the ground.', integer),
    floorsBelowGround: property('Floors below the ground.', integer),
    peopleCapacity: property('How many people are allowed in.', notNegative),
    peopleOccupancy: property('How many people are in.', notNegative),
    collapseRisk: property('How likely it is to collapse, 0 to 1.', fraction),
    openingHours: property('When it is open, a text for each time.', z.array(text), {
      iri: 'https://smartdatamodels.org/openingHours',
    }),
    containedInPlace: geoProperty('The area it lies in.', geometry),
    mapUrl: relationship('A map that shows it.', identifier),
    occupier: relationship('Who uses it.', z.array(identifier)),
  },
});

/** A `Building` entity as key-values. */
export type Building = KeyValues<typeof building>;
