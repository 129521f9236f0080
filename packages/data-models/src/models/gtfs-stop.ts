import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, text, uri } from '../value-schemas.js';
import { sharedAttributes } from './shared-attributes.js';
import { wheelChairAccessible } from './wheel-chair-accessible.js';

/** A stop as GTFS has it. */
export const gtfsStop = defineModel({
  type: 'GtfsStop',
  title: 'GTFS stop',
  description: 'A stop of public transport, as a timetable in GTFS has it (stops.txt).',
  follows: 'Smart Data Models, dataModel.UrbanMobility, GtfsStop',
  namespace: 'https://smartdatamodels.org/dataModel.UrbanMobility/',
  required: ['name', 'location'],
  attributes: {
    ...sharedAttributes,
    code: property('Short number for passengers (stop_code).', text),
    stop_desc: property('Description (stop_desc).', text),
    page: property('Page about it (stop_url).', uri),
    zoneCode: property('Fare zone (zone_id).', text),
    wheelChairAccessible,
    hasParentStation: relationship('The station it is part of (parent_station).', identifier),
    operatedBy: relationship('Agencies that serve it.', z.union([identifier, z.array(identifier)])),
    hasService: relationship('The service it belongs to.', identifier),
    hasTrip: relationship('The trip it belongs to.', identifier),
    hasStop: relationship('Stops it stands for.', z.array(identifier)),
  },
});

/** A `GtfsStop` entity as key-values. */
export type GtfsStop = KeyValues<typeof gtfsStop>;
