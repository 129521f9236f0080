import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { count, identifier, setOf, text } from '../value-schemas.js';
import { openingHoursSpecification } from './opening-hours.js';
import { sharedAttributes } from './shared-attributes.js';
import { wheelChairAccessible } from './wheel-chair-accessible.js';

/** A stop of public transport. */
export const publicTransportStop = defineModel({
  type: 'PublicTransportStop',
  title: 'Public transport stop',
  description: 'A stop of public transport: what stops there, and how many people wait.',
  follows: 'Smart Data Models, dataModel.UrbanMobility, PublicTransportStop 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.UrbanMobility/',
  required: ['transportationType', 'name'],
  attributes: {
    ...sharedAttributes,
    stopCode: property('Code of the stop.', text),
    shortStopCode: property('Its code in short.', text),
    transportationType: property(
      'What stops there, as GTFS numbers it: 0 tram, 1 metro, 2 train, 3 bus, 4 ferry, 5 cable tram, 6 aerial lift, 7 funicular.',
      z.array(z.literal([0, 1, 2, 3, 4, 5, 6, 7])),
    ),
    wheelChairAccessible,
    peopleCount: property('How many people wait, roughly.', count),
    openingHoursSpecification,
    refPublicTransportRoute: relationship('Routes that use it.', setOf(identifier)),
    refPeopleCountDevice: relationship('The device that counts people.', identifier),
  },
});

/** A `PublicTransportStop` entity as key-values. */
export type PublicTransportStop = KeyValues<typeof publicTransportStop>;
