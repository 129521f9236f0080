import { parseGraph } from '@ds4sscc/linked-data';
import { decide, explain, parsePolicies, type DecideOptions, type Request } from '@ds4sscc/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasCorpus, policiesOf, readDocument, turtle } from './corpus.js';

const air = 'http://example.org/air';
const read: Request = { action: 'odrl:read', target: air, assignee: 'http://example.org/alice' };
const rule = 'odrl:action odrl:read ; odrl:target ex:air';

async function because(text: string, request: Partial<Request> = {}, options: DecideOptions = {}): Promise<string> {
  return decide(await policiesOf(text), { ...read, ...request }, options).because;
}

describe('A decision', () => {
  it.each([
    ['a permission that holds', `ex:p a odrl:Set ; odrl:permission [ ${rule} ] .`, 'permitted'],
    ['no rule at all', 'ex:p a odrl:Set .', 'not-permitted'],
    [
      'a permission on another target',
      'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:x ] .',
      'not-permitted',
    ],
    [
      'a wider action',
      'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] .',
      'permitted',
    ],
    [
      'a narrower action',
      'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:textToSpeech ; odrl:target ex:air ] .',
      'not-permitted',
    ],
    [
      'a prohibition beside a permission, prohibit',
      `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ ${rule} ] ; odrl:prohibition [ ${rule} ] .`,
      'forbidden',
    ],
    [
      'a prohibition beside a permission, perm',
      `ex:p a odrl:Set ; odrl:conflict odrl:perm ; odrl:permission [ ${rule} ] ; odrl:prohibition [ ${rule} ] .`,
      'permitted',
    ],
    [
      'a prohibition beside a permission, by default',
      `ex:p a odrl:Set ; odrl:permission [ ${rule} ] ; odrl:prohibition [ ${rule} ] .`,
      'void',
    ],
    [
      'a prohibition that may hold',
      `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ ${rule} ] ; odrl:prohibition [ ${rule} ; odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:eq ; odrl:rightOperand ex:research ] ] .`,
      'indeterminate',
    ],
    [
      'a policy of its own for the prohibition',
      `ex:p a odrl:Set ; odrl:permission [ ${rule} ] . ex:q a odrl:Set ; odrl:prohibition [ ${rule} ] .`,
      'forbidden',
    ],
    [
      'a misspelt prohibition',
      `ex:p a odrl:Set ; odrl:permission [ ${rule} ] ; odrl:prohibtion [ ${rule} ] .`,
      'indeterminate',
    ],
    ['an offer', `ex:p a odrl:Offer ; odrl:permission [ ${rule} ] .`, 'not-permitted'],
    ['a request', `ex:p a odrl:Request ; odrl:permission [ ${rule} ] .`, 'not-permitted'],
    ['an offer that is a set as well', `ex:p a odrl:Offer, odrl:Set ; odrl:permission [ ${rule} ] .`, 'not-permitted'],
    [
      'a policy under an unknown profile',
      `ex:p a odrl:Set ; odrl:profile ex:dialect ; odrl:permission [ ${rule} ] .`,
      'indeterminate',
    ],
    [
      'a duty that nobody shows fulfilled',
      `ex:p a odrl:Set ; odrl:permission [ ${rule} ; odrl:duty [ odrl:action odrl:inform ] ] .`,
      'indeterminate',
    ],
    ['a permission without target', 'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ] .', 'indeterminate'],
    [
      'a prohibition without target',
      `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ ${rule} ] ; odrl:prohibition [ odrl:action odrl:read ] .`,
      'indeterminate',
    ],
    [
      'the target said once for the policy',
      'ex:p a odrl:Set ; odrl:target ex:air ; odrl:permission [ odrl:action odrl:read ] .',
      'permitted',
    ],
    [
      'the target said by the asset',
      'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ] . ex:air odrl:hasPolicy ex:p .',
      'permitted',
    ],
    [
      'an assignee said by another party',
      `ex:p a odrl:Set ; odrl:permission [ ${rule} ] . ex:bob odrl:assigneeOf ex:p .`,
      'not-permitted',
    ],
  ])('with %s', async (_case, text, expected) => {
    expect(await because(text)).toBe(expected);
  });

  it('meets a wider request with a prohibition of a part of it', async () => {
    const text = `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] ;
      odrl:prohibition [ odrl:action odrl:print ; odrl:target ex:air ] .`;
    expect(await because(text, { action: 'use' })).toBe('forbidden');
    expect(await because(text, { action: 'print' })).toBe('forbidden');
    expect(await because(text, { action: 'read' })).toBe('permitted');
  });

  it('grants by offers only where the caller says so', async () => {
    expect(await because(`ex:p a odrl:Offer ; odrl:permission [ ${rule} ] .`, {}, { treatOfferAsSet: true })).toBe(
      'permitted',
    );
  });

  it('lets no request without action, target or sense pass', async () => {
    const text = `ex:p a odrl:Set ; odrl:permission [ ${rule} ] .`;
    for (const odd of [
      { action: '' },
      { target: '' },
      { assignee: 4 },
      { context: 4 },
      { context: { partOf: { a: 'b' } } },
    ]) {
      expect(await because(text, odd as Partial<Request>)).toBe('error');
    }
    expect(decide([], undefined as unknown as Request).because).toBe('error');
  });

  it('never permits on __proto__ or constructor as operand, operator, action or name', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const iri = `<http://www.w3.org/ns/odrl/2/${name}>`;
      const constraint = `odrl:constraint [ odrl:leftOperand ${iri} ; odrl:operator ${iri} ; odrl:rightOperand ${iri} ]`;
      expect(await because(`ex:p a odrl:Set ; odrl:permission [ ${rule} ; ${constraint} ] .`)).toBe('indeterminate');
      expect(await because(`ex:p a odrl:Set ; odrl:permission [ odrl:action ${iri} ; odrl:target ex:air ] .`)).toBe(
        'indeterminate',
      );
      expect(await because(`ex:p a odrl:Set ; odrl:permission [ ${rule} ; ${iri} ex:x ] .`)).toBe('indeterminate');
    }
  });

  it('says which operand is missing', async () => {
    const until =
      'odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2027-01-01"^^xsd:date ]';
    const policies = await policiesOf(`ex:p a odrl:Set ; odrl:permission [ ${rule} ; ${until} ] .`);
    const decision = decide(policies, read);
    expect([decision.because, decision.missing]).toEqual(['indeterminate', ['http://www.w3.org/ns/odrl/2/dateTime']]);
    expect(explain(decision)).toContain('dateTime');
  });

  it('is plain data', async () => {
    const decision = decide(await policiesOf(`ex:p a odrl:Set ; odrl:permission [ ${rule} ] .`), read);
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
  });
});

