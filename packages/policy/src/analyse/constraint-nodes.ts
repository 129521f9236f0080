import { deepestConstraint } from '../deepest-constraint.js';
import { evaluateConstraint } from '../evaluate-constraint.js';
import { stateOperand } from '../ledger/state-operands.js';
import type { Constraint } from '../policy.js';
import type { Profile } from '../profile.js';
import { constraintListsOf } from '../walk-policy.js';
import { requestWorld } from '../world.js';
import type { Nodes, Part } from './nodes.js';
import { notUnderstood } from './truths.js';

/** What a constraint is turned into nodes for. */
export interface ConstraintPlace {
  readonly nodes: Nodes;
  readonly profiles: readonly Profile[];
  readonly part: Part;
  /** What a log counts for the rule, where values may come from a log; the same for all rules that count alike. */
  readonly scope: string;
}

/** The node of constraints that must all hold. */
export function constraintNodes(constraints: readonly Constraint[], place: ConstraintPlace): number {
  const known = new Map<Constraint, number>();
  return place.nodes.join(
    'and',
    constraints.map((one) => (isTooDeep(one) ? place.nodes.constant(notUnderstood) : nodeOf(one, place, known))),
  );
}

function nodeOf(constraint: Constraint, place: ConstraintPlace, known: Map<Constraint, number>): number {
  const before = known.get(constraint);
  if (before !== undefined) return before;
  const node = make(constraint, place, known);
  known.set(constraint, node);
  return node;
}

function make(constraint: Constraint, place: ConstraintPlace, known: Map<Constraint, number>): number {
  const { nodes, profiles, part, scope } = place;
  if (constraint.kind === 'not-understood' || constraint.notUnderstood.length > 0) return nodes.constant(notUnderstood);
  if (constraint.kind === 'logical') {
    return nodes.join(
      constraint.operand,
      constraint.constraints.map((one) => nodeOf(one, place, known)),
    );
  }
  // Where nothing is given, the engine says whether a value would help.
  const { reason } = evaluateConstraint(constraint, requestWorld({}, profiles));
  if (reason !== 'missing-operand') return nodes.constant(notUnderstood);
  const stateful = part === 'request' && stateOperand(constraint.leftOperand ?? '') !== undefined;
  return nodes.atom(constraint, part, stateful ? scope : '');
}

/** Whether a constraint goes deeper than policies that are read: level by level, so that it ends whatever the shape. */
export function isTooDeep(constraint: Constraint): boolean {
  let level = new Set([constraint]);
  for (let depth = 1; level.size > 0; depth += 1) {
    if (depth > deepestConstraint) return true;
    const next = new Set<Constraint>();
    for (const one of level) if (one.kind === 'logical') for (const part of one.constraints) next.add(part);
    level = next;
  }
  return false;
}

/** Whether a constraint of a policy goes too deep: no document holds such, and the engine does not take it apart. */
export function hasDeepConstraint(policy: Parameters<typeof constraintListsOf>[0]): boolean {
  return constraintListsOf(policy).some((list) => list.some(isTooDeep));
}
