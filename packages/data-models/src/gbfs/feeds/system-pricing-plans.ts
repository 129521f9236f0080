import {
  boolean,
  count,
  type Fact,
  type Feed,
  formatted,
  listOf,
  number,
  object,
  optional,
  ownId,
  publicText,
  required,
} from '../facts.js';

const segments: Fact = optional(
  listOf(
    object({
      start: required(count),
      rate: required(number()),
      interval: required(number(0)),
      end: optional(count),
    }),
  ),
  { since: '2.2' },
);

/** What a ride costs. */
export const systemPricingPlans: Feed = {
  name: 'system_pricing_plans',
  sign: 'plans',
  listed: true,
  data: object({
    plans: required(
      listOf(
        object({
          plan_id: required(ownId('pricing plan')),
          url: optional(formatted('url')),
          name: publicText(required),
          currency: required(formatted('currency')),
          price: required(number(0)),
          is_taxable: [
            required({ kind: 'flag', orBoolean: true }, { until: '1.1' }),
            required({ kind: 'flag' }, { since: '1.1', until: '2.0' }),
            required(boolean, { since: '2.0' }),
          ],
          description: publicText(required),
          per_km_pricing: segments,
          per_min_pricing: segments,
          surge_pricing: optional(boolean, { since: '2.2' }),
          reservation_price_per_min: optional(number(0), { since: '3.1' }),
          reservation_price_flat_rate: optional(number(0), { since: '3.1' }),
        }),
      ),
    ),
  }),
};
