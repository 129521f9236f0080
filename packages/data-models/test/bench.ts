import { defineModel, type Model, property } from '@ds4sscc/data-models';
import * as z from 'zod/mini';

/** A model that uses what the models of this package have no need of, so that every rule about values can fire. */
export const bench: Model = defineModel({
  type: 'Bench',
  title: 'Bench',
  description: 'A place to sit.',
  follows: 'Town furniture register 2.1',
  namespace: 'https://example.org/furniture/',
  required: [],
  attributes: {
    seats: property('How many people it seats.', z.int()),
    inShade: property('Whether it stands in the shade.', z.boolean()),
    materials: property('What it is made of.', z.array(z.string())),
    size: property('Its measures in centimetres.', z.looseObject({ height: z.number() })),
    weight: property('Its weight in kilograms, to the half.', z.number().check(z.multipleOf(0.5))),
    painted: property('When it was last painted.', z.iso.datetime({ offset: true })),
    bought: property('When it was bought.', z.iso.date()),
    contact: property('Whom to write to.', z.email()),
    code: property('Its code in the register.', z.string().check(z.regex(/^BENCH-\d+$/))),
    plate: property('What its plate says.', z.strictObject({ text: z.string() })),
    maker: property('Who made it.', z.union([z.object({ name: z.string() }), z.object({ homepage: z.string() })])),
    owner: property('Whom it belongs to.', z.string().check(z.refine((name: string) => name !== 'nobody'))),
  },
});
