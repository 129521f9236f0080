import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { day, duration, flag, group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const methods = ['handwritten', 'simple', 'advanced', 'qualified'] as const;

const agreement = group({
  kind: z.literal('ds4sscc/agreement'),
  id: iri,
  title: z.optional(text),
  parties: list(group({ id: iri, role: z.optional(text) })),
  /** The ODRL agreement that says the same for machines. */
  policy: z.optional(iri),
  /** The template or standard contract that it follows. */
  template: z.optional(iri),
  rulebook: z.optional(iri),
  from: z.optional(day),
  until: z.optional(day),
  /** Signatures: electronic ones by the levels of eIDAS, Regulation (EU) 910/2014, Article 3. */
  signatures: z.optional(list(group({ party: iri, date: day, method: z.enum(methods), evidence: z.optional(iri) }))),
  /** How the agreement ends before its time. */
  termination: z.optional(
    group({ clause: text, byEither: flag, notice: z.optional(duration), grounds: z.optional(list(text)) }),
  ),
  /** What is promised of the supply. */
  service: z.optional(
    group({
      dataset: iri,
      /** The oldest that data may be when it is delivered. */
      freshness: z.optional(duration),
      /** Part of the deliveries that have to succeed, from 0 to 1. */
      availability: z.optional(
        z.number('a number from 0 to 1').check(z.gte(0, 'a number from 0 to 1'), z.lte(1, 'a number from 0 to 1')),
      ),
      /** The schema that what is delivered is valid against. */
      schema: z.optional(iri),
    }),
  ),
});

/** An agreement on an exchange of data. */
export type Agreement = z.infer<typeof agreement>;
/** What an agreement says. */
export type AgreementFacts = FormFacts<'agreement', Agreement>;

/** Reads a document with `kind: ds4sscc/agreement`. */
export const agreementReader: ArtefactReader = formReader('agreement', agreement);
