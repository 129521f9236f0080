/** What models of planted ground say of its watering. */
import { type Attribute, property } from '../attribute.js';
import { dateTime } from '../value-schemas.js';

export const wateringAttributes = {
  dateLastWatering: property('When it was last watered.', dateTime),
  nextWateringDeadline: property('By when it has to be watered again.', dateTime),
} satisfies Record<string, Attribute>;
