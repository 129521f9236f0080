import { defineRule, type Rule } from '@ds4sscc/findings';
import { localName } from '@ds4sscc/linked-data/local-name';
import type { Policy } from '@ds4sscc/policy';
import type { AcrossCheck, Scope } from './across-check.js';
import { type LicenceTerms, licenceTerms } from './licence-terms.js';
import { policiesOf, type RuleOfPolicy, rulebookOf, rulesAbout } from './rules-about.js';

/** A licence and a policy that cannot both hold. */
export const licenceContradictsPolicy: Rule<{ licence: string; policy: string; how: string }> = defineRule<{
  licence: string;
  policy: string;
  how: string;
}>({
  id: 'dataspace/licence-contradicts-policy',
  title: 'Licence and policy that contradict each other',
  level: 'error',
  source: 'DS4SSCC data space description 1; ODRL Information Model 2.2, section 2.6',
  requirements: ['MIM3 RC2.2'],
  help: 'Decide which of the two is meant: change the licence, or the rule of the policy. Whoever reads only one of them relies on it.',
  message: ({ licence, policy, how }) =>
    `the licence ${licence} and the policy ${policy} contradict each other: ${how}`,
});

const odrl = 'http://www.w3.org/ns/odrl/2/';
const cc = 'http://creativecommons.org/ns#';
const iris = (base: string, names: string): readonly string[] => names.split(' ').map((name) => base + name);
const commercial: ReadonlySet<string> = new Set([...iris(odrl, 'sell commercialize'), ...iris(cc, 'CommercialUse')]);
const derivative: ReadonlySet<string> = new Set([
  ...iris(odrl, 'derive modify adapt translate transform aggregate annotate extract'),
  ...iris(cc, 'DerivativeWorks'),
]);
/** What every licence that is known here lets everybody do. */
const sharing: ReadonlySet<string> = new Set([
  ...iris(odrl, 'use read display reproduce distribute present play print'),
  ...iris(cc, 'Distribution Reproduction Sharing'),
]);
const reserving: ReadonlySet<string> = new Set(
  ['purpose', 'industry', 'recipient', 'product'].map((name) => odrl + name),
);

/** The licences of a dataset, in the description and in the catalogue, against the rules that name the dataset. */
export const licenceAgainstPolicy: AcrossCheck = {
  rules: [licenceContradictsPolicy],
  applies: (scope) => licensed(scope).some(({ id }) => rulesAbout(id, judged(scope)).length > 0),
  *check(scope) {
    const policies = judged(scope);
    for (const { id, licences, pointer } of licensed(scope)) {
      for (const licence of licences) {
        const terms = licenceTerms(licence);
        if (terms === undefined) continue;
        const found = rulesAbout(id, policies).flatMap((one) => {
          const how = contradiction(one, terms);
          return how === undefined ? [] : [{ how, policy: one.policy.uid ?? 'without a uid' }];
        });
        const [first] = found;
        if (first)
          yield scope.document.finding(licenceContradictsPolicy, pointer, { licence, ...first }, { value: licence });
      }
    }
  },
};

/** The rulebook bounds what may be offered and offers nothing itself. */
function judged(scope: Scope): readonly Policy[] {
  const rulebook = new Set(rulebookOf(scope));
  return policiesOf(scope).filter((policy) => !rulebook.has(policy));
}

interface Licensed {
  readonly id: string;
  readonly licences: readonly string[];
  readonly pointer: string;
}

function licensed({ dataSpace, folder, facts }: Scope): readonly Licensed[] {
  const catalogues = facts.catalogues.filter(({ document }) => document.source.startsWith(folder));
  return dataSpace.datasets.flatMap(({ id, access }, index) => {
    const own = access?.license === undefined ? [] : [access.license];
    const catalogued = catalogues.flatMap(({ catalogue }) => {
      const entry = catalogue.datasets.find(({ iri }) => iri === id);
      const distributions = catalogue.distributions.filter(({ iri }) => entry?.distribution.includes(iri));
      return [...(entry?.license ?? []), ...distributions.flatMap(({ license }) => license ?? [])];
    });
    const licences = [...new Set([...own, ...catalogued])];
    const pointer = own.length > 0 ? `/datasets/${index}/access/license` : `/datasets/${index}`;
    return licences.length > 0 ? [{ id, licences, pointer }] : [];
  });
}

function contradiction({ policy, rule }: RuleOfPolicy, terms: LicenceTerms): string | undefined {
  const actions = rule.actions.flatMap(({ iri }) => iri ?? []);
  const named = (set: ReadonlySet<string>): string | undefined => {
    const found = actions.find((iri) => set.has(iri));
    return found && localName(found);
  };
  if (rule.kind === 'prohibition') {
    const forbidden =
      named(sharing) ??
      (terms.commercial ? named(commercial) : undefined) ??
      (terms.derivatives ? named(derivative) : undefined);
    return forbidden === undefined ? undefined : `the licence lets everybody do it, the policy forbids to ${forbidden}`;
  }
  if (!terms.commercial && named(commercial))
    return `the policy permits to ${named(commercial)}, the licence only what earns nothing`;
  if (!terms.derivatives && named(derivative))
    return `the policy permits to ${named(derivative)}, the licence no derivatives`;
  // An agreement is between its parties: what it grants them says nothing of what others may do.
  if (policy.type === 'Agreement' || !isLimited(rule)) return undefined;
  return 'the policy permits it only for some purposes, the licence for all';
}

/** What a permission is limited to. Who is given access is no matter of the licence: it governs what recipients may do. */
function isLimited({ constraints }: RuleOfPolicy['rule']): boolean {
  return constraints.flatMap(operandsOf).some((operand) => reserving.has(operand));
}

function operandsOf(constraint: RuleOfPolicy['rule']['constraints'][number]): readonly string[] {
  if (constraint.kind === 'constraint') return constraint.leftOperand === undefined ? [] : [constraint.leftOperand];
  return constraint.kind === 'logical' ? constraint.constraints.flatMap(operandsOf) : [];
}
