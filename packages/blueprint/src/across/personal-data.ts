import { defineRule, type Rule } from '@ds4sscc/findings';
import { textOf } from '../description/text-of.js';
import type { AcrossCheck } from './across-check.js';

/** Personal data, and nobody knows what for. */
export const purposeMissing: Rule<{ title: string }> = defineRule<{ title: string }>({
  id: 'dataspace/personal-data-without-purpose',
  title: 'Personal data without a purpose',
  level: 'error',
  source: 'Regulation (EU) 2016/679 (GDPR), Art. 5(1)(b)',
  requirements: ['MIM3 RC2.2'],
  help: 'Name the purposes under legal.personalData.purpose, or take the personal data out. Personal data is collected for purposes that are stated.',
  message: ({ title }) => `"${title}" holds personal data, and no purpose is stated`,
});

/** Personal data that an offer or an agreement gives for any purpose. */
export const purposeNotLimited: Rule<{ title: string }> = defineRule<{ title: string }>({
  id: 'dataspace/personal-data-for-any-purpose',
  title: 'Personal data offered or agreed for any purpose',
  level: 'error',
  source: 'Regulation (EU) 2016/679 (GDPR), Art. 5(1)(b) and 6(4)',
  requirements: ['MIM3 RC2.2'],
  help: 'Add the purposes to the permission: what was collected for one purpose is not free for others.',
  message: ({ title }) => `"${title}" holds personal data, and a permission names no purpose`,
});

/** What the description says of personal data: legal grounds, and the offer made of it. */
export const personalData: AcrossCheck = {
  rules: [purposeMissing, purposeNotLimited],
  applies: ({ dataSpace }) => dataSpace.datasets.some(({ legal }) => legal?.personalData !== undefined),
  *check({ document, dataSpace }) {
    for (const [index, { id, title, legal, offer }] of dataSpace.datasets.entries()) {
      if (legal?.personalData === undefined) continue;
      const words = { title: textOf(title, dataSpace.language) };
      if ((legal.personalData.purpose ?? []).length === 0)
        yield document.finding(purposeMissing, `/datasets/${index}/legal/personalData`, words);
      for (const [position, { purpose }] of (offer?.permission ?? []).entries()) {
        if (purpose === undefined)
          yield document.finding(purposeNotLimited, `/datasets/${index}/offer/permission/${position}`, words);
      }
      for (const [at, { terms = [] }] of (dataSpace.governance?.agreements ?? []).entries())
        for (const [number, { dataset, permission }] of terms.entries())
          for (const [position, { purpose }] of (dataset === id ? permission : []).entries())
            if (purpose === undefined) {
              const pointer = `/governance/agreements/${at}/terms/${number}/permission/${position}`;
              yield document.finding(purposeNotLimited, pointer, words);
            }
    }
  },
};
