import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const profile = group({
  kind: z.literal('ds4sscc/profile'),
  id: iri,
  title: text,
  /** Address or path of the schema of the base model, and the hash of its bytes as its owner publishes it. */
  base: text,
  baseSha256: z.string('64 hexadecimal digits').check(z.regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits in lower case')),
  /** Address or path of the schema of the profile. */
  schema: text,
  documentation: iri,
  /** The members that the profile adds, and those that it narrows, by JSON pointer into the data. */
  added: list(text),
  constrained: list(text),
});

/** An application profile of a data model, documented. */
export type ModelProfile = z.infer<typeof profile>;
/** What the documentation of a profile says. */
export type ModelProfileFacts = FormFacts<'profile', ModelProfile>;

/** Reads a document with `kind: ds4sscc/profile`. */
export const modelProfileReader: ArtefactReader = formReader('profile', profile);
