import { parseGraph } from '@ds4sscc/linked-data';
import { type Policy, parsePolicies } from '@ds4sscc/policy';
import type { DataSpace } from '../data-space.js';
import { derivePolicies } from '../derive/derive-policies.js';
import { policiesDocument } from '../derive/policies-document.js';

/** The policies that a description states, parsed. Offers are among them: they permit nothing, and say what could be. */
export async function policiesInForce(space: DataSpace): Promise<readonly Policy[]> {
  const { offers, agreements } = derivePolicies(space);
  if (offers.length + agreements.length === 0) return [];
  const text = JSON.stringify(policiesDocument([...offers, ...agreements]));
  return parsePolicies(await parseGraph(text, { source: space.id, syntax: 'json-ld' })).policies;
}
