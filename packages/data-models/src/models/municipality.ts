import * as z from 'zod/mini';
import { number, text } from '../value-schemas.js';

/** The municipality that something lies in, down to ward and zone. */
export const municipality = z.partial(
  z.looseObject({
    district: text,
    ulbName: text,
    cityId: text,
    wardId: text,
    stateName: text,
    cityName: text,
    zoneName: text,
    zoneId: text,
    wardName: text,
    wardNum: number,
  }),
);
