import * as z from 'zod/mini';
import { day, described, filledList, group, iri, text } from './pieces.js';
import { roles } from './participant.js';

const actions = (description: string) =>
  filledList(text('An action of ODRL, such as use, read, distribute, derive.'), description);

const conditions = {
  role: z.optional(
    filledList(
      described(z.enum(roles), 'A role of the governance scheme.'),
      'Only whoever asks in one of these roles.',
    ),
  ),
  assignee: z.optional(filledList(iri('IRI of a participant.'), 'Only these participants.')),
  purpose: z.optional(
    filledList(
      text('A purpose of the Data Privacy Vocabulary, such as ScientificResearch, or the IRI of another one.'),
      'Only for these purposes.',
    ),
  ),
  spatial: z.optional(filledList(iri('IRI of a place.'), 'Only in these places.')),
  from: z.optional(day('From this day on, in UTC.')),
  until: z.optional(day('Up to the end of this day, in UTC.')),
};

const rules = {
  permission: filledList(
    group({
      action: actions('What may be done.'),
      ...conditions,
      duty: z.optional(actions('What has to be done first, such as attribute or inform.')),
    }),
    'What is permitted, and under which conditions; all conditions of one permission have to hold.',
  ),
  prohibition: z.optional(
    filledList(
      group({ action: actions('What must not be done.'), ...conditions }),
      'What is forbidden whatever else is permitted.',
    ),
  ),
};

/** What is offered, as ODRL rules in short: everything that is not permitted here is not. */
export const offer = group({
  ...rules,
  modified: z.optional(
    day('When its rules were changed last: agreements that were signed later, or on that day, are about these rules.'),
  ),
});

/** What was agreed on a dataset, in the same words. */
export const agreedTerms = group({
  dataset: iri('IRI of the dataset, one of those that the agreement is about.'),
  ...rules,
});
