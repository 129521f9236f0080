import { defineRule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';
import { meantHint } from './meant-hint.js';
import { type UnknownIriRule, unlessKnown } from './unless-known.js';

/** A service that says it serves a dataset that is not described. */
export const servedUnknown: UnknownIriRule = defineRule<{ iri: string; meant: string | undefined }>({
  id: 'dataspace/served-dataset-unknown',
  title: 'Service for a dataset that is not described',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'List the dataset under datasets, or correct the IRI.',
  message: ({ iri, meant }) => `${iri} is not one of the datasets${meantHint(meant)}`,
});

/** What a service serves is described. */
export const servedDatasets: AcrossCheck = {
  rules: [servedUnknown],
  applies: ({ dataSpace }) => (dataSpace.services ?? []).some(({ serves = [] }) => serves.length > 0),
  *check({ document, dataSpace: { datasets, services = [] } }) {
    const known = new Set(datasets.map(({ id }) => id));
    for (const [index, { serves = [] }] of services.entries()) {
      for (const [position, iri] of serves.entries())
        yield* unlessKnown(document, servedUnknown, `/services/${index}/serves/${position}`, iri, known);
    }
  },
};
