import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { dateTime, flag, fraction, integer, notNegative, text, uri } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';

const vehicleTypes = [
  'agriculturalVehicle',
  'bicycle',
  'bus',
  'minibus',
  'car',
  'caravan',
  'tram',
  'tanker',
  'carWithCaravan',
  'carWithTrailer',
  'lorry',
  'moped',
  'motorcycle',
  'motorcycleWithSideCar',
  'motorscooter',
  'trailer',
  'van',
  'constructionOrMaintenanceVehicle',
  'trolley',
  'binTrolley',
  'sweepingMachine',
  'cleaningTrolley',
] as const;

/** Traffic on a stretch of road during some time. */
export const trafficFlowObserved = defineModel({
  type: 'TrafficFlowObserved',
  title: 'Traffic flow observed',
  description: 'How traffic moved on a stretch of road during some time.',
  follows: 'Smart Data Models, dataModel.Transportation, TrafficFlowObserved 0.0.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['dateObserved'],
  attributes: {
    ...sharedAttributes,
    dateObserved: property('When it was observed: an instant, or an ISO 8601 interval.', text, {
      iri: 'https://smartdatamodels.org/dateObserved',
    }),
    dateObservedFrom: property('Start of the observation.', dateTime),
    dateObservedTo: property('End of the observation.', dateTime),
    laneId: property('Number of the lane, from 1.', integer.check(z.minimum(1))),
    laneDirection: property('Usual direction of the lane.', z.enum(['forward', 'backward'])),
    reversedLane: property('Whether the lane ran the other way.', flag),
    refRoadSegment: relationship('The road segment it was observed on.', uri),
    intensity: property('How many vehicles passed.', notNegative),
    occupancy: property('Share of the time that a vehicle stood on the lane, 0 to 1.', fraction),
    congested: property('Whether traffic was congested.', flag),
    averageVehicleSpeed: quantity('Average speed.', notNegative, ['KMH', 'MTS', 'HM']),
    averageVehicleLength: quantity('Average length of a vehicle.', notNegative, ['MTR', 'CMT']),
    averageGapDistance: quantity('Average distance between two vehicles.', notNegative, ['MTR', 'CMT']),
    averageHeadwayTime: quantity('Average time between two vehicles.', notNegative, ['SEC', 'C26', 'MIN']),
    vehicleType: property('Kind of vehicle the values are about.', z.enum(vehicleTypes)),
    vehicleSubType: property('Closer description of the kind of vehicle.', text),
  },
});

/** A `TrafficFlowObserved` entity as key-values. */
export type TrafficFlowObserved = KeyValues<typeof trafficFlowObserved>;
