import type { Premise } from './decision.js';
import { evaluateConstraint } from './evaluate-constraint.js';
import type { Constraint } from './policy.js';
import { allOf } from './truth.js';
import type { World } from './world.js';

/** A premise that holds only where its refinements do (Information Model 2.5.3). */
export function refined(premise: Premise, refinements: readonly Constraint[], world: World): Premise {
  if (premise.state !== 'satisfied' || refinements.length === 0) return premise;
  const premises = refinements.map((constraint) => evaluateConstraint(constraint, world));
  return { ...premise, state: allOf(premises.map(({ state }) => state)), premises };
}
