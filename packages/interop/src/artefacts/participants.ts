import * as z from 'zod/mini';
import type { ArtefactReader } from './artefact-reader.js';
import type { FormFacts } from './forms/form-facts.js';
import { group, iri, list, text } from './forms/form-pieces.js';
import { formReader } from './forms/form-reader.js';

const participants = group({
  kind: z.literal('ds4sscc/participants'),
  id: iri,
  title: z.optional(text),
  participants: list(
    group({
      /** The IRI or DID that catalogues, agreements and credentials use. */
      id: iri,
      name: text,
      roles: z.optional(list(text)),
      /** Number in a public register, with the register, such as a VAT or company number. */
      registration: z.optional(group({ register: text, number: text })),
      country: z.optional(
        z.string('a country code').check(z.regex(/^[A-Z]{2}$/, 'a country code of two letters, such as BE')),
      ),
      contact: z.optional(iri),
      /** Where the self-description or credential can be fetched. */
      selfDescription: z.optional(iri),
      /** Where notifications for it are sent (Linked Data Notifications). */
      inbox: z.optional(iri),
    }),
  ),
});

/** Who takes part in a data space. */
export type Participants = z.infer<typeof participants>;
/** What a list of participants says. */
export type ParticipantsFacts = FormFacts<'participants', Participants>;

/** Reads a document with `kind: ds4sscc/participants`. */
export const participantsReader: ArtefactReader = formReader('participants', participants);
