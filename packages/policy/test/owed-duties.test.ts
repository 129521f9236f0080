import { decide, type Decision, type RequestContext } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const ex = 'http://example.org/';
const dated = (day: string): string =>
  `odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${day}T00:00:00Z"^^xsd:dateTime ]`;

/** The decision about printing `ex:photo` under the rules. */
async function ask(rules: string, context: RequestContext = {}): Promise<Decision> {
  const policies = await policiesOf(`ex:p a odrl:Set ; ${rules} .`);
  const request = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann` };
  return decide(policies, { ...request, context: { dateTime: '2026-03-03T12:00:00Z', performed: [], ...context } });
}

const owed = ({ duties }: Decision): unknown[] => duties.map(({ kind, uid, state }) => [kind, uid, state]);
const print = 'odrl:action odrl:print ; odrl:target ex:photo';
const permission = `odrl:permission [ ${print} ; odrl:duty [ odrl:uid ex:pay ; odrl:action odrl:compensate ] ]`;
const pay = { action: 'compensate', assignee: `${ex}ann` };

describe('What is owed', () => {
  it('is the duty that stands in the way of a permission', async () => {
    const duty = `ex:pay odrl:action odrl:compensate ; odrl:target ex:bill ; ${dated('2026-05-02')} , [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lteq ; odrl:rightOperand "2026-04-01Z"^^xsd:date ] ; odrl:consequence [ odrl:action odrl:inform ]`;
    const { because, duties } = await ask(`odrl:permission ex:may . ex:may ${print} ; odrl:duty ex:pay . ${duty}`);
    expect(because).toBe('not-permitted');
    expect(duties).toMatchObject([
      {
        kind: 'duty',
        state: 'unfulfilled',
        policy: `${ex}p`,
        rule: `${ex}may`,
        uid: `${ex}pay`,
        actions: ['http://www.w3.org/ns/odrl/2/compensate'],
        targets: [`${ex}bill`],
        deadline: '2026-04-01Z',
        consequences: [
          {
            kind: 'consequence',
            state: 'on-breach',
            actions: ['http://www.w3.org/ns/odrl/2/inform'],
            consequences: [],
          },
        ],
      },
    ]);
  });

  it.each([
    ['nothing, where the duty was fulfilled', { performed: [pay] }, []],
    ['not known, where there is no log', { performed: undefined as never }, ['not-known']],
  ])('is %s', async (_case, context, states) => {
    expect((await ask(permission, context)).duties.map(({ state }) => state)).toEqual(states);
  });

  it('is nothing where the permission would not hold anyway', async () => {
    const elsewhere = permission.replace('ex:photo', 'ex:other');
    expect((await ask(elsewhere)).duties).toEqual([]);
  });

  it('is no duty of a permission where a prohibition stands, but what a breach of that would bring', async () => {
    const strategy = 'odrl:conflict odrl:prohibit';
    const prohibition = `odrl:prohibition [ ${print} ; odrl:remedy ex:undo ] . ex:undo odrl:action odrl:delete`;
    const decision = await ask(`${strategy} ; ${permission} ; ${prohibition}`);
    expect(decision.because).toBe('forbidden');
    expect(owed(decision)).toEqual([['remedy', `${ex}undo`, 'on-breach']]);
  });

  it('is each obligation on the assignee, in a policy that has a say', async () => {
    const obligation = (name: string, rest: string): string => `ex:${name} odrl:action odrl:inform ; ${rest} .`;
    const rules = `odrl:permission [ ${print} ] ; odrl:obligation ex:mine, ex:late, ex:whose, ex:any, ex:bobs, ex:done .
      ${obligation('mine', 'odrl:assignee ex:ann')}
      ${obligation('late', `odrl:assignee ex:ann ; ${dated('2026-03-01')}`)}
      ${obligation('whose', 'odrl:assignee [ odrl:source ex:staff ]')}
      ${obligation('any', 'odrl:target ex:photo')}
      ${obligation('bobs', 'odrl:assignee ex:bob')}
      ex:done odrl:action odrl:compensate`;
    const decision = await ask(rules, { performed: [pay] });
    expect(decision.because).toBe('permitted');
    expect(owed(decision)).toEqual([
      ['obligation', `${ex}mine`, 'unfulfilled'],
      ['obligation', `${ex}late`, 'overdue'],
      ['obligation', `${ex}whose`, 'not-known'],
      ['obligation', `${ex}any`, 'unfulfilled'],
    ]);
    expect((await ask(rules.replace('ex:photo', 'ex:other'), { performed: [pay] })).duties).toEqual([]);
  });
});
