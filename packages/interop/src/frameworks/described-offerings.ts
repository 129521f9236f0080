import { counted } from '../counted.js';
import type { Decision } from '../decider.js';
import { given } from '../legal/given.js';
import type { DescribedDataset } from '../legal/described-dataset.js';
import { dcat, dct, odrl } from '../legal/legal-terms.js';
import type { FrameworkFacts } from './framework-facts.js';

const mostPlaces = 5;
const terms = [`${dct}license`, `${dct}rights`, `${odrl}hasPolicy`];

/** What an offering has to have, and whether a dataset has it. */
const needed: Readonly<Record<string, (dataset: DescribedDataset) => boolean>> = {
  'a way to get the data': ({ distributions, services }) => distributions.length + services.length > 0,
  terms: (dataset) =>
    [dataset, ...dataset.distributions].some((one) => given(one, terms).length > 0) || dataset.policies.length > 0,
  'a contact': (dataset) => given(dataset, [`${dcat}contactPoint`, `${dct}publisher`]).length > 0,
};

/** Offerings are described where each dataset can be got, has terms, and names somebody to turn to. */
export function describedOfferings({ datasets = [] }: FrameworkFacts): Decision | undefined {
  if (datasets.length === 0) return undefined;
  const lacking = Object.entries(needed).map(([what, has]) => ({ what, bare: datasets.filter((one) => !has(one)) }));
  const open = lacking.filter(({ bare }) => bare.length > 0);
  if (open.length === 0)
    return {
      verdict: 'pass',
      reason: `${counted(datasets.length, 'dataset')}, each with ${Object.keys(needed).join(', ')}`,
      pointers: datasets.slice(0, mostPlaces).map(({ location }) => location),
    };
  return {
    verdict: 'fail',
    reason: `of ${counted(datasets.length, 'dataset')}, ${open.map(({ what, bare }) => `${bare.length} without ${what}`).join(', ')}`,
    pointers: [...new Set(open.flatMap(({ bare }) => bare))].slice(0, mostPlaces).map(({ location }) => location),
  };
}
