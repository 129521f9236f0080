import { decide } from '../decide.js';
import type { Request } from '../decision.js';
import type { Policy, PolicyRule } from '../policy.js';
import type { RuleReference } from '../rules-meet.js';
import { referenceOf } from '../rules-meet.js';
import type { AnalysisOptions, Containment } from './analysis.js';
import { type Answer, ask } from './ask.js';
import { hasDeepConstraint } from './constraint-nodes.js';
import { createInquiry } from './inquiry.js';
import { permitNode } from './permit-nodes.js';
import { type Prepared, prepare } from './prepare.js';
import { ruleNode } from './rule-nodes.js';
import { scenes } from './scenes.js';

/**
 * Whether every request that an offer permits is permitted by a rulebook. Both are policies that are decided together, as
 * `decide` does it; offers count as sets. Nothing that neither can be proved nor shown is claimed: then it is `unknown`.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { parsePolicies } from '@ds4sscc/policy';
 * import { contains } from '@ds4sscc/policy/analyse';
 *
 * const upTo = async (year: number) => {
 *   const text = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
 *     <urn:p> a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target <urn:air> ; odrl:constraint [
 *       odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${year}-01-01Z"^^xsd:date ] ] .`;
 *   return parsePolicies(await parseGraph(text, { source: 'p.ttl', syntax: 'turtle' })).policies;
 * };
 * contains(await upTo(2030), await upTo(2028)).verdict; // => 'contained'
 * contains(await upTo(2028), await upTo(2030)).witness?.context?.dateTime; // => '2028-01-01T00:00:00Z'
 * ```
 */
export function contains(
  rulebook: readonly Policy[],
  offer: readonly Policy[],
  options: AnalysisOptions = {},
): Containment {
  const deciding = { ...options, treatOfferAsSet: true };
  const inquiry = createInquiry(options);
  const allowed = prepare(rulebook, deciding, inquiry.hierarchy);
  const offered = prepare(offer, deciding, inquiry.hierarchy);
  if ([...rulebook, ...offer].some(hasDeepConstraint)) return { verdict: 'unknown', because: 'limit' };
  const around = {
    about: (names: readonly string[]) => [...offered.about(names).values(), ...allowed.about(names).values()].flat(),
    targets: [...offered.targets, ...allowed.targets],
    forbidden: [...offered.forbidden, ...allowed.forbidden],
  };
  const replays = (witness: Request): boolean =>
    decide(offer, witness, deciding).decision === 'permit' && decide(rulebook, witness, deciding).decision === 'deny';
  let doubt: Containment | undefined;
  for (const [policy, rule] of granting(offered)) {
    for (const scene of scenes(rule, around, inquiry)) {
      const answer = ask(
        scene,
        (place) => {
          const { nodes } = place;
          const permitted = permitNode(offered, scene, place, inquiry.meter);
          const own = nodes.join('is-satisfied', [ruleNode(rule, scene, place)]);
          const denied = nodes.join('not', [permitNode(allowed, scene, place, inquiry.meter)]);
          return nodes.join('and', [own, permitted, denied]);
        },
        replays,
        inquiry,
      );
      const permission = referenceOf(policy, rule);
      if (answer.witness) return { verdict: 'not-contained', because: 'witness', witness: answer.witness, permission };
      doubt = doubtful(answer, permission) ?? doubt;
      if (answer.outcome === 'limit') return { verdict: 'unknown', because: 'limit', permission };
    }
    if (inquiry.meter.left < 0) return { verdict: 'unknown', because: 'limit' };
  }
  return doubt ?? { verdict: 'contained', because: 'proved' };
}

function doubtful({ outcome, depends }: Answer, permission: RuleReference): Containment | undefined {
  if (outcome !== 'open') return undefined;
  return { verdict: 'unknown', because: 'undecided', permission, ...(depends && { depends }) };
}

/** The permissions that can grant anything. */
function* granting({ members }: Prepared): Generator<readonly [Policy, PolicyRule]> {
  for (const { policy, standing } of members) {
    if (standing === 'applied') for (const rule of policy.permissions) yield [policy, rule];
  }
}
