import * as z from 'zod/mini';
import { agreedTerms } from './offer.js';
import { day, described, filledList, group, iri, path, text } from './pieces.js';

/** Bodies of the governance scheme (D2.2). */
export const bodies = [
  'governance-authority',
  'participants-committee',
  'advisory-board',
  'data-and-technology-committee',
  'operational-committee',
  'working-group',
  'community-support',
  'training',
] as const;

/** Kinds of agreement of the contract matrix (D2.2). */
export const agreementKinds = [
  'constitutive',
  'governance-body-status',
  'membership',
  'service-level',
  'switching',
  'data-sharing',
] as const;

const members = (what: string) => filledList(iri('IRI of a participant.'), what);

/** Who decides, and what was signed. */
export const governance = group({
  bodies: z.optional(
    filledList(
      group({
        body: described(z.enum(bodies), 'Which body of the scheme.'),
        members: members('Who sits in it.'),
      }),
      'Bodies that exist.',
    ),
  ),
  agreements: z.optional(
    filledList(
      group({
        id: iri('IRI of the agreement.'),
        kind: described(z.enum(agreementKinds), 'Which agreement of the matrix.'),
        parties: members('Who signed it.'),
        datasets: z.optional(filledList(iri('IRI of a dataset.'), 'Datasets it is about, for data sharing.')),
        terms: z.optional(
          filledList(
            agreedTerms,
            'What was agreed: the offers as they were when it was signed. What changes in an offer later does not reach it.',
          ),
        ),
        signed: z.optional(day('When the last party signed; left out while it is not in force.')),
        until: z.optional(day('The last day it holds.')),
        document: z.optional(path('Path of the text.')),
      }),
      'Agreements between participants.',
    ),
  ),
  rulebook: z.optional(path('Path of the policies that no offer may go beyond.')),
});

/** Something that participants do with the data together. */
export const useCase = group({
  id: iri('IRI of the use case.'),
  title: text('Name of the use case.'),
  description: z.optional(text('What it is for and for whom.')),
  initiator: z.optional(iri('IRI of the participant who started it.')),
  participants: z.optional(members('Who takes part.')),
  datasets: z.optional(filledList(iri('IRI of a dataset.'), 'What it uses.')),
  purpose: z.optional(
    filledList(text('A purpose of the Data Privacy Vocabulary, such as PublicBenefit.'), 'What the data is used for.'),
  ),
});

/** Something that the data space wants to reach. */
export const aim = group({
  requirement: text('A mechanism such as MIM2, or a requirement such as mims:9.0/MIM2/R1.1.'),
  level: z.optional(described(z.enum(['initial', 'partial', 'full']), 'How far, for a mechanism.')),
  by: z.optional(day('The day by which.')),
});
