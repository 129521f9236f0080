import type { PolicyRule } from '../policy.js';
import type { Member, Prepared } from './prepare.js';
import { type RulePlace, ruleNode } from './rule-nodes.js';
import type { Scene } from './scene.js';
import type { Meter } from './search.js';
import { fails, holds } from './truths.js';

/** The node that holds where policies together permit the scene: one grants and none stands against it (`combineVotes`). */
export function permitNode({ about, baffling }: Prepared, scene: Scene, place: RulePlace, meter: Meter): number {
  const { nodes } = place;
  const { iri, listed, told } = scene.target;
  const votes = [...about([iri, ...(listed ?? told ?? [])])].map(([member, rules]) => {
    meter.left -= rules.length;
    return voteNodes(member, rules, scene, place);
  });
  const granted = nodes.join(
    'or',
    votes.map(({ grants }) => grants),
  );
  // What nobody understands may grant and may forbid.
  if (baffling.length > 0) return nodes.constant(holds | fails);
  return nodes.join('and', [granted, ...votes.map(({ lets }) => lets)]);
}

/** Whether a policy grants, and whether it lets others grant: the vote of `voteOf`, as nodes. */
function voteNodes(
  { policy, conflict }: Member,
  rules: readonly PolicyRule[],
  scene: Scene,
  place: RulePlace,
): { grants: number; lets: number } {
  const { nodes } = place;
  const [never, always, either] = [fails, holds, holds | fails].map(nodes.constant) as [number, number, number];
  if (policy.conflict === 'contradicting') return { grants: never, lets: always };
  const of = (wanted: boolean): number =>
    nodes.join(
      'or',
      rules.filter(({ kind }) => (kind === 'permission') === wanted).map((rule) => ruleNode(rule, scene, place)),
    );
  const [permitted, prohibited] = [of(true), of(false)];
  if (nodes.truthsOf(permitted) === fails && nodes.truthsOf(prohibited) === fails) {
    return { grants: never, lets: always };
  }
  const clear = nodes.join('is-unsatisfied', [prohibited]);
  const grants = nodes.join('is-satisfied', [permitted]);
  if (policy.conflict === 'perm') return { grants, lets: nodes.join('or', [grants, clear]) };
  const state = conflict();
  if (state === 'satisfied') return { grants: never, lets: always };
  if (state === 'unsatisfied') return { grants, lets: clear };
  // It may be void. The engine permits nothing then; whether it does so rightly is not known.
  return { grants: nodes.join('and', [grants, either]), lets: nodes.join('or', [clear, either]) };
}
