import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { day, flag, group, iri, list, text, texts } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const clause = group({ id: text, text });

const rulebook = group({
  kind: z.literal('ds4sscc/rulebook'),
  id: iri,
  /** The data space that it is the rulebook of. */
  dataSpace: z.optional(iri),
  title: text,
  version: text,
  /** Who may join, and how. */
  membership: z.optional(list(clause)),
  roles: z.optional(list(group({ id: text, name: text }))),
  responsibilities: z.optional(list(group({ role: text, text }))),
  obligations: z.optional(list(group({ id: text, text, role: z.optional(text) }))),
  principles: z.optional(list(clause)),
  changes: z.optional(list(group({ version: text, date: day, summary: text }))),
  members: z.optional(list(group({ id: iri, roles: list(text) }))),
  /** Who took note of which version. */
  acknowledgements: z.optional(list(group({ member: iri, version: text, date: day, evidence: z.optional(iri) }))),
  /** What it says in plain words, per language. */
  summary: z.optional(texts),
  anonymity: z.optional(group({ allowed: flag, conditions: z.optional(text) })),
  /** uids of the ODRL policies that bind every offer. */
  policies: z.optional(list(iri)),
});

/** The rules that members of a data space agree on. */
export type Rulebook = z.infer<typeof rulebook>;
/** What a rulebook says. */
export type RulebookFacts = FormFacts<'rulebook', Rulebook>;

/** Reads a document with `kind: ds4sscc/rulebook`. */
export const rulebookReader: ArtefactReader = formReader('rulebook', rulebook);
