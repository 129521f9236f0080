import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { count, dateTime, flag, fraction, identifier, notNegative, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { kilometresPerHour, seconds } from './units.js';

/** People on the move. */
export const crowdFlowObserved = defineModel({
  type: 'CrowdFlowObserved',
  title: 'Crowd flow observed',
  description: 'How many people passed a place during some time, and how fast.',
  follows: 'Smart Data Models, dataModel.Transportation, CrowdFlowObserved 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['dateObserved'],
  attributes: {
    ...sharedAttributes,
    dateObserved: property('When it was observed: an instant, or an ISO 8601 interval.', text, {
      iri: 'https://smartdatamodels.org/dateObserved',
    }),
    dateObservedFrom: property('Start of the observation.', dateTime),
    dateObservedTo: property('End of the observation.', dateTime),
    peopleCount: property('How many people passed.', count),
    peopleCountTowards: property('How many of them came towards the sensor.', count),
    peopleCountAway: property('How many of them went away from it.', count),
    occupancy: property('Share of the time that someone stood on the way, 0 to 1.', fraction),
    congested: property('Whether there was a crush.', flag),
    direction: property('Where people usually go here, seen from the centre.', z.enum(['inbound', 'outbound'])),
    averageCrowdSpeed: quantity('Average speed.', notNegative, kilometresPerHour),
    averageHeadwayTime: quantity('Average time between two people.', notNegative, seconds),
    refRoadSegment: relationship('The road segment it was observed on.', identifier),
  },
});

/** A `CrowdFlowObserved` entity as key-values. */
export type CrowdFlowObserved = KeyValues<typeof crowdFlowObserved>;
