import { compilePolicies, decide, inheritPolicies, type Policy } from '@ds4sscc/policy';
import { checkPolicies } from '@ds4sscc/policy/check';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPolicy, arbitraryRequest } from './arbitrary-policies.js';
import { policiesOf, turtle } from './corpus.js';

const read = { action: 'read', target: 'http://example.org/air', assignee: 'http://example.org/ann' };
const parent = `ex:parent a odrl:Set ; odrl:assigner ex:city ;
  odrl:prohibition [ odrl:action odrl:print ; odrl:target ex:air ] .`;
const child = `ex:child a odrl:Agreement ; odrl:inheritFrom ex:parent ; odrl:assignee ex:ann ; odrl:conflict odrl:prohibit ;
  odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] .`;

async function because(text: string, request = read): Promise<string> {
  const policies = await policiesOf(text);
  const decision = decide(policies, request);
  expect(compilePolicies(policies).answer(request).because).toBe(decision.because);
  return decision.because;
}

describe('A policy with parents', () => {
  it('has their rules, and what they say for all rules', async () => {
    const [, joined] = inheritPolicies(await policiesOf(`${parent} ${child}`));
    expect(joined?.prohibitions[0]?.actions[0]?.iri).toBe('http://www.w3.org/ns/odrl/2/print');
    expect(joined?.prohibitions[0]?.assignees[0]?.names).toEqual(['http://example.org/ann']);
    expect(joined?.permissions[0]?.assigners[0]?.names).toEqual(['http://example.org/city']);
    expect(joined).toMatchObject({ inheritFrom: [], notUnderstood: [], conflict: 'prohibit' });
  });

  it('decides with them, whichever stands first', async () => {
    for (const text of [`${parent} ${child}`, `${child} ${parent}`]) {
      expect(await because(text)).toBe('permitted');
      expect(await because(text, { ...read, action: 'print' })).toBe('forbidden');
    }
  });

  it('has the rules of grandparents too, each once', async () => {
    const text = `ex:a a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ] .
      ex:b a odrl:Set ; odrl:inheritFrom ex:a . ex:c a odrl:Set ; odrl:inheritFrom ex:a .
      ex:d a odrl:Set ; odrl:inheritFrom ex:b, ex:c .`;
    const whole = inheritPolicies(await policiesOf(text)).find(({ uid }) => uid?.endsWith('/d'));
    expect(whole?.permissions).toHaveLength(1);
  });

  it.each([
    ['is not there', child],
    ['stands there twice', `${parent} ${child}`],
    ['has no class', `${parent.replace('a odrl:Set ;', '')} ${child}`],
    [
      'inherits from the child',
      `${parent.replace('a odrl:Set ;', 'a odrl:Set ; odrl:inheritFrom ex:child ;')} ${child}`,
    ],
    ['has a part nobody understands', `${parent.replace('odrl:prohibition', 'odrl:prohibtion')} ${child}`],
    [
      'has a profile nobody registered',
      `${parent.replace('a odrl:Set ;', 'a odrl:Set ; odrl:profile ex:new ;')} ${child}`,
    ],
    ['was replaced', `${parent} ex:parent <http://purl.org/dc/terms/isReplacedBy> ex:next . ${child}`],
  ])('permits nothing where a parent %s', async (what, text) => {
    const policies = await policiesOf(text);
    const twice = what.includes('twice') ? await policiesOf(parent) : [];
    expect(decide([...policies, ...twice], read).because).toBe('indeterminate');
    expect(compilePolicies([...policies, ...twice]).answer(read).because).toBe('indeterminate');
  });

  it('permits nothing where somebody made it by hand and the parent is not there', async () => {
    const [policy] = await policiesOf(child);
    const made = { ...policy, notUnderstood: [] } as unknown as Policy;
    expect(decide(made, read).decision).toBe('deny');
  });

  it.each([
    ['perm', 'prohibit', 'void'],
    ['invalid', 'prohibit', 'void'],
    ['prohibit', 'prohibit', 'permitted'],
  ])('whose parent says %s where it says %s is %s', async (strategy, _, expected) => {
    const text = `${parent} ex:parent odrl:conflict odrl:${strategy} . ${child}`;
    expect(await because(text)).toBe(expected);
    const rules = checkPolicies(await turtle(text)).map(({ rule }) => rule);
    expect(rules.includes('odrl/conflict-strategies-contradicting')).toBe(expected === 'void');
  });

  it('takes the strategy of its parent where it says none', async () => {
    const text = `${parent} ex:parent odrl:conflict odrl:perm . ${child.replace('odrl:conflict odrl:prohibit ;', '')}`;
    expect((await policiesOf(text)).length).toBe(2);
    const [, joined] = inheritPolicies(await policiesOf(text));
    expect(joined?.conflict).toBe('perm');
  });
});

/** Policies that inherit from each other at random, circles and missing parents included. */
const families = fc
  .array(
    fc.tuple(arbitraryPolicy, fc.array(fc.constantFrom('urn:0', 'urn:1', 'urn:2', 'urn:gone'), { maxLength: 2 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((members) =>
    members.map(
      ([policy, parents], at): Policy => ({ ...policy, uid: `urn:${at}`, inheritFrom: [...new Set(parents)] }),
    ),
  );

describe('Policies that inherit from each other at random', () => {
  it('are decided the same compiled, joined beforehand, and in any order', () => {
    fc.assert(
      fc.property(families, arbitraryRequest, (policies, request) => {
        const { because: expected } = decide(policies, request);
        expect(compilePolicies(policies).answer(request).because).toBe(expected);
        expect(decide(inheritPolicies(policies), request).because).toBe(expected);
        expect(decide(policies.toReversed(), request).because).toBe(expected);
      }),
      { seed: 44, numRuns: 1000 },
    );
  });

  it('never permit with a parent gone what they deny with it', () => {
    fc.assert(
      fc.property(families, arbitraryRequest, (policies, request) => {
        const child = policies.find(({ inheritFrom }) => inheritFrom.length > 0);
        if (!child || decide(policies, request).decision === 'permit') return;
        const orphans = policies.map((policy) =>
          policy === child ? { ...policy, inheritFrom: ['urn:gone'] } : policy,
        );
        expect(decide(orphans, request).decision).toBe('deny');
      }),
      { seed: 45, numRuns: 1000 },
    );
  });
});

it('Ten thousand generations are refused in bounded time', async () => {
  const [policy] = await policiesOf(child);
  const chain = Array.from(
    { length: 10_000 },
    (_, at): Policy => ({
      ...(policy as Policy),
      uid: `urn:${at}`,
      inheritFrom: [`urn:${at + 1}`],
    }),
  );
  expect(decide(chain, read).decision).toBe('deny');
});

it('A log is held against what a policy inherits too', async () => {
  const policies = await policiesOf(`${parent} ${child}`);
  const done = (action: string) => ({ ...read, action: `http://www.w3.org/ns/odrl/2/${action}` });
  expect(checkCompliance(policies, [done('read')]).verdict).toBe('compliant');
  expect(checkCompliance(policies, [done('print')]).verdict).toBe('not-compliant');
  expect(checkCompliance(await policiesOf(child), [done('read')]).verdict).not.toBe('compliant');
});
