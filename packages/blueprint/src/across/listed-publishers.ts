import { defineRule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';
import { meantHint } from './meant-hint.js';
import { type UnknownIriRule, unlessKnown } from './unless-known.js';

/** A reference to a participant that is not listed. */
export const publisherUnknown: UnknownIriRule = defineRule<{ iri: string; meant: string | undefined }>({
  id: 'dataspace/publisher-unknown',
  title: 'Publisher that is not a participant',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'List the organisation under participants, or correct the IRI.',
  message: ({ iri, meant }) => `${iri} is not one of the participants${meantHint(meant)}`,
});

/** Whoever publishes a dataset takes part. */
export const listedPublishers: AcrossCheck = {
  rules: [publisherUnknown],
  applies: () => true,
  *check({ document, dataSpace: { participants, datasets } }) {
    const known = new Set(participants.map(({ id }) => id));
    for (const [index, { publisher }] of datasets.entries())
      yield* unlessKnown(document, publisherUnknown, `/datasets/${index}/publisher`, publisher, known);
  },
};
