import { count, type Feed, flag, idOf, instant, listOf, object, optional, required, sameId } from '../facts.js';

/** What the stations hold at the moment. */
export const stationStatus: Feed = {
  name: 'station_status',
  sign: 'stations',
  listed: true,
  realtime: true,
  data: object({
    stations: required(
      listOf(
        object({
          station_id: required(sameId('station')),
          num_bikes_available: required(count, { until: '3.0' }),
          num_vehicles_available: required(count, { since: '3.0' }),
          num_bikes_disabled: optional(count, { until: '3.0' }),
          num_vehicles_disabled: optional(count, { since: '3.0' }),
          num_docks_available: [required(count, { until: '2.0' }), optional(count, { since: '2.0' })],
          num_docks_disabled: optional(count),
          is_installed: flag(required),
          is_renting: flag(required),
          is_returning: flag(required),
          last_reported: instant(required),
          vehicle_types_available: optional(
            listOf(object({ vehicle_type_id: required(idOf('vehicle type')), count: required(count) })),
            { since: '2.1' },
          ),
          vehicle_docks_available: optional(
            listOf(object({ vehicle_type_ids: required(listOf(idOf('vehicle type'))), count: required(count) })),
            { since: '2.1' },
          ),
        }),
      ),
    ),
  }),
};
