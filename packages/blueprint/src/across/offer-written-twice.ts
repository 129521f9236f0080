import { defineRule, type Rule } from '@ds4sscc/findings';
import { offerUid } from '../derive/derive-policies.js';
import type { AcrossCheck } from './across-check.js';

/** An offer in the description and a policy of the same uid in a file. */
export const offerTwice: Rule<{ uid: string; source: string }> = defineRule<{ uid: string; source: string }>({
  id: 'dataspace/offer-written-twice',
  title: 'Offer in the description and in a file of policies',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: ['MIM3 RC2.2'],
  help: 'Keep one of the two: two policies of one uid are read together, and what one permits the other may forbid.',
  message: ({ uid, source }) => `${uid} is offered here and written down in ${source} as well`,
});

/** Each offer has one place. */
export const offerWrittenTwice: AcrossCheck = {
  rules: [offerTwice],
  applies: ({ dataSpace }) => dataSpace.datasets.some(({ offer }) => offer !== undefined),
  *check({ document, dataSpace, folder, facts }) {
    for (const [index, dataset] of dataSpace.datasets.entries()) {
      if (dataset.offer === undefined) continue;
      const uid = offerUid(dataset);
      const other = facts.policies.find(
        (one) =>
          one.document.source.startsWith(folder) &&
          one.document.source !== document.source &&
          one.policies.some((policy) => policy.uid === uid),
      );
      if (other) yield document.finding(offerTwice, `/datasets/${index}/offer`, { uid, source: other.document.source });
    }
  },
};
