import * as z from 'zod/mini';
import { geoProperty, property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { geometry, identifier, notNegative, number, text } from '../value-schemas.js';
import { municipality } from './municipality.js';
import { vehicleTypes } from './parking-words.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { kilograms, kilometres, kilometresPerHour, metres } from './units.js';

const roadClasses = [
  'MAJOR_DISTRICT_ROAD',
  'MAJOR_CITY_ROAD',
  'MINOR_CITY_ROAD',
  'NATIONAL_HIGHWAY',
  'OTHER_DISTRICT_ROAD',
  'OTHER_PUBLIC_ROAD',
  'PORT_ROAD',
  'PRIVATE_ROAD',
  'SERVICE_ROAD',
  'STATE_HIGHWAY',
] as const;

const urgentWorks = [
  'COLLAPSE',
  'DERAILMENT',
  'FIRE',
  'FLOOD',
  'GASLEAK',
  'LANDSLIDE',
  'OTHER',
  'POWERCUT',
  'ROCKFALL',
  'SAGGING',
  'WATERLEAK',
] as const;

/** A stretch of road. */
export const roadSegment = defineModel({
  type: 'RoadSegment',
  title: 'Road segment',
  description: 'A stretch of road: where it runs, who may use it and what it is made of.',
  follows: 'Smart Data Models, dataModel.Transportation, RoadSegment 0.4.1',
  namespace: 'https://smartdatamodels.org/dataModel.Transportation/',
  required: ['name', 'refRoad', 'startPoint', 'endPoint', 'allowedVehicleType'],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    refRoad: relationship('The road it is part of.', identifier),
    roadId: property('Number of the road in the publisher’s own list.', text),
    roadName: property('Name of the road.', text),
    roadClass: property('Class of the road.', z.enum(roadClasses)),
    roadDirection: property('Where the road leads: N, S, E or W.', text),
    startPoint: geoProperty('Where it starts.', geometry),
    endPoint: geoProperty('Where it ends.', geometry),
    startKilometer: property('Kilometre of the road at which it starts.', notNegative),
    endKilometer: property('Kilometre of the road at which it ends.', notNegative),
    category: property(
      'Whether it runs one way, costs a toll or links two roads.',
      z.array(z.enum(['oneway', 'toll', 'link'])),
    ),
    status: property('Whether traffic can pass: open, closed or limited.', text, {
      iri: 'https://uri.etsi.org/ngsi-ld/status',
    }),
    statusDescription: property('More about the status.', text),
    roadWork: property('What urgent works on it are about.', z.enum(urgentWorks)),
    allowedVehicleType: property('Vehicles that may use it.', z.array(z.enum(vehicleTypes))),
    maximumAllowedSpeed: quantity('Highest speed allowed.', notNegative, kilometresPerHour),
    minimumAllowedSpeed: quantity('Lowest speed allowed.', notNegative, kilometresPerHour),
    maximumAllowedHeight: quantity('Height above which a vehicle may not use it.', notNegative, metres),
    maximumAllowedWeight: quantity('Weight above which a vehicle may not use it.', notNegative, kilograms),
    maximumAllowedWidth: property('Width above which a vehicle may not use it.', number),
    totalLaneNumber: property('All lanes.', number.check(z.minimum(1))),
    laneUsage: property('Direction of each lane, from lane 1.', z.array(z.enum(['forward', 'backward']))),
    laneInfo: property(
      'One lane in detail.',
      z.partial(
        z.looseObject({
          laneId: number,
          laneDirection: z.enum(['BACKWARD', 'FORWARD', 'INBOUND', 'LEFT', 'OUTBOUND', 'RIGHT']),
        }),
      ),
    ),
    length: quantity('Length.', notNegative, kilometres),
    width: quantity('Width.', notNegative, metres),
    rightOfWayWidth: property('Width of the land that belongs to it.', number),
    roadMaterial: property('What the carriageway is made of.', text),
    carriagewayLength: property('Length of the carriageway.', number),
    carriagewayWidth: property('Width of the carriageway.', number),
    medianLength: property('Length of the strip between the carriageways.', number),
    medianWidth: property('Width of that strip.', number),
    medianHeight: property('Height of that strip.', number),
    bridgeCount: property('How many bridges it has.', number),
    culvertCount: property('How many culverts it has.', number),
    cyclePathPlacement: property(
      'On which side it has a cycle path.',
      z.enum(['BOTH', 'LEFT', 'NOT_AVAILABLE', 'RIGHT']),
    ),
    cyclePathMaterial: property('What the cycle path is made of.', text),
    cyclePathLeftWidth: property('Width of the cycle path on the left.', number),
    cyclePathLeftHeight: property('Height of the cycle path on the left.', number),
    cyclePathRightWidth: property('Width of the cycle path on the right.', number),
    cyclePathRightHeight: property('Height of the cycle path on the right.', number),
    totalCyclePathWidth: property('Width of both cycle paths.', number),
    pedestrianPathPlacement: property('On which side it has a footway.', text),
    pedestrianPathMaterial: property('What the footway is made of.', text),
    pedestrianPathLeftWidth: property('Width of the footway on the left.', number),
    pedestrianPathLeftHeight: property('Height of the footway on the left.', number),
    pedestrianPathRightWidth: property('Width of the footway on the right.', number),
    pedestrianPathRightHeight: property('Height of the footway on the right.', number),
    totalPedestrianPathWidth: property('Width of both footways.', number),
    totalPedestrianPathLength: property('Length of the footways.', number),
    agency_name: property('Who maintains it.', text),
    municipalityInfo: property('The municipality it lies in.', municipality),
    dataDescriptor: relationship('Description of the data set.', identifier),
  },
});

/** A `RoadSegment` entity as key-values. */
export type RoadSegment = KeyValues<typeof roadSegment>;
