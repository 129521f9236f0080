import { defineRule, type Rule } from '@ds4sscc/findings';
import type { DataSpace, DescribedAgreement } from '../data-space.js';
import { sharedDatasets, termsOf } from '../derive/terms-of.js';
import { textOf } from '../description/text-of.js';
import type { AcrossCheck } from './across-check.js';

/** An agreement of which nobody wrote down what was agreed. */
export const termsNotStated: Rule<{ title: string }> = defineRule<{ title: string }>({
  id: 'dataspace/agreed-terms-not-stated',
  title: 'Agreement that follows the offer as it is today',
  level: 'info',
  source: 'DS4SSCC data space description 1; ODRL Information Model 2.2, section 2.1.3',
  requirements: ['MIM3 RC2.2'],
  help: 'Copy what was agreed from the offer of the dataset into "terms" of the agreement, or write the day of the last change into "modified" of the offer. Otherwise a change of the offer changes what the parties have agreed.',
  message: ({ title }) =>
    `what was agreed on "${title}" is taken from its offer of today; nothing says that the offer was the same when this was signed`,
});

/** An agreement on an offer that was changed since. */
export const offerChangedSince: Rule<{ title: string; changed: string; signed: string }> = defineRule<{
  title: string;
  changed: string;
  signed: string;
}>({
  id: 'dataspace/offer-changed-after-agreement',
  title: 'Offer that was changed after an agreement on it',
  level: 'error',
  source: 'DS4SSCC data space description 1; ODRL Information Model 2.2, section 2.1.3',
  requirements: ['MIM3 RC2.2'],
  help: 'Write what was agreed into "terms" of the agreement, or have the changed offer signed and enter that day. Until then the agreement permits nothing on the dataset.',
  message: ({ title, changed, signed }) =>
    `the offer of "${title}" was changed on ${changed}, after this was signed on ${signed}, and what was agreed is not written down`,
});

/** Terms that do not come into force. */
export const termsWithoutEffect: Rule<{ dataset: string }> = defineRule<{ dataset: string }>({
  id: 'dataspace/agreed-terms-without-effect',
  title: 'Agreed terms on a dataset that the agreement is not about',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'Only agreements of kind data-sharing have terms: add the dataset to "datasets" of the agreement and its publisher to "parties", or correct the IRI.',
  message: ({ dataset }) =>
    `these terms have no effect: the agreement does not share ${dataset}, or nobody who publishes it is a party`,
});

/** What signed agreements on data sharing are taken to say. */
export const agreedTerms: AcrossCheck = {
  rules: [termsNotStated, offerChangedSince, termsWithoutEffect],
  applies: ({ dataSpace }) => (dataSpace.governance?.agreements ?? []).some(({ kind }) => kind === 'data-sharing'),
  *check({ document, dataSpace }) {
    for (const [at, agreement] of (dataSpace.governance?.agreements ?? []).entries()) {
      const pointer = `/governance/agreements/${at}`;
      // Terms may be written down before they are signed.
      const { signed = '', terms = [] } = agreement;
      const shared = sharedDatasets({ ...agreement, signed }, dataSpace.datasets);
      const ids = new Set(shared.map(({ id }) => id));
      // An IRI that nobody knows is a finding of its own, and may be the one that is missed here.
      const isKnown = refersToKnown(agreement, dataSpace);
      for (const [position, { dataset }] of isKnown ? terms.entries() : [])
        if (!ids.has(dataset))
          yield document.finding(termsWithoutEffect, `${pointer}/terms/${position}/dataset`, { dataset });
      for (const dataset of agreement.signed === undefined ? [] : shared) {
        const found = termsOf(agreement, dataset);
        const title = textOf(dataset.title, dataSpace.language);
        const place = placeOf(agreement, dataset.id, pointer);
        if (found?.known === 'assumed') yield document.finding(termsNotStated, place, { title });
        if (found?.known === 'lost')
          yield document.finding(offerChangedSince, place, { title, changed: found.changed, signed });
      }
    }
  },
};

function refersToKnown({ datasets = [], parties }: DescribedAgreement, described: DataSpace): boolean {
  const known = new Set([...described.datasets, ...described.participants].map(({ id }) => id));
  return [...datasets, ...parties].every((iri) => known.has(iri));
}

function placeOf({ datasets = [] }: DescribedAgreement, id: string, pointer: string): string {
  return `${pointer}/datasets/${datasets.indexOf(id)}`;
}
