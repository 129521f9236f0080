import * as z from 'zod/mini';
import { property } from '../attribute.js';

/** What GTFS says of wheelchairs. Its shared schema has the code as text, the models themselves have it as number. */
export const wheelChairAccessible = property(
  'Wheelchairs as in GTFS: 0 unknown, 1 yes, 2 no.',
  z.literal(['0', '1', '2', 0, 1, 2]),
);
