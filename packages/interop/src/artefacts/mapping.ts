import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const value = z.union([z.string(), z.number(), z.boolean()]);

const mapping = group({
  kind: z.literal('ds4sscc/mapping'),
  id: iri,
  /** Types of the entities that it takes, and of those that it makes. */
  from: iri,
  to: iri,
  fields: list(
    group({
      from: text,
      to: text,
      /** For numbers: what is multiplied, then added. */
      factor: z.optional(z.number('a number').check(z.refine((factor) => factor !== 0, 'a number other than 0'))),
      offset: z.optional(z.number('a number')),
      /** For codes: what each becomes. */
      values: z.optional(list(group({ from: value, to: value }))),
    }),
  ),
  /** What every entity of the other model has. */
  constants: z.optional(z.record(z.string(), value, 'a group of values')),
  /** Members of the first model that have no place in the other. */
  lost: list(text),
});

/** How entities of one model become entities of another. */
export type Mapping = z.infer<typeof mapping>;
/** What a mapping says. */
export type MappingFacts = FormFacts<'mapping', Mapping>;

/** Reads a document with `kind: ds4sscc/mapping`. */
export const mappingReader: ArtefactReader = formReader('mapping', mapping);
