import { parseGraph } from '@ds4sscc/linked-data';
import { compilePolicies, decide, parsePolicies, type Policy, type PolicyRule } from '@ds4sscc/policy';
import { expect, it } from 'vitest';
import { madeCase } from './naive/made-cases.js';
import { naiveDecide } from './naive/naive-decide.js';
import { createRandom } from './naive/random.js';
import { nodesOf, shapes, shuffled } from './naive/written.js';

const documents = Number(process.env['POLICY_DOCUMENTS'] ?? 60);

/** What a document says of the policy: no part has a name but the policy, and what holds for all rules is in each. */
function asRead(policy: Policy): Policy {
  const nameless = (rule: PolicyRule): PolicyRule => {
    const { uid: _, ...rest } = rule;
    const parts = {
      duties: rule.duties.map(nameless),
      consequences: rule.consequences.map(nameless),
      remedies: rule.remedies.map(nameless),
    };
    return { ...rest, ...parts };
  };
  const whole = (rule: PolicyRule): PolicyRule => ({
    ...nameless(rule),
    actions: [...rule.actions, ...(policy.actions ?? [])],
    targets: [...rule.targets, ...(policy.targets ?? [])],
    assigners: [...rule.assigners, ...policy.assigners],
    assignees: [...rule.assignees, ...policy.assignees],
  });
  return {
    ...policy,
    permissions: policy.permissions.map(whole),
    prohibitions: policy.prohibitions.map(whole),
    obligations: policy.obligations.map(whole),
  };
}

/** Whatever is part of something makes a collection of it, also in another rule: left out, as the data does not say so. */
function plain(policies: readonly Policy[]): readonly Policy[] {
  return JSON.parse(JSON.stringify(policies, (key, value) => (key === 'partOf' ? [] : value))) as Policy[];
}

it.each(Object.keys(shapes))(
  'Policies written as %s, in any order of policies and rules, are decided as the text says',
  async (name) => {
    const verdicts = new Map<string, number>();
    for (let seed = 0; seed < documents; seed += 1) {
      const { policies, requests, options } = madeCase(7_000_000 + seed, 5, true);
      const names = policies.map(({ uid }) => uid);
      if (names.includes(undefined) || new Set(names).size < names.length) continue;
      const random = createRandom(seed);
      const written = plain(policies).map((policy) => ({
        ...policy,
        permissions: shuffled(policy.permissions, random),
        prohibitions: shuffled(policy.prohibitions, random),
      }));
      const { text, syntax } = shapes[name]?.(nodesOf(shuffled(written, random)), random) ?? {
        text: '',
        syntax: 'turtle',
      };
      const document = await parseGraph(text, { source: 'made', syntax });
      const read = parsePolicies(document).policies;
      const empty = (policy: Policy): boolean =>
        policy.type === 'unknown' &&
        policy.permissions.length + policy.prohibitions.length + policy.obligations.length === 0;
      // A node without class and rules is no policy that anybody could find.
      const expected = plain(policies)
        .filter((policy) => !empty(policy))
        .map(asRead);
      const compiled = compilePolicies(read, options);
      for (const request of requests) {
        const naive = naiveDecide(expected, request, options);
        if (naive.openConflicts > 0) continue;
        verdicts.set(naive.because, (verdicts.get(naive.because) ?? 0) + 1);
        const found = [decide(read, request, options).because, compiled.answer(request).because];
        if (found.some((because) => because !== naive.because)) {
          expect({ seed, text, request, options, found }).toEqual(naive.because);
        }
      }
    }
    expect(verdicts.size).toBeGreaterThan(3);
  },
  600_000,
);
