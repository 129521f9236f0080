import * as z from 'zod/mini';
import { property, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, text } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { wateringAttributes } from './watering-attributes.js';

const categories = [
  'botanical',
  'castle',
  'community',
  'fencedOff',
  'monastery',
  'private',
  'public',
  'residential',
] as const;

const styles = [
  'chinese',
  'english',
  'french',
  'herb_garden',
  'japanese',
  'kitchen',
  'public',
  'rosarium',
  'zen',
] as const;

/** A garden or park. */
export const garden = defineModel({
  type: 'Garden',
  title: 'Garden',
  description: 'A garden or park: what sort it is, when it is open, when it was watered.',
  follows: 'Smart Data Models, dataModel.ParksAndGardens, Garden 0.0.4',
  namespace: 'https://smartdatamodels.org/dataModel.ParksAndGardens/',
  required: [],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    ...wateringAttributes,
    category: property('What sort of garden it is.', z.array(z.enum(categories)).check(z.minLength(1))),
    style: property('The style it is laid out in.', z.enum(styles)),
    openingHours: property('When it is open.', text),
    refRecord: relationship('Measurements made in it.', z.array(identifier)),
  },
});

/** A `Garden` entity as key-values. */
export type Garden = KeyValues<typeof garden>;
