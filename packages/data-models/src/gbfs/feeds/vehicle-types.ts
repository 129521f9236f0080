import {
  count,
  type Feed,
  formatted,
  idOf,
  listOf,
  number,
  object,
  optional,
  ownId,
  publicText,
  required,
  text,
  translated,
  word,
} from '../facts.js';

const motors = ['electric_assist', 'electric', 'combustion'];
const motorsSince23 = [...motors, 'combustion_diesel', 'hybrid', 'plug_in_hybrid', 'hydrogen_fuel_cell'];
const forms = ['bicycle', 'car', 'moped', 'scooter', 'other'];
const since23 = { since: '2.3' } as const;

const ecoLabel = listOf(object({ country_code: required(formatted('country')), eco_sticker: required(text) }));

/** The kinds of vehicle that a system hires out. */
export const vehicleTypes: Feed = {
  name: 'vehicle_types',
  since: '2.1',
  sign: 'vehicle_types',
  listed: true,
  data: object({
    vehicle_types: required(
      listOf(
        object(
          {
            vehicle_type_id: required(ownId('vehicle type')),
            form_factor: [
              required(word(...forms), { until: '2.3' }),
              required(word(...forms, 'cargo_bicycle', 'scooter_standing', 'scooter_seated'), since23),
            ],
            propulsion_type: [
              required(word('human', ...motors), { until: '2.3' }),
              required(word('human', ...motorsSince23), since23),
            ],
            max_range_meters: optional(number(0)),
            name: [optional(text, { until: '3.0' }), optional(translated(), { since: '3.0' })],
            rider_capacity: optional(count, since23),
            cargo_volume_capacity: optional(count, since23),
            cargo_load_capacity: optional(count, since23),
            eco_label: optional(ecoLabel, { since: '2.3', until: '3.0' }),
            eco_labels: optional(ecoLabel, { since: '3.0' }),
            vehicle_accessories: optional(
              listOf(
                word(
                  'air_conditioning',
                  'automatic',
                  'manual',
                  'convertible',
                  'cruise_control',
                  'doors_2',
                  'doors_3',
                  'doors_4',
                  'doors_5',
                  'navigation',
                ),
              ),
              since23,
            ),
            g_CO2_km: optional(count, since23),
            vehicle_image: optional(formatted('url'), since23),
            make: publicText((shape, span) => optional(shape, { since: '2.3', ...span })),
            model: publicText((shape, span) => optional(shape, { since: '2.3', ...span })),
            color: optional(text, since23),
            description: optional(translated(), { since: '3.0' }),
            wheel_count: optional(count, since23),
            max_permitted_speed: optional(count, since23),
            rated_power: optional(count, since23),
            default_reserve_time: optional(count, since23),
            return_constraint: optional(word('free_floating', 'roundtrip_station', 'any_station', 'hybrid'), since23),
            vehicle_assets: optional(
              object({
                icon_url: required(formatted('url')),
                icon_url_dark: optional(formatted('url')),
                icon_last_modified: required(formatted('date')),
              }),
              since23,
            ),
            default_pricing_plan_id: optional(idOf('pricing plan'), since23),
            pricing_plan_ids: optional(listOf(idOf('pricing plan')), since23),
          },
          [
            {
              field: 'max_range_meters',
              holds: ({ propulsion_type }) => motorsSince23.includes(String(propulsion_type)),
              because: 'the vehicle has a motor',
            },
          ],
        ),
      ),
    ),
  }),
};
