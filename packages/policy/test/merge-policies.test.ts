import { compilePolicies, decide, type DecideOptions, explain, type Request } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const merge: DecideOptions = { combine: 'merge' };
const print: Request = { action: 'print', target: 'http://example.org/air', assignee: 'http://example.org/alice' };

/** Both ways to decide say the same. */
async function because(text: string, request: Request = print, options: DecideOptions = merge): Promise<string> {
  const policies = await policiesOf(text);
  const decision = decide(policies, request, options);
  expect(compilePolicies(policies, options).answer(request).because).toBe(decision.because);
  expect(compilePolicies(policies, options).decide(request).because).toBe(decision.because);
  return decision.because;
}

/** Two policies on one asset, as in the example of Information Model 2.10: one permits the use, the other display but no print. */
const pair = (one: string, other: string): string => `
  ex:p a odrl:Set ; ${one} odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] .
  ex:q a odrl:Set ; ${other} odrl:permission [ odrl:action odrl:display ; odrl:target ex:air ] ;
    odrl:prohibition [ odrl:action odrl:print ; odrl:target ex:air ] .`;
const perm = 'odrl:conflict odrl:perm ;';
const prohibit = 'odrl:conflict odrl:prohibit ;';

describe('Policies on one asset that are merged', () => {
  it.each([
    ['let permissions go before prohibitions where all say so', perm, perm, 'permitted'],
    ['let prohibitions go before permissions where all say so', prohibit, prohibit, 'forbidden'],
    ['are void where they say nothing', '', '', 'void'],
    ['are void where they say different things', perm, prohibit, 'void'],
    ['follow the one that says something', perm, '', 'permitted'],
  ])('%s', async (_, one, other, expected) => {
    expect(await because(pair(one, other))).toBe(expected);
  });

  it('each speak for themselves unless that is asked for', async () => {
    expect(await because(pair(perm, perm), print, {})).toBe('forbidden');
    expect(await because(pair(perm, perm), print, { combine: 'deny-overrides' })).toBe('forbidden');
  });

  it('leave policies on other assets alone', async () => {
    const elsewhere =
      'ex:r a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:prohibition [ odrl:action odrl:print ; odrl:target ex:noise ] .';
    expect(await because(pair(perm, perm) + elsewhere)).toBe('permitted');
    expect(await because(pair(perm, perm) + elsewhere, { ...print, target: 'http://example.org/noise' })).toBe(
      'forbidden',
    );
  });

  it('count those that name somebody else: their conflicts are conflicts of the whole', async () => {
    const other = `ex:r a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ; odrl:assignee ex:bob ] ;
      odrl:prohibition [ odrl:action odrl:use ; odrl:target ex:air ; odrl:assignee ex:bob ] .`;
    const one = 'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] .';
    expect(await because(one + other)).toBe('void');
  });

  it('never permit what a policy that is not understood may forbid', async () => {
    const odd = 'ex:r a odrl:Set ; ex:prohibitoin [ odrl:action odrl:print ; odrl:target ex:air ] .';
    expect(await because(pair(perm, perm) + odd)).toBe('indeterminate');
  });

  it('are told as such', async () => {
    const policies = await policiesOf(pair('', ''));
    expect(explain(decide(policies, print, merge)).split('\n')[0]).toBe(
      'Denied: policies contradict themselves or each other and do not say which rule wins, so that they are void.',
    );
    const winning = await policiesOf(pair(perm, perm));
    expect(explain(decide(winning, print, merge)).split('\n')[0]).toBe(
      'Permitted: a permission covers print on http://example.org/air by http://example.org/alice, and its policy lets permissions go before prohibitions.',
    );
  });
});
