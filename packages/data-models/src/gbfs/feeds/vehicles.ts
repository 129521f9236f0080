import {
  type Condition,
  type Fact,
  type Feed,
  type Fields,
  flag,
  formatted,
  idOf,
  instant,
  latitude,
  listOf,
  longitude,
  number,
  object,
  optional,
  ownId,
  rentalUris,
  required,
  type Shape,
  word,
} from '../facts.js';

const place = (shape: Shape): readonly Fact[] => [required(shape, { until: '2.1' }), optional(shape, { since: '2.1' })];

const fields: Fields = {
  lat: place(latitude),
  lon: place(longitude),
  is_reserved: flag(required),
  is_disabled: flag(required),
  rental_uris: rentalUris,
  vehicle_type_id: optional(idOf('vehicle type'), { since: '2.1' }),
  last_reported: instant(optional, '2.1'),
  current_range_meters: optional(number(0), { since: '2.1' }),
  current_fuel_percent: optional(number(0, 1), { since: '2.3' }),
  station_id: optional(idOf('station'), { since: '2.1' }),
  home_station_id: optional(idOf('station'), { since: '2.3' }),
  pricing_plan_id: optional(idOf('pricing plan'), { since: '2.2' }),
  vehicle_equipment: optional(
    listOf(word('child_seat_a', 'child_seat_b', 'child_seat_c', 'winter_tires', 'snow_chains')),
    { since: '2.3' },
  ),
  available_until: optional(formatted('date-time'), { since: '2.3' }),
};

/** A vehicle is at a place or at a station; half a place is none. */
const located: readonly Condition[] = ['lat', 'lon'].map((field) => ({
  since: '2.1',
  field,
  holds: ({ station_id, lat, lon }) => station_id === undefined || lat !== undefined || lon !== undefined,
  because: 'the vehicle is at no station, or has the other coordinate',
}));

/** The vehicles for hire; the name until version 3. */
export const freeBikeStatus: Feed = {
  name: 'free_bike_status',
  until: '3.0',
  sign: 'bikes',
  listed: true,
  realtime: true,
  data: object({ bikes: required(listOf(object({ bike_id: required(ownId('vehicle')), ...fields }, located))) }),
};

/** The vehicles for hire. */
export const vehicleStatus: Feed = {
  name: 'vehicle_status',
  since: '3.0',
  sign: 'vehicles',
  listed: true,
  realtime: true,
  data: object({ vehicles: required(listOf(object({ vehicle_id: required(ownId('vehicle')), ...fields }, located))) }),
};
