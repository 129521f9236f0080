import * as z from 'zod/mini';
import { type Attribute, property } from '../attribute.js';
import { number } from '../value-schemas.js';

const optionalNumber: z.ZodMiniOptional<z.ZodMiniNumber> = z.optional(number);

/** A quantity over some time: its latest, lowest, highest and mean value (`TimeSeriesAggregation` of the Environment models). */
const aggregation = z.looseObject({
  instValue: optionalNumber,
  minOverTime: optionalNumber,
  maxOverTime: optionalNumber,
  averageValue: optionalNumber,
  // What the examples write for averageValue.
  avgOverTime: optionalNumber,
});

/** An attribute that sums up a quantity over some time. */
export function timeSeriesAggregation(quantity: string): Attribute<typeof aggregation> {
  return property(`${quantity} over some time: latest, lowest, highest and mean value.`, aggregation);
}
