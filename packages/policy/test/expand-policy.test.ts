import { decide, expandPolicy, type PolicyRule } from '@ds4sscc/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryPolicy, arbitraryRequest } from './arbitrary-policies.js';
import { policiesOf } from './corpus.js';

const rule = 'ex:rule odrl:action odrl:read, odrl:print ; odrl:target ex:air, ex:water ; odrl:assignee ex:ann .';

async function expanded(text: string): Promise<readonly PolicyRule[]> {
  return (await policiesOf(text)).flatMap((policy) => expandPolicy(policy).permissions);
}

it('A rule on two actions and two targets becomes four that point back at it', async () => {
  const rules = await expanded(`ex:p a odrl:Set ; odrl:permission ex:rule . ${rule}`);
  expect(rules.map(({ actions, targets, assignees }) => [actions.length, targets.length, assignees.length])).toEqual(
    Array.from({ length: 4 }, () => [1, 1, 1]),
  );
  expect(new Set(rules.map(({ uid }) => uid)).size).toBe(4);
  expect(new Set(rules.map(({ derivedFrom }) => derivedFrom))).toEqual(new Set(['http://example.org/rule']));
});

it('The identifiers do not depend on the order of the document', async () => {
  const ids = async (text: string): Promise<unknown> => (await expanded(text)).map(({ uid }) => uid).sort();
  const turned = 'ex:rule odrl:assignee ex:ann ; odrl:target ex:water, ex:air ; odrl:action odrl:print, odrl:read .';
  const policy = 'ex:p a odrl:Set ; odrl:permission ex:rule .';
  expect(await ids(`${turned} ${policy}`)).toEqual(await ids(`${policy} ${rule}`));
});

it('A policy is decided the same before and after', () => {
  fc.assert(
    fc.property(
      arbitraryPolicy,
      arbitraryRequest,
      fc.constantFrom({}, { semantics: 'force' } as const),
      (policy, request, options) => {
        expect(decide(expandPolicy(policy), request, options).because).toBe(decide(policy, request, options).because);
      },
    ),
    { seed: 46, numRuns: 2000 },
  );
});

it('A rule that would become millions is left as it is', async () => {
  const names = (letter: string): string => Array.from({ length: 200 }, (_, at) => `ex:${letter}${at}`).join(', ');
  const text = `ex:p a odrl:Set ; odrl:permission ex:r . ex:r odrl:action odrl:read ; odrl:target ${names('t')} ; odrl:assignee ${names('a')} .`;
  expect((await expanded(text)).length).toBe(1);
});
