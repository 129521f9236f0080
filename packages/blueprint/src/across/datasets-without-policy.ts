import { defineRule, type Rule } from '@ds4sscc/findings';
import { textOf } from '../description/text-of.js';
import type { AcrossCheck } from './across-check.js';

/** Shared data without a policy. */
export const datasetWithoutPolicy: Rule<{ title: string }> = defineRule<{ title: string }>({
  id: 'dataspace/dataset-without-policy',
  title: 'Dataset without a policy',
  level: 'warning',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'Name the uid of the ODRL policy it is offered under; open data has one too.',
  message: ({ title }) => `"${title}" has no policy: nobody can know what they may do with it`,
});

/** Each dataset names a policy, or is offered in the description itself. */
export const datasetsWithoutPolicy: AcrossCheck = {
  rules: [datasetWithoutPolicy],
  applies: () => true,
  *check({ document, dataSpace: { datasets, language } }) {
    for (const [index, { policy, offer, title }] of datasets.entries()) {
      if (policy === undefined && offer === undefined)
        yield document.finding(datasetWithoutPolicy, `/datasets/${index}`, { title: textOf(title, language) });
    }
  },
};
