import * as z from 'zod/mini';
import { property } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { count, dateTime, text, uri } from '../value-schemas.js';
import { contactPoint } from './contact-point.js';
import { dockingStatuses } from './docking-words.js';
import { openingHours } from './opening-hours.js';
import { sharedAttributes } from './shared-attributes.js';

/** A station to hire bicycles at. */
export const bikeHireDockingStation = defineModel({
  type: 'BikeHireDockingStation',
  title: 'Bike hire docking station',
  description: 'A station to hire bicycles at, and how many are there now.',
  follows: 'Smart Data Models, dataModel.Transportation, BikeHireDockingStation 0.1.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: [],
  attributes: {
    ...sharedAttributes,
    status: property('Whether it works, and how full it is.', z.enum(dockingStatuses), {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    totalSlotNumber: property('All slots.', count),
    freeSlotNumber: property('Slots a bicycle can be returned to now.', count),
    availableBikeNumber: property('Bicycles that can be hired now.', count),
    outOfServiceSlotNumber: property('Slots that cannot be used.', count),
    observationDateTime: property('When it was last observed.', dateTime),
    stationName: property('Name of the station.', text),
    stationCode: property('Number of the station in the operator’s own list.', text),
    openingHours,
    provider: property('Who runs it.', text),
    contactPoint,
    agency_name: property('Name of the operator, as in GTFS.', text),
    agency_url: property('Page of the operator, as in GTFS.', uri),
    agency_fare_url: property('Page with the fares, as in GTFS.', text),
    mediaURL: property('Pictures or films of it.', uri),
  },
});

/** A `BikeHireDockingStation` entity as key-values. */
export type BikeHireDockingStation = KeyValues<typeof bikeHireDockingStation>;
