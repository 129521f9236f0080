import { localName } from '@ds4sscc/linked-data/local-name';
import { counted } from '../counted.js';
import type { DescribedDataset, DescribedResource, DescribedStatement } from './described-dataset.js';
import { given } from './given.js';
import type { LegalPart } from './legal-part.js';
import { dct, dqv, odrl, prov } from './legal-terms.js';
import { met, missing, unknown } from './part-decisions.js';
import { policyAbout } from './policy-about.js';

const demand = 'data-act:2023-2854/33-1-a';

/** Data Act, Article 33(1)(a): what the dataset holds, on which terms, how it was collected and how good it is. */
export const contentParts: readonly LegalPart[] = [
  {
    demand,
    id: 'content',
    title: 'What the data is about',
    decide(dataset) {
      const lacking = [`${dct}title`, `${dct}description`].filter(
        (property) => given(dataset, [property]).length === 0,
      );
      if (lacking.length > 0)
        return missing(`the dataset has no ${lacking.map(localName).join(' and no ')}`, [dataset]);
      const texts = given(dataset, [`${dct}title`, `${dct}description`]);
      return met('title and description say what the data is about', texts);
    },
  },
  {
    demand,
    id: 'use-restrictions',
    title: 'Restrictions on its use',
    decide(dataset, input) {
      const stated = onDatasetOrEach(dataset, [`${dct}accessRights`, `${dct}rights`, `${odrl}hasPolicy`]);
      if (stated.length > 0) return met('access rights, a rights statement or a policy say who may use it', stated);
      const policy = policyAbout(dataset, input, 'a policy about it says who may do what');
      return policy ?? missing('nothing says who may use it: no access rights, rights statement or policy', [dataset]);
    },
  },
  {
    demand,
    id: 'licence',
    title: 'Licence',
    decide(dataset, input) {
      const terms = [`${dct}license`, `${odrl}hasPolicy`];
      const stated = onDatasetOrEach(dataset, terms);
      if (stated.length > 0) return met('a licence or policy is named', stated);
      const policy = policyAbout(dataset, input, 'a policy about it stands in for a licence');
      if (policy) return policy;
      const bare = dataset.distributions.filter((one) => given(one, terms).length === 0);
      if (bare.length === 0)
        return missing('no licence is named, and there is no distribution that names one', [dataset]);
      return missing(
        `${bare.length} of ${counted(dataset.distributions.length, 'distribution')} without a licence`,
        bare,
      );
    },
  },
  {
    demand,
    id: 'collection-methodology',
    title: 'How the data was collected',
    decide(dataset) {
      const stated = given(dataset, methodology);
      if (stated.length > 0) return met('the origin or the way of collection is stated', stated);
      return missing('nothing says how the data was collected, such as a provenance statement', [dataset]);
    },
  },
  {
    demand,
    id: 'quality',
    title: 'Quality of the data',
    decide(dataset) {
      const stated = qualityOf(dataset);
      if (stated.length > 0) return met('quality measurements or annotations are linked', stated);
      return missing('nothing says how good the data is, such as a quality measurement', [dataset]);
    },
  },
  {
    demand,
    id: 'uncertainty',
    title: 'Uncertainty of the data',
    decide(dataset) {
      const about = dataset.quality.flatMap((one) => one.statements.filter(speaksOfUncertainty));
      if (about.length > 0) return met('a quality measurement is of accuracy, precision or uncertainty', about);
      const stated = qualityOf(dataset);
      if (stated.length === 0) return missing('nothing says how uncertain the values are', [dataset]);
      return unknown('quality is stated; whether that speaks of uncertainty has to be read', stated);
    },
  },
];

const methodology = [`${dct}provenance`, `${dct}accrualMethod`, `${prov}wasGeneratedBy`, `${prov}qualifiedGeneration`];
const quality = ['hasQualityMeasurement', 'hasQualityAnnotation', 'hasQualityMetadata'].map((name) => dqv + name);

/** What the dataset itself states, else what all of its distributions do: one that says nothing leaves it open. */
function onDatasetOrEach(dataset: DescribedDataset, properties: readonly string[]): readonly DescribedStatement[] {
  const own = given(dataset, properties);
  if (own.length > 0) return own;
  const each = dataset.distributions.map((one) => given(one, properties));
  return each.every((statements) => statements.length > 0) ? each.flat() : [];
}

function qualityOf({ distributions, ...dataset }: DescribedDataset): readonly DescribedStatement[] {
  return [dataset as DescribedResource, ...distributions].flatMap((one) => given(one, quality));
}

const uncertaintyLinks = [`${dqv}isMeasurementOf`, `${dqv}inDimension`, `${dqv}inCategory`];

/** DQV leaves metrics and dimensions to others, so their names have to do: "…/iso-25012#precision", "ldqd:semanticAccuracy". */
function speaksOfUncertainty({ property, value }: DescribedStatement): boolean {
  const named = property === `${dct}title` || uncertaintyLinks.includes(property);
  return named && /accuracy|precision|uncertainty|confidence|standard.?error/i.test(value);
}
