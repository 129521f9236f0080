import { defineRule, type Rule } from '@ds4sscc/findings';
import type { AcrossCheck } from './across-check.js';

/** Two things with one IRI. */
export const duplicateIri: Rule<{ iri: string }> = defineRule<{ iri: string }>({
  id: 'dataspace/duplicate-id',
  title: 'The same id twice in the description',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: ['MIM1 R1.1'],
  help: 'Give each participant, dataset and service an IRI of its own.',
  message: ({ iri }) => `${iri} is the id of something else already`,
});

/** The data space itself, its participants, datasets and services. */
export const uniqueIds: AcrossCheck = {
  rules: [duplicateIri],
  applies: () => true,
  *check({ document, dataSpace: { id: own, participants, datasets, services = [] } }) {
    const seen = new Set<string>([own]);
    for (const [group, members] of Object.entries({ participants, datasets, services })) {
      for (const [index, { id }] of members.entries()) {
        if (seen.has(id)) yield document.finding(duplicateIri, `/${group}/${index}/id`, { iri: id }, { value: id });
        seen.add(id);
      }
    }
  },
};
