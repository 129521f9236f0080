import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, instant, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const usageLog = group({
  kind: z.literal('ds4sscc/usage-log'),
  /** uid of the ODRL agreement that the use falls under. */
  agreement: iri,
  /** The time that the log covers: every use in it stands in it. */
  from: instant,
  until: instant,
  events: list(
    group({
      id: z.optional(text),
      dateTime: instant,
      /** An action of ODRL, such as `read`, or an IRI. */
      action: text,
      target: iri,
      assignee: iri,
    }),
  ),
});

/** How data was used under an agreement. */
export type UsageLog = z.infer<typeof usageLog>;
/** What a log of use says. */
export type UsageLogFacts = FormFacts<'usage-log', UsageLog>;

/** Reads a document with `kind: ds4sscc/usage-log`. */
export const usageLogReader: ArtefactReader = formReader('usage-log', usageLog);
