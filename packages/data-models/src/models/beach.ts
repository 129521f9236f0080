import * as z from 'zod/mini';
import { property, quantity } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, identifier, notNegative, number, setOf } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';

const beachTypes = [
  'whiteSand',
  'urban',
  'isolated',
  'calmWaters',
  'blueFlag',
  'Q-Quality',
  'strongWaves',
  'windy',
  'blackSand',
] as const;

const facilities = [
  'promenade',
  'showers',
  'cleaningServices',
  'lifeGuard',
  'sunshadeRental',
  'sunLoungerRental',
  'waterCraftRental',
  'toilets',
  'touristOffice',
  'litterBins',
  'telephone',
  'surfPracticeArea',
  'accessforDisabled',
] as const;

/** A beach. */
export const beach = defineModel({
  type: 'Beach',
  title: 'Beach',
  description: 'A beach: how to get there, what it offers and how full it is.',
  follows: 'Smart Data Models, dataModel.PointOfInterest, Beach 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.PointOfInterest/',
  required: ['location', 'name'],
  attributes: {
    ...sharedAttributes,
    beachType: property('What sort of beach it is.', setOf(z.enum(beachTypes))),
    occupationRate: property('How full it usually is.', z.enum(['high', 'medium', 'low', 'none'])),
    peopleOccupancy: property('How many people are there.', notNegative),
    facilities: property('What it offers.', setOf(z.enum(facilities))),
    accessType: property('How to get there.', setOf(z.enum(['privateVehicle', 'boat', 'onFoot', 'publicTransport']))),
    width: quantity('Width.', number, metres),
    length: quantity('Length.', number, metres),
    dateObserved: property('When it was observed.', dateTime, { iri: 'https://smartdatamodels.org/dateObserved' }),
    refSeeAlso: property('Entities that have to do with it.', z.array(identifier)),
  },
});

/** A `Beach` entity as key-values. */
export type Beach = KeyValues<typeof beach>;
