import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const model = group({
  kind: z.literal('ds4sscc/model'),
  /** IRI of the entity type. */
  id: iri,
  name: text,
  description: text,
  version: z.optional(text),
  /** Address or path of the JSON Schema. */
  schema: text,
  /** Address or path of the JSON-LD context. */
  context: text,
  /** The specification for people. */
  documentation: iri,
  /** Entities that are valid against the schema. */
  examples: list(z.record(z.string(), z.unknown(), 'an entity')),
  /** Media types in which entities are exchanged. */
  mediaTypes: z.optional(list(text)),
  /** The recognised model that it extends. */
  extends: z.optional(iri),
  /** Why no recognised model would do. */
  ownBecause: z.optional(text),
  /** The common model of the same entity, where this is not it. */
  commonModel: z.optional(iri),
});

/** A data model, documented. */
export type Model = z.infer<typeof model>;
/** What the documentation of a data model says. */
export type ModelFacts = FormFacts<'model', Model>;

/** Reads a document with `kind: ds4sscc/model`. */
export const modelReader: ArtefactReader = formReader('model', model);
