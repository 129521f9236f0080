import type { Constraint, PolicyRule } from '../policy.js';
import { odrl } from '../vocabulary.js';

/** The left operands that the vocabulary defines by the executions of the action of the rule, so that a log decides them. */
export const stateOperands = ['count', 'elapsedTime', 'meteredTime', 'timeInterval'] as const;

export type StateOperand = (typeof stateOperands)[number];

const byIri: ReadonlyMap<string, StateOperand> = new Map(stateOperands.map((name) => [odrl + name, name]));

/** Which of them an IRI names. */
export function stateOperand(iri: string): StateOperand | undefined {
  return byIri.get(iri);
}

/** Whether a constraint, or a part of it, is about one of them. The set grows while it is walked; a shared part is looked at once. */
export function isStateful(constraint: Constraint): boolean {
  const all = new Set([constraint]);
  for (const one of all) {
    if (one.kind === 'logical') for (const part of one.constraints) all.add(part);
    else if (one.kind === 'constraint' && byIri.has(one.leftOperand ?? '')) return true;
  }
  return false;
}

/** Whether a constraint of the rule, or a refinement of its action, is. */
export function isStatefulRule({ constraints, actions }: PolicyRule): boolean {
  return constraints.some(isStateful) || actions.some(({ refinements }) => refinements.some(isStateful));
}
