import type { Finding, Location } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { type Policy, parsePolicies } from '@ds4sscc/policy';
import { checkParsedPolicies } from '@ds4sscc/policy/check';
import type { MomentOfCheck } from './cache/moment-of-check.js';
import { type DerivedPolicy, derivePolicies } from './derive/derive-policies.js';
import { policiesDocument } from './derive/policies-document.js';
import type { DescribedDataSpace } from './kinds/data-space-facts.js';
import { shippedProfiles } from './kinds/policy-graph.js';

/** Policies that a description states, as if they had been read from it. */
export interface ReadDerivedPolicies {
  readonly document: GraphDocument;
  readonly policies: readonly Policy[];
  readonly findings: readonly Finding[];
}

/**
 * Reads the offers and agreements that a description stands for, one by one, as any other policy is read: what is wrong with
 * one is found at the place in the description where it is written.
 */
export async function readDerivedPolicies(
  { document, dataSpace }: DescribedDataSpace,
  { declared: now, turn }: Pick<MomentOfCheck, 'declared' | 'turn'>,
): Promise<readonly ReadDerivedPolicies[]> {
  const { offers, agreements } = derivePolicies(dataSpace);
  const placed = [
    ...offers.map((one) => ({ one, pointer: offerPointer(one, dataSpace) })),
    ...agreements.map((one) => ({ one, pointer: '/governance/agreements' })),
  ];
  const read: ReadDerivedPolicies[] = [];
  for (const { one, pointer } of placed) {
    const location = document.locate(pointer);
    const graph = await parseGraph(JSON.stringify(policiesDocument([one])), {
      source: document.source,
      syntax: 'json-ld',
    });
    const parsed = parsePolicies(graph);
    const findings = checkParsedPolicies(graph, parsed, {
      profiles: shippedProfiles,
      ...(now !== undefined && { now, onTurn: turn }),
    });
    read.push({
      document: { ...graph, lineText: () => '' },
      policies: relocated(parsed.policies, location),
      findings: findings.map(({ rule, level, message, requirements }) => ({
        rule,
        level,
        message,
        requirements,
        location,
      })),
    });
  }
  return read;
}

function offerPointer({ dataset }: DerivedPolicy, { datasets }: DescribedDataSpace['dataSpace']): string {
  return `/datasets/${datasets.findIndex(({ id }) => id === dataset)}/offer`;
}

/** The places of the text that was made mean nothing to anybody. */
function relocated<Value>(value: Value, location: Location): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => relocated(one, location)) as Value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, name === 'location' ? location : relocated(one, location)]),
  ) as Value;
}
