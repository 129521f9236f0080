import type { PolicyFacts } from '../assessment-input.js';
import type { DescribedDataset, DescribedStatement } from './described-dataset.js';
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
  const about = policies.filter(aboutness(dataset));
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
  const rules = firstRules(dataset);
  return rules.length > 0 ? met(reason, rules) : undefined;
}

const mostRules = 20;
const policyRules = ['permission', 'prohibition', 'obligation'].map((name) => odrl + name);

/** The first rules of its policies: one policy may have a rule for each of thousands of datasets. */
function firstRules({ policies }: DescribedDataset): readonly DescribedStatement[] {
  const rules: DescribedStatement[] = [];
  for (const { statements } of policies)
    for (const statement of statements) {
      if (policyRules.includes(statement.property)) rules.push(statement);
      if (rules.length === mostRules) return rules;
    }
  return rules;
}

/** Whether a policy is named by a dataset or one of its distributions, or has one of them as its target. */
function aboutness(dataset: DescribedDataset): (policy: PolicyFacts) => boolean {
  const own = [dataset, ...dataset.distributions];
  const iris = new Set(own.map(({ iri }) => iri));
  const named = new Set(own.flatMap((one) => given(one, [`${odrl}hasPolicy`]).map(({ value }) => value)));
  return ({ uid, targets }) => (uid !== undefined && named.has(uid)) || targets.some((target) => iris.has(target));
}

function evidenceOf({ location, uid, type }: PolicyFacts): PartDecision['evidence'][number] {
  return { location, value: uid ?? type };
}
