import { digestOf } from '../inherit/digest-of.js';
import { matchAction } from '../match-action.js';
import { matchReference } from '../match-reference.js';
import { meaningful } from '../meaningful.js';
import type { PolicyRule, Reference } from '../policy.js';
import type { ActionHierarchy, Profile } from '../profile.js';
import type { Truth } from '../truth.js';
import { constraintNodes, isTooDeep } from './constraint-nodes.js';
import type { Nodes } from './nodes.js';
import type { Scene, Thing } from './scene.js';
import type { Meter } from './search.js';
import { fails, holds, notUnderstood, only, open } from './truths.js';

/** What rules are turned into nodes for. */
export interface RulePlace {
  readonly nodes: Nodes;
  readonly profiles: readonly Profile[];
  readonly annotations: readonly string[];
  readonly hierarchy: ActionHierarchy;
  /** What a missing action or target counts as. */
  readonly absent: Truth;
  /** Whether only what a witness may use counts, or everything that may be. */
  readonly shown: boolean;
  /** The duties that stand in the way, by the names of their nodes. */
  readonly duties: Map<string, PolicyRule>;
  readonly meter: Meter;
}

/** The node of a rule in a scene: all its premises, as `evaluateRule` sees them (Information Model 2.6). */
export function ruleNode(rule: PolicyRule, scene: Scene, place: RulePlace): number {
  const { nodes, absent, annotations } = place;
  const parts: number[] = [];
  const missing = (): number => nodes.constant(absent === 'unknown' ? open : holds);
  parts.push(rule.targets.length > 0 ? references('target', rule.targets, scene, place) : missing());
  if (nodes.truthsOf(parts[0] as number) === fails) return nodes.constant(fails);
  parts.push(rule.actions.length > 0 ? actions(rule, scene, place) : missing());
  if (rule.assignees.length > 0) parts.push(references('assignee', rule.assignees, scene, place));
  if (rule.assigners.length > 0 && scene.assigner) parts.push(references('assigner', rule.assigners, scene, place));
  if (parts.some((part) => nodes.truthsOf(part) === fails)) return nodes.constant(fails);
  if (rule.constraints.length > 0) {
    parts.push(constraintNodes(rule.constraints, { ...place, part: 'request', scope: scopeOf(rule, place) }));
  }
  for (const duty of rule.duties) parts.push(dutyNode(duty, place));
  if (meaningful(rule.notUnderstood, annotations).length > 0) parts.push(nodes.constant(notUnderstood));
  return nodes.join('and', parts);
}

function actions(rule: PolicyRule, scene: Scene, place: RulePlace): number {
  const { nodes, hierarchy } = place;
  return nodes.join(
    'or',
    rule.actions.map((action) => {
      const { state } = matchAction(action, scene.action, rule.kind, hierarchy);
      const premise = nodes.constant(state === 'unknown' ? notUnderstood : only(state));
      if (state !== 'satisfied' || action.refinements.length === 0) return premise;
      const scope = scopeOf(rule, place);
      return constraintNodes(action.refinements, { ...place, part: 'request', scope });
    }),
  );
}

function references(
  part: 'target' | 'assignee' | 'assigner',
  list: readonly Reference[],
  scene: Scene,
  place: RulePlace,
): number {
  const { nodes, meter } = place;
  meter.left -= list.length;
  return nodes.join(
    'or',
    list.map((one) => {
      const premise = matchNode(part, one, scene[part], place);
      if (one.refinements.length === 0 || nodes.truthsOf(premise) === fails) return premise;
      return nodes.join('refined', [premise, constraintNodes(one.refinements, { ...place, part, scope: '' })]);
    }),
  );
}

/** Whether the thing is the one that is named, or belongs to it: free where nobody says, since a request may say so. */
function matchNode(
  part: 'target' | 'assignee' | 'assigner',
  reference: Reference,
  thing: Thing | undefined,
  { nodes, annotations, shown }: RulePlace,
): number {
  const understood = { ...reference, notUnderstood: meaningful(reference.notUnderstood, annotations) };
  const told = thing?.listed ?? (shown ? thing?.told : undefined);
  const context = thing && told ? { partOf: { [thing.iri]: told } } : {};
  const { state, reason } = matchReference(part, understood, thing?.iri, context);
  if (reason === 'not-understood') return nodes.constant(notUnderstood);
  if (thing === undefined || thing.listed || state === 'satisfied') return nodes.constant(only(state));
  if (shown && (!reference.collection || thing.madeUp)) return nodes.constant(only(state));
  if (shown) return nodes.constant(notUnderstood);
  return nodes.free(JSON.stringify([part, ...reference.names.toSorted()]), reference.names[0] ?? part, [
    holds,
    fails,
    open,
  ]);
}

/** A duty stands as whoever keeps the log says: the same duty alike wherever it is written. */
function dutyNode(duty: PolicyRule, { nodes, shown, duties }: RulePlace): number {
  const readable = [duty, ...duty.consequences].every(({ constraints }) => !constraints.some(isTooDeep));
  if (!readable) return nodes.constant(notUnderstood);
  const name = `duty ${duty.uid ?? ''} ${digestOf(duty)}`;
  duties.set(name, duty);
  return nodes.free(name, duty.uid ?? duty.actions[0]?.iri ?? 'duty', shown ? [holds, fails] : [holds, fails, open]);
}

/** What a log counts for a rule; a witness states the values, so that they are the same for all rules. */
function scopeOf(rule: PolicyRule, { shown }: RulePlace): string {
  if (shown) return '';
  let scope = scopes.get(rule);
  if (scope === undefined) scopes.set(rule, (scope = digestOfScope(rule)));
  return scope;
}

/** A rule may name thousands of assets, and is asked about again and again. */
const scopes = new WeakMap<PolicyRule, string>();

function digestOfScope({ actions: own, targets }: PolicyRule): string {
  const deep = [...own, ...targets].some(({ refinements }) => refinements.some(isTooDeep));
  return deep ? 'deep' : digestOf([own, targets]);
}
