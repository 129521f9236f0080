import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const identifiers = group({
  kind: z.literal('ds4sscc/identifiers'),
  /** Who keeps identifiers of which beginning for good, and under which policy. */
  schemes: z.optional(list(group({ prefix: iri, keeper: text, policy: iri }))),
  /** Where each system looks an identifier up: a URI Template (RFC 6570) with one variable, such as `{id}`. */
  systems: z.optional(list(group({ id: iri, title: z.optional(text), lookup: text }))),
  /** Files that held the same data at several times, the oldest first. */
  snapshots: z.optional(list(group({ subject: text, files: list(text) }))),
});

/** How identifiers are kept and looked up. */
export type Identifiers = z.infer<typeof identifiers>;
/** What a document on identifiers says. */
export type IdentifiersFacts = FormFacts<'identifiers', Identifiers>;

/** Reads a document with `kind: ds4sscc/identifiers`. */
export const identifiersReader: ArtefactReader = formReader('identifiers', identifiers);
