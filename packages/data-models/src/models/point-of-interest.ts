import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, number, setOf, text } from '../value-schemas.js';
import { contactPoint } from './contact-point.js';
import { municipality } from './municipality.js';
import { openingHours, openingHoursSpecification } from './opening-hours.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';

/** A place worth knowing. */
export const pointOfInterest = defineModel({
  type: 'PointOfInterest',
  title: 'Point of interest',
  description: 'A place worth knowing.',
  follows: 'Smart Data Models, dataModel.PointOfInterest, PointOfInterest 0.3.1',
  namespace: 'https://smartdatamodels.org/dataModel.PointOfInterest/',
  required: ['name'],
  attributes: {
    ...sharedAttributes,
    title: property('Further name, beside its own.', text, { iri: 'http://purl.org/dc/terms/title' }),
    category: property('What sort of place it is.', z.array(text)),
    relevance: property('On which zoom levels of a map to show it: 0 first.', number),
    capacity: property('How many people it holds.', number),
    occupancy: property('How many people are there.', number),
    image: physicalObjectAttributes.image,
    priceRange: property('What it costs, roughly.', text),
    // The model has no opening hours, the context of its repository has.
    openingHours,
    openingHoursSpecification,
    contactPoint,
    wardId: property('Number of the ward.', text),
    zoneId: property('Number of the zone.', text),
    zoneName: property('Name of the zone.', text),
    municipalityInfo: property(
      'The municipality it lies in.',
      z.extend(municipality, { cityID: z.optional(text), wardID: z.optional(text), zoneID: z.optional(text) }),
    ),
    additionalInfoURL: relationship('Where to read more.', identifier),
    refSeeAlso: property('Entities that have to do with it.', setOf(identifier)),
  },
});

/** A `PointOfInterest` entity as key-values. */
export type PointOfInterest = KeyValues<typeof pointOfInterest>;
