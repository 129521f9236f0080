import * as z from 'zod/mini';
import { number } from '../value-schemas.js';

/** How many spots of one kind are free, as models of parking count cars. */
export const fourWheelerSlots = z.partial(
  z.looseObject({ availableSlotNumber: number, totalSlotNumber: number, occupiedSlotNumber: number }),
);

/** How many spots of one kind are free, as they count all others. */
export const otherSlots = z.partial(
  z.looseObject({ availableSpotNumber: number, totalSpotNumber: number, occupiedSpotNumber: number }),
);
