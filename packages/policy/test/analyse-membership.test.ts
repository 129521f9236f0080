import { parseGraph } from '@ds4sscc/linked-data';
import { decide, parsePolicies, type Policy, type Request } from '@ds4sscc/policy';
import { contains } from '@ds4sscc/policy/analyse';
import { describe, expect, it } from 'vitest';

async function setOf(rules: string): Promise<readonly Policy[]> {
  const text = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . <urn:p> a odrl:Set ; odrl:conflict odrl:prohibit ; ${rules} .`;
  return parsePolicies(await parseGraph(text, { source: 'p.ttl', syntax: 'turtle' })).policies;
}

const ofAnn = 'odrl:permission [ odrl:action odrl:read ; odrl:target <urn:c> ; odrl:assignee <urn:team> ]';
const ofC = 'odrl:permission [ odrl:action odrl:read ; odrl:target <urn:c> ]';
const notA = 'odrl:prohibition [ odrl:action odrl:read ; odrl:target <urn:a> ]';
const notBob = 'odrl:prohibition [ odrl:action odrl:read ; odrl:target <urn:c> ; odrl:assignee <urn:bob> ]';

/** Requests that say what belongs to what; no policy calls anything a collection. */
const cases: readonly (readonly [string, string, string, Request])[] = [
  [
    'the asset that is prohibited belongs to the one that is offered',
    ofC,
    `${ofC} ; ${notA}`,
    { action: 'read', target: 'urn:a', context: { partOf: { 'urn:a': ['urn:c'] } } },
  ],
  [
    'a third asset belongs to both',
    ofC,
    `${ofC} ; ${notA}`,
    { action: 'read', target: 'urn:x', context: { partOf: { 'urn:x': ['urn:c', 'urn:a'] } } },
  ],
  [
    'the party that is refused belongs to the one that is offered',
    ofAnn,
    `${ofAnn} ; ${notBob}`,
    { action: 'read', target: 'urn:c', assignee: 'urn:bob', context: { partOf: { 'urn:bob': ['urn:team'] } } },
  ],
];

describe('an offer is not contained where a request may say that', () => {
  it.each(cases)('%s', async (_, offered, allowed, request) => {
    const [offer, rulebook] = [await setOf(offered), await setOf(allowed)];
    expect([decide(offer, request).decision, decide(rulebook, request).decision]).toEqual(['permit', 'deny']);
    expect(contains(rulebook, offer).verdict).not.toBe('contained');
  });
});

it('the same rules contain themselves, whatever belongs to what', async () => {
  for (const rules of [ofC, ofAnn]) expect(contains(await setOf(rules), await setOf(rules)).verdict).toBe('contained');
});
