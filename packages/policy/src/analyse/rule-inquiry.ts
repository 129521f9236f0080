import type { Constraint, PolicyRule } from '../policy.js';
import type { ActionHierarchy, Profile } from '../profile.js';
import { refute } from './ask.js';
import { constraintNodes, hasDeepConstraint } from './constraint-nodes.js';
import { createInquiry } from './inquiry.js';
import { type RulePlace, ruleNode } from './rule-nodes.js';
import type { Scene } from './scene.js';
import { scenes } from './scenes.js';

/** What can be proved about the rules of one policy. Each answer is `true` only where it is proved. */
export interface RuleInquiry {
  /** No request meets the constraints. */
  excludes(constraints: readonly Constraint[]): boolean;
  /** Some requests meet the first rule, and all of them meet the second. */
  implies(narrow: PolicyRule, wide: PolicyRule): boolean;
  /** Some requests meet the rule, and one of the others forbids each of them, or may. */
  takenAway(rule: PolicyRule, others: readonly PolicyRule[]): boolean;
}

/** Steps for all questions about one policy: lints have to be quick. */
const steps = 300_000;

/** Starts to ask about the rules of one policy. */
export function createRuleInquiry(profiles: readonly Profile[], hierarchy: ActionHierarchy): RuleInquiry {
  const inquiry = createInquiry({ profiles, steps }, hierarchy);
  const anywhere: Scene = { action: 'urn:any', target: { iri: 'urn:any' } };
  const isDeep = (...rules: readonly PolicyRule[]): boolean =>
    hasDeepConstraint({ permissions: rules, prohibitions: [], obligations: [] });
  const holds = (rule: PolicyRule, scene: Scene, place: RulePlace): number =>
    place.nodes.join('is-satisfied', [ruleNode(rule, scene, place)]);
  /** Whether the rule can hold in some scene, and in none of them beside what `build` adds. */
  const refuted = (
    rule: PolicyRule,
    others: readonly PolicyRule[],
    build: (scene: Scene, place: RulePlace) => number,
  ): boolean => {
    if (inquiry.meter.left < 0 || isDeep(rule, ...others)) return false;
    let possible = false;
    const around = { about: () => others, targets: [rule, ...others].flatMap(({ targets }) => targets) };
    for (const scene of scenes(rule, around, inquiry)) {
      const both = (place: RulePlace): number =>
        place.nodes.join('and', [holds(rule, scene, place), build(scene, place)]);
      if (refute(scene, both, inquiry) !== 'none') return false;
      possible ||= refute(scene, (place) => holds(rule, scene, place), inquiry) !== 'none';
    }
    return possible && inquiry.meter.left >= 0;
  };
  return {
    excludes(constraints) {
      if (constraints.length === 0 || inquiry.meter.left < 0) return false;
      const place = { part: 'request', scope: '' } as const;
      return refute(anywhere, (one) => constraintNodes(constraints, { ...one, ...place }), inquiry) === 'none';
    },
    implies: (narrow, wide) =>
      refuted(narrow, [wide], (scene, place) => place.nodes.join('not', [holds(wide, scene, place)])),
    takenAway: (rule, others) =>
      refuted(rule, others, (scene, place) => {
        const nodes = others.map((other) => ruleNode(other, scene, place));
        return place.nodes.join('is-unsatisfied', [place.nodes.join('or', nodes)]);
      }),
  };
}
