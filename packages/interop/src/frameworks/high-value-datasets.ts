import { claimsHighValue, hvdParts } from '../legal/hvd-parts.js';
import { legalDecision } from '../legal/legal-decision.js';
import type { Framework } from './framework.js';

/** What Implementing Regulation (EU) 2023/138 asks of datasets of high value. It applies since 2024-06-09. */
export const highValueDatasets: Framework = {
  id: 'hvd',
  version: '2023-138',
  title: 'High-value datasets, Implementing Regulation (EU) 2023/138',
  url: 'http://data.europa.eu/eli/reg_impl/2023/138/oj',
  note: 'This says what is written down about datasets that claim to be of high value, by our reading of the regulation and of DCAT-AP HVD. Which data falls under the annex is for people to say. It is no legal advice.',
  requirements: hvdParts.map((part) => ({
    id: part.demand,
    title: part.title,
    level: 'SHALL',
    condition: 'where a dataset falls under the annex',
    checks: part.id === 'free-of-charge' ? ['declared'] : ['auto'],
    caveat: 'read from DCAT-AP HVD 3.0.0 and general knowledge of the regulation',
    decidedBy: [],
    decide: ({ datasets = [], ...facts }) => legalDecision([part], { ...facts, datasets }, claimsHighValue),
  })),
};
