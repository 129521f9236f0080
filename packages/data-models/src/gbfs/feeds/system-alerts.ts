import { type Feed, idOf, instant, listOf, object, optional, ownId, publicText, required, word } from '../facts.js';

const types = ['system_closure', 'station_closure', 'station_move', 'other'];

/** What is out of the ordinary. */
export const systemAlerts: Feed = {
  name: 'system_alerts',
  sign: 'alerts',
  listed: true,
  data: object({
    alerts: required(
      listOf(
        object({
          alert_id: required(ownId('alert')),
          type: [
            required(word(...types.map((type) => type.toUpperCase())), { until: '2.1' }),
            required(word(...types), { since: '2.1' }),
          ],
          times: optional(listOf(object({ start: instant(required), end: instant(optional) }))),
          station_ids: optional(listOf(idOf('station'))),
          region_ids: optional(listOf(idOf('region'))),
          url: publicText(optional, 'url'),
          summary: publicText(required),
          description: publicText(optional),
          last_updated: instant(optional),
        }),
      ),
    ),
  }),
};
