import {
  boolean,
  count,
  type Fact,
  type Feed,
  idOf,
  latitude,
  listOf,
  longitude,
  mapOf,
  multiPolygon,
  number,
  object,
  optional,
  ownId,
  publicText,
  rentalUris,
  required,
  text,
  word,
} from '../facts.js';

const methods = ['key', 'creditcard', 'paypass', 'applepay', 'androidpay', 'transitcard', 'accountnumber', 'phone'];

const capacityByType: Fact = optional(
  listOf(object({ vehicle_type_ids: required(listOf(idOf('vehicle type'))), count: required(count) })),
  { since: '3.0' },
);

/** Where the stations are. */
export const stationInformation: Feed = {
  name: 'station_information',
  sign: 'stations',
  listed: true,
  data: object({
    stations: required(
      listOf(
        object({
          station_id: required(ownId('station')),
          name: publicText(required),
          short_name: publicText(optional),
          lat: required(latitude),
          lon: required(longitude),
          address: optional(text),
          cross_street: optional(text),
          region_id: optional(idOf('region')),
          post_code: optional(text),
          station_opening_hours: optional(text, { since: '3.0' }),
          rental_methods: [
            optional(listOf(word(...methods.map((method) => method.toUpperCase()))), { until: '1.1' }),
            optional(listOf(word(...methods.map((method) => method.toUpperCase())), 1), { since: '1.1', until: '2.1' }),
            optional(listOf(word(...methods), 1), { since: '2.1' }),
          ],
          is_virtual_station: optional(boolean, { since: '2.1' }),
          station_area: optional(multiPolygon, { since: '2.1' }),
          parking_type: optional(
            word('parking_lot', 'street_parking', 'underground_parking', 'sidewalk_parking', 'other'),
            { since: '2.3' },
          ),
          parking_hoop: optional(boolean, { since: '2.3' }),
          contact_phone: optional(text, { since: '2.3' }),
          capacity: optional(count),
          vehicle_capacity: optional(mapOf(number(0), 'vehicle type'), { since: '2.1', until: '3.0' }),
          vehicle_type_capacity: optional(mapOf(number(0), 'vehicle type'), { since: '2.1', until: '3.0' }),
          vehicle_types_capacity: capacityByType,
          vehicle_docks_capacity: capacityByType,
          is_valet_station: optional(boolean, { since: '2.1' }),
          is_charging_station: optional(boolean, { since: '2.3' }),
          rental_uris: rentalUris,
        }),
      ),
    ),
  }),
};
