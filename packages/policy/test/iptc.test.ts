import {
  type Constraint,
  decide,
  parsePolicies,
  type Performance,
  type Policy,
  type PolicyRule,
  type RequestContext,
} from '@ds4sscc/policy';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import { describe, expect, it } from 'vitest';
import { cases, hasCorpus, readDocument } from './corpus.js';

interface Recorded {
  readonly rule: string;
  readonly presets: Readonly<Record<string, string>>;
  readonly archivedResult: string | null;
}

const suite = cases()
  .filter(({ suite: name }) => name.includes('nitmws'))
  .map(({ id, policyFile, expected }) => ({ id, policyFile, ...(expected as unknown as Recorded) }));
const recorded = suite.filter(({ archivedResult }) => archivedResult !== null);
/** The index has no verdict of these to compare with. */
const unrecorded = ['IPTC-test-imex15', 'IPTC-test-imex23', 'IPTC-test-imex24'];

const satisfied = 'urn:preset:Satisfied';

/** A constraint whose state is preset: it asks for nothing but that. */
function preset(constraint: Constraint, kind: 'constraint' | 'refinement'): Constraint {
  if (constraint.kind === 'logical') {
    return { ...constraint, constraints: constraint.constraints.map((one) => preset(one, kind)) };
  }
  const { location, uid } = constraint;
  const leftOperand = constraint.kind === 'not-understood' && uid !== undefined ? uid : `urn:preset:${kind}`;
  const rightOperands = [{ kind: 'iri' as const, value: satisfied, location }];
  const operator = 'http://www.w3.org/ns/odrl/2/eq';
  return { kind: 'constraint', leftOperand, operator, rightOperands, notUnderstood: [], location };
}

function presetRule(rule: PolicyRule): PolicyRule {
  const narrowed = <Part extends { readonly refinements: readonly Constraint[] }>(parts: readonly Part[]): Part[] =>
    parts.map((part) => ({ ...part, refinements: part.refinements.map((one) => preset(one, 'refinement')) }));
  return {
    ...rule,
    uid: `urn:${rule.kind}`,
    actions: narrowed(rule.actions),
    targets: narrowed(rule.targets),
    assignees: narrowed(rule.assignees),
    constraints: rule.constraints.map((one) => preset(one, 'constraint')),
    duties: rule.duties.map(presetRule),
    consequences: rule.consequences.map(presetRule),
    remedies: rule.remedies.map(presetRule),
  };
}

/** The one rule that a case is about, alone in its policy, all its constraints preset. */
async function policyOf({ policyFile, rule }: (typeof suite)[number]): Promise<[Policy, PolicyRule]> {
  const name = policyFile?.replace('testdata/', '') ?? '';
  const [policy] = parsePolicies(await readDocument(`odrl/iptc/${name}`)).policies as [Policy];
  const kind = `${rule.split('.')[0]}s` as 'permissions' | 'prohibitions' | 'obligations';
  const alone = presetRule(policy[kind][0] as PolicyRule);
  return [{ ...policy, permissions: [], prohibitions: [], obligations: [], [kind]: [alone] }, alone];
}

async function outcome(one: (typeof suite)[number]): Promise<string> {
  const [policy, rule] = await policyOf(one);
  const { presets, archivedResult } = one;
  const names = ['constraint', 'refinement', ...Object.keys(presets).filter((name) => name.includes('/p:'))];
  const operands = Object.fromEntries(
    names.map((name) => [
      name.includes(':') ? name : `urn:preset:${name}`,
      `urn:preset:${presets[name] ?? 'Satisfied'}`,
    ]),
  );
  const profiles = [...policy.profile, 'urn:presets'].map((iri) => ({ iri, leftOperands: Object.keys(operands) }));
  const assignee = rule.assignees[0]?.names[0] ?? 'urn:someone';
  const target = rule.targets[0]?.names[0] ?? 'urn:nothing';
  const done = (which: readonly PolicyRule[], name: string): Performance[] =>
    presets[name] !== 'Exercised'
      ? []
      : which.map(({ actions, targets }) => ({
          action: actions[0]?.iri ?? '',
          target: targets[0]?.names[0] ?? target,
          assignee,
          operands,
        }));
  const inner = [...rule.duties, rule].flatMap(({ consequences }) => consequences);
  const second = presets['dutyEvalRound'] === '2' || archivedResult?.includes('round 2') === true;
  const properties = { [target]: operands, [assignee]: operands };
  const context: RequestContext = {
    operands,
    properties,
    ...(second && { duties: { 'urn:duty': 'violated', 'urn:obligation': 'violated' } as const }),
  };
  const own = rule.kind === 'obligation' && presets['action'] === undefined ? 'obligationAction' : 'action';
  const log = [...done([rule], own), ...done(inner, 'consequenceAction'), ...done(rule.remedies, 'remedyAction')];
  const options = { profiles, treatOfferAsSet: true };
  if (rule.kind !== 'permission') {
    const { rules } = checkCompliance(policy, log, { ...options, context });
    return rules[0]?.state ?? '';
  }
  const performed = [...done(rule.duties, 'dutyAction'), ...done(inner, 'consequenceAction')];
  const request = { action: rule.actions[0]?.iri ?? '', target, assignee, context: { ...context, performed } };
  return decide(policy, request, options).because;
}

/** What the evaluator recorded, in our words. */
function expectedOf(archived: string): readonly string[] {
  if (archived.endsWith('status = Allowed')) return ['permitted'];
  if (archived.includes('Prohibition'))
    return archived.endsWith('Not-Infringed') ? ['not-violated', 'remedied'] : ['violated'];
  if (archived.includes('Obligation'))
    return archived.endsWith(' Fulfilled') ? ['fulfilled'] : ['unfulfilled', 'violated'];
  return ['not-permitted'];
}

describe.skipIf(!hasCorpus)('The IPTC evaluator cases', () => {
  it.each(recorded.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    expect(expectedOf(one.archivedResult ?? '')).toContain(await outcome(one));
  });

  it('have a recorded verdict but for three', () => {
    expect(suite).toHaveLength(41);
    expect(suite.filter((one) => !recorded.includes(one)).map(({ id }) => id)).toEqual(unrecorded);
  });
});
