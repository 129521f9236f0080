import type { PolicyFacts } from '../assessment-input.js';
import type { DescribedDataset } from './described-dataset.js';
import { given } from './given.js';
import type { LegalInput, PartDecision } from './legal-part.js';
import { odrl } from './legal-terms.js';
import { met } from './part-decisions.js';

/**
 * What policies about a dataset come to: `met` where one is sound, whatever it permits; else why none is. They stand in the
 * catalogue or in files of their own. `undefined` where none was given.
 */
export function policyAbout(
  dataset: DescribedDataset,
  { policies = [] }: LegalInput,
  reason: string,
): PartDecision | undefined {
  const about = policies.filter((policy) => isAbout(policy, dataset));
  const sound = about.filter(({ errors, notUnderstood }) => errors + notUnderstood === 0);
  if (sound.length > 0) return { state: 'met', reason, evidence: sound.map(evidenceOf) };
  if (about.length > 0) {
    const broken = about.filter(({ errors }) => errors > 0);
    return broken.length > 0
      ? { state: 'missing', reason: 'the policy about it has errors', evidence: broken.map(evidenceOf) }
      : {
          state: 'unknown',
          reason: 'the policy about it has parts that no profile explains',
          evidence: about.map(evidenceOf),
        };
  }
  const rules = dataset.policies.flatMap((policy) => given(policy, policyRules));
  return rules.length > 0 ? met(reason, rules) : undefined;
}

const policyRules = ['permission', 'prohibition', 'obligation'].map((name) => odrl + name);

function isAbout({ uid, targets }: PolicyFacts, dataset: DescribedDataset): boolean {
  const own = [dataset, ...dataset.distributions];
  const named = own.flatMap((one) => given(one, [`${odrl}hasPolicy`]).map(({ value }) => value));
  return (uid !== undefined && named.includes(uid)) || own.some(({ iri }) => targets.includes(iri));
}

function evidenceOf({ location, uid, type }: PolicyFacts): PartDecision['evidence'][number] {
  return { location, value: uid ?? type };
}
