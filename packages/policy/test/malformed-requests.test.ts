import { parseGraph } from '@ds4sscc/linked-data';
import { compilePolicies, decide, parsePolicies, type Request } from '@ds4sscc/policy';
import { createAuditTrail, createPolicyVersion, verifyTrail } from '@ds4sscc/policy/audit';
import { describe, expect, it } from 'vitest';

const text = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:p> a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target <urn:air> ; odrl:constraint [
  odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2030-01-01Z"^^xsd:date ] ] .`;
const { policies } = parsePolicies(await parseGraph(text, { source: 'p.ttl', syntax: 'turtle' }));

const contexts: readonly unknown[] = [null, 5, 'now', { dateTime: {} }, { dateTime: 7 }, { dateTime: null }];
const requests = contexts.map((context) => ({ action: 'read', target: 'urn:air', context }) as unknown as Request);

describe('A request that is malformed', () => {
  it.each(requests)('is denied as an error, compiled or not: $context', (request) => {
    const compiled = compilePolicies(policies);
    expect(decide(policies, request)).toMatchObject({ decision: 'deny', because: 'error' });
    expect(compiled.decide(request)).toMatchObject({ decision: 'deny', because: 'error' });
    expect(compiled.answer(request)).toEqual({ decision: 'deny', because: 'error' });
  });

  it.each(requests)('is no reason for a verification to throw: $context', async (request) => {
    const lines: string[] = [];
    const version = createPolicyVersion(policies);
    const trail = createAuditTrail({ now: () => '2026-03-01T12:00:00Z', write: (line) => void lines.push(line) });
    trail.decide(version, request);
    const bytes = [new TextEncoder().encode(lines.join(''))];
    const { verdict } = await verifyTrail(bytes, { source: 't', versions: [version], head: trail.head() });
    expect(verdict).toBe('intact');
  });
});
