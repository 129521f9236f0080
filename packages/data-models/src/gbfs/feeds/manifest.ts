import { type Feed, formatted, listOf, multiPolygon, object, optional, required, text } from '../facts.js';

/** All systems of one publisher. */
export const manifest: Feed = {
  name: 'manifest',
  since: '3.0',
  sign: 'datasets',
  listed: false,
  data: object({
    datasets: required(
      listOf(
        object({
          system_id: required(text),
          area: optional(multiPolygon, { since: '3.1' }),
          country_code: optional(formatted('country'), { since: '3.1' }),
          versions: required(
            listOf(object({ version: required(formatted('version-number')), url: required(formatted('url')) })),
          ),
        }),
      ),
    ),
  }),
};
