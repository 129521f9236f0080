import type { Prepared } from './prepare.js';
import { type RulePlace, ruleNode } from './rule-nodes.js';
import type { Scene } from './scene.js';
import type { Meter } from './search.js';
import { fails, holds } from './truths.js';

/** The node that holds where policies together permit the scene: one grants and none stands against it (`combineVotes`). */
export function permitNode(policies: readonly Prepared[], scene: Scene, place: RulePlace, meter: Meter): number {
  const { nodes } = place;
  const votes = policies.map((one) => voteNodes(one, scene, place, meter));
  const granted = nodes.join(
    'or',
    votes.map(({ grants }) => grants),
  );
  return nodes.join('and', [granted, ...votes.map(({ lets }) => lets)]);
}

/** Whether a policy grants, and whether it lets others grant: the vote of `voteOf`, as nodes. */
function voteNodes(
  { policy, standing, conflict, about }: Prepared,
  scene: Scene,
  place: RulePlace,
  meter: Meter,
): { grants: number; lets: number } {
  const { nodes } = place;
  const never = nodes.constant(fails);
  const always = nodes.constant(holds);
  const either = nodes.constant(holds | fails);
  if (standing === 'not-understood') return { grants: either, lets: either };
  if (standing === 'not-binding' || policy.conflict === 'contradicting') return { grants: never, lets: always };
  const { target } = scene;
  const rules = about([target.iri, ...(target.listed ?? target.told ?? [])]);
  meter.left -= rules.length;
  const of = (wanted: boolean): number =>
    nodes.join(
      'or',
      rules.filter(({ kind }) => (kind === 'permission') === wanted).map((rule) => ruleNode(rule, scene, place)),
    );
  const [permitted, prohibited] = [of(true), of(false)];
  if (nodes.truthsOf(permitted) === fails && nodes.truthsOf(prohibited) === fails)
    return { grants: never, lets: always };
  const clear = nodes.join('is-unsatisfied', [prohibited]);
  const grants = nodes.join('is-satisfied', [permitted]);
  if (policy.conflict === 'perm') return { grants, lets: nodes.join('or', [grants, clear]) };
  const state = conflict();
  if (state === 'satisfied') return { grants: never, lets: always };
  if (state === 'unsatisfied') return { grants, lets: clear };
  // It may be void. The engine permits nothing then; whether it does so rightly is not known.
  return { grants: nodes.join('and', [grants, either]), lets: nodes.join('or', [clear, either]) };
}
