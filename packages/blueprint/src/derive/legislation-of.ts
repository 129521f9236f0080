import type { DescribedDataset } from '../data-space.js';

/** Commission Implementing Regulation (EU) 2023/138 on high-value datasets. */
const regulation = 'http://data.europa.eu/eli/reg_impl/2023/138/oj';

/** The acts that apply to a dataset: a category of the regulation on high-value datasets names the regulation. */
export function legislationOf({ legal = {} }: DescribedDataset): readonly string[] {
  const implied = legal.hvdCategory === undefined ? [] : [regulation];
  return [...new Set([...(legal.applicableLegislation ?? []), ...implied])];
}
