import * as z from 'zod/mini';
import { measurement, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, fraction, identifier, integer, notNegative, text } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { kilometresPerHour, metres, seconds } from './units.js';

/** What moves past a place: people, vehicles, vessels. */
export const itemFlowObserved = defineModel({
  type: 'ItemFlowObserved',
  title: 'Item flow observed',
  description: 'How people, vehicles or vessels moved past a place during some time.',
  follows: 'Smart Data Models, dataModel.Transportation, ItemFlowObserved 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['location', 'dateObserved', 'laneId'],
  attributes: {
    ...sharedAttributes,
    dateObserved: property('When it was observed.', dateTime, { iri: 'https://smartdatamodels.org/dateObserved' }),
    dateObservedFrom: property('Start of the observation.', dateTime),
    dateObservedTo: property('End of the observation.', dateTime),
    itemType: property('What moved.', z.enum(['people', 'ship', 'vehicle', 'yacht'])),
    itemSubType: property('Closer description of what moved.', text),
    laneId: property('Number of the lane.', integer),
    laneDirection: property(
      'Usual direction of the lane.',
      z.enum(['forward', 'backward', 'inbound', 'outbound', 'right', 'left']),
    ),
    reverseLane: property('Whether the lane ran the other way.', flag),
    intensity: property('How many passed.', notNegative),
    occupancy: property('Share of the time that something stood on the lane, 0 to 1.', fraction),
    congested: property('Whether the lane was congested.', flag),
    averageSpeed: measurement('Average speed.', notNegative, kilometresPerHour),
    minSpeed: measurement('Lowest speed.', notNegative, kilometresPerHour),
    maxSpeed: measurement('Highest speed.', notNegative, kilometresPerHour),
    averageLength: quantity('Average length of what passed.', notNegative, metres),
    averageGapDistance: quantity('Average distance between two.', notNegative, metres),
    averageHeadwayTime: quantity('Average time between two.', notNegative, seconds),
    refDevice: relationship('The device that counted.', identifier),
    refRoadSegment: relationship('The road segment it was observed on.', identifier),
  },
});

/** An `ItemFlowObserved` entity as key-values. */
export type ItemFlowObserved = KeyValues<typeof itemFlowObserved>;