function written(parts: readonly string[], name: number): string {
  return `ex:p${name} ${parts.join(' ; ')} .`;
}

it('does not depend on the order of rules, policies or statements', async () => {
  const statement = fc
    .record({
      kind: fc.constantFrom('permission', 'prohibition'),
      action: fc.constantFrom('odrl:read', 'odrl:use', 'odrl:print', 'ex:dance'),
      target: fc.constantFrom('ex:air', 'ex:noise', '"air"'),
      until: fc.constantFrom('2023-01-01T00:00:00Z', '2030-01-01T00:00:00Z', 'soon'),
    })
    .map(({ kind, action, target, until }) => {
      const constraint = `[ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${until}"^^xsd:dateTime ]`;
      return `odrl:${kind} [ odrl:action ${action} ; odrl:target ${target} ; odrl:constraint ${constraint} ]`;
    });
  const policy = fc.record({
    rules: fc.array(statement, { minLength: 1, maxLength: 5 }),
    conflict: fc.constantFrom('', 'odrl:conflict odrl:perm', 'odrl:conflict odrl:prohibit', 'odrl:conflict odrl:never'),
    type: fc.constantFrom('odrl:Set', 'odrl:Offer', 'odrl:Agreement', 'ex:Odd'),
  });
  const request = { ...read, context: { dateTime: '2026-01-01T00:00:00Z' } };
  await fc.assert(
    fc.asyncProperty(fc.array(policy, { minLength: 1, maxLength: 3 }), async (policies) => {
      const parts = policies.map(({ rules, conflict, type }) => [
        `a ${type}`,
        ...(conflict ? [conflict] : []),
        ...rules,
      ]);
      const forwards = await policiesOf(parts.map((list, name) => written(list, name)).join('\n'));
      const backwards = await policiesOf(
        parts
          .map((list, name) => written(list.toReversed(), name))
          .toReversed()
          .join('\n'),
      );
      const [one, other] = [decide(forwards, request), decide(backwards, request)];
      expect([other.decision, other.because]).toEqual([one.decision, one.because]);
    }),
    { numRuns: 300, seed: 11 },
  );
});

async function decideJson(value: object): Promise<string> {
  const document = await parseGraph(JSON.stringify(value), { source: 'p.json' });
  return decide(parsePolicies(document).policies, read).because;
}

describe('JSON-LD', () => {
  const policy = {
    '@context': 'http://www.w3.org/ns/odrl.jsonld',
    '@type': 'Set',
    uid: 'http://example.org/p',
    permission: [{ target: air, action: 'read' }],
  };

  it('is decided like Turtle', async () => {
    expect(await decideJson(policy)).toBe('permitted');
  });

  it('is not permitted where JSON-LD drops a key that may have been a prohibition', async () => {
    expect(await decideJson({ ...policy, prohibtion: [{ target: air, action: 'read' }] })).toBe('indeterminate');
  });
});

it('does not permit when part of the document could not be read', async () => {
  const { policies } = parsePolicies(
    await turtle(`ex:p a odrl:Set ; odrl:permission [ ${rule} ] .\nex:q a odrl:Set ; odrl:prohibition [ ${rule} .`),
  );
  expect(decide(policies, read).decision).toBe('deny');
});

describe.skipIf(!hasCorpus)('The policies of the DECIDe pilot', () => {
  it('permit nothing while their profile is not registered', async () => {
    const { policies } = parsePolicies(
      await readDocument('decide/20260504133512-insert-odrl-authorization-policy.ttl'),
    );
    expect(policies).toHaveLength(1);
    expect(policies[0]?.permissions.length).toBe(18);
    const ext = 'http://mu.semte.ch/vocabularies/ext/';
    const target = `${ext}decidePublicSlice`;
    const assignee = `${ext}publicParty`;
    const request = { action: 'read', target, assignee, context: { partOf: { [target]: [], [assignee]: [] } } };
    expect(decide(policies, request).because).toBe('indeterminate');
    const profiles = [{ iri: `${ext}muAuthProfile`, annotations: [ext] }];
    expect(decide(policies, request, { profiles }).because).toBe('permitted');
    expect(decide(policies, { ...request, action: 'modify' }, { profiles }).because).toBe('not-permitted');
  });
});
