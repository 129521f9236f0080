import { defineRule, finding, type Rule } from '@ds4sscc/findings';
import { foreignRulebooks } from '../requirement-facts/foreign-rulebooks.js';
import type { AcrossCheck } from './across-check.js';

/** A rulebook that says nothing of this data space. */
export const rulebookOfAnother: Rule<{ id: string }> = defineRule<{ id: string }>({
  id: 'dataspace/rulebook-of-another',
  title: 'Rulebook of another data space',
  level: 'warning',
  source: 'DS4SSCC data space description 1; DS4SSCC D2.2, membership',
  requirements: [],
  help: 'Take the file away, or correct its "dataSpace" and "members": a rulebook of another data space counts for no requirement of this one.',
  message: ({ id }) => `${id} is no rulebook of this data space: it names another one, or nobody who takes part here`,
});

/** The rulebooks beside the description. */
export const foreignRulebook: AcrossCheck = {
  rules: [rulebookOfAnother],
  applies: ({ facts }) => facts.artefacts.some(({ kind }) => kind === 'rulebook'),
  *check({ facts, folder }) {
    // Several descriptions may lie side by side: each looks at what is below its own folder.
    for (const { source, form, places } of foreignRulebooks(facts)) {
      const id = form?.id ?? source;
      if (source.startsWith(folder)) yield finding(rulebookOfAnother, places['/id'] ?? { source }, { id });
    }
  },
};
