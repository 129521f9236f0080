import * as z from 'zod/mini';
import { property, quantity, relationship } from '../attribute.js';
import { defineModel, type KeyValues } from '../define-model.js';
import { identifier, notNegative, setOf, text } from '../value-schemas.js';
import { physicalObjectAttributes, sharedAttributes } from './shared-attributes.js';
import { metres } from './units.js';
import { wateringAttributes } from './watering-attributes.js';

const categories = ['hedge', 'lawnArea', 'portable', 'urbanTreeSpot'] as const;
const shapes = ['circular', 'elliptic', 'polygon', 'rectangular', 'square'] as const;

/** A piece of planted ground. */
export const flowerBed = defineModel({
  type: 'FlowerBed',
  title: 'Flower bed',
  description: 'A bed, hedge, lawn or tree pit: what grows there, how large it is, when it was watered.',
  follows: 'Smart Data Models, dataModel.ParksAndGardens, FlowerBed 0.0.2',
  namespace: 'https://smartdatamodels.org/dataModel.ParksAndGardens/',
  required: [],
  attributes: {
    ...sharedAttributes,
    ...physicalObjectAttributes,
    ...wateringAttributes,
    category: property('What sort of bed it is.', z.array(z.enum(categories)).check(z.minLength(1))),
    taxon: property('What grows there, by its biological name.', z.array(text).check(z.minLength(1))),
    shape: property('Its shape.', setOf(z.enum(shapes))),
    width: quantity('How wide it is.', notNegative, metres),
    depth: quantity('How deep it is.', notNegative, metres),
    // The schema calls it text and gives it a lowest number.
    height: quantity('How high it is.', z.union([notNegative, text]), metres),
    refGarden: relationship('The garden it belongs to.', identifier),
  },
});

/** A `FlowerBed` entity as key-values. */
export type FlowerBed = KeyValues<typeof flowerBed>;
