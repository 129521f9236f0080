import { type Feed, listOf, object, ownId, publicText, required } from '../facts.js';

/** The parts of a city that a system serves. */
export const systemRegions: Feed = {
  name: 'system_regions',
  sign: 'regions',
  listed: true,
  data: object({
    regions: required(listOf(object({ region_id: required(ownId('region')), name: publicText(required) }))),
  }),
};
