import {
  boolean,
  count,
  type Feed,
  idOf,
  instant,
  listOf,
  multiPolygon,
  object,
  optional,
  publicText,
  required,
  word,
} from '../facts.js';

const rules = listOf(
  object({
    vehicle_type_id: optional(listOf(idOf('vehicle type')), { until: '3.0' }),
    vehicle_type_ids: optional(listOf(idOf('vehicle type')), { since: '3.0' }),
    ride_allowed: required(boolean, { until: '3.0' }),
    ride_start_allowed: required(boolean, { since: '3.0' }),
    ride_end_allowed: required(boolean, { since: '3.0' }),
    ride_through_allowed: required(boolean),
    maximum_speed_kph: optional(count),
    station_parking: optional(boolean, { since: '2.3' }),
  }),
);

/** Where rides may begin, end and pass. */
export const geofencingZones: Feed = {
  name: 'geofencing_zones',
  since: '2.1',
  sign: 'geofencing_zones',
  listed: true,
  data: object({
    geofencing_zones: required(
      object({
        type: required(word('FeatureCollection')),
        features: required(
          listOf(
            object({
              type: required(word('Feature')),
              properties: required(
                object({
                  name: publicText(optional),
                  start: instant(optional, '2.1'),
                  end: instant(optional, '2.1'),
                  rules: optional(rules),
                }),
              ),
              geometry: required(multiPolygon),
            }),
          ),
        ),
      }),
    ),
    global_rules: required(rules, { since: '3.0' }),
  }),
};
