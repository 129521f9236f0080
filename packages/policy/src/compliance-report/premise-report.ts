import type { OperandValue, Premise } from '../decision.js';
import type { AtomicConstraint, Constraint, Value } from '../policy.js';
import { xsd } from '../vocabulary.js';
import type { World } from '../world.js';
import type { PremiseReport, ReportValue } from './report-terms.js';

const types: Readonly<Record<Premise['part'], PremiseReport['@type']>> = {
  action: 'ActionReport',
  target: 'TargetReport',
  assignee: 'PartyReport',
  assigner: 'PartyReport',
  constraint: 'ConstraintReport',
  duty: 'PremiseReport',
  'not-understood': 'PremiseReport',
};

/** What premises are told with. */
export interface PremiseContext {
  /** The values that the request gave. */
  readonly world: World;
  /** Whether constraints that do not hold tell their operator and right operand too. */
  readonly complete: boolean;
}

/**
 * How a premise stands. `constraint` is what the policy says, where the premise is about one; the refinements of actions,
 * assets and parties are told by what the premise holds. Depth is bounded by `deepestConstraint`.
 */
export function premiseReport(
  premise: Premise,
  constraint: Constraint | undefined,
  context: PremiseContext,
): PremiseReport {
  const { part, state, reason, uid, premises = [] } = premise;
  const parts = constraint?.kind === 'logical' ? constraint.constraints : [];
  return {
    '@type': types[part],
    ...(state !== 'unknown' && { satisfactionState: state === 'satisfied' ? 'Satisfied' : 'Unsatisfied' }),
    ...(state === 'unknown' && { comment: `unknown: ${reason ?? 'part of it is unknown'}` }),
    ...(uid !== undefined && { constraint: uid }),
    ...(part === 'constraint' && operands(premise, constraint, context)),
    ...(premises.length > 0 && {
      premiseReport: premises.map((one, at) => premiseReport(one, parts[at], context)),
    }),
  };
}

function operands(
  { state, left, right, operand, operator, premises }: Premise,
  constraint: Constraint | undefined,
  { world, complete }: PremiseContext,
): Partial<PremiseReport> {
  if (premises !== undefined) return operator === undefined ? {} : { constraintLogicalOperand: operator };
  const atomic = constraint?.kind === 'constraint' ? constraint : undefined;
  const given = left === undefined || operand === undefined ? [] : (world.values(operand) ?? []);
  const leftValues = given.length > 0 ? given.map((value) => givenValue(value, atomic)) : plain(left);
  const rightValues = atomic ? atomic.rightOperands.flatMap(rightValue) : plain(right);
  // The test suite of FORCE tells them only of constraints that hold.
  const told = complete || state === 'satisfied';
  return {
    ...(leftValues.length > 0 && { constraintLeftOperand: leftValues }),
    ...(told && operator !== undefined && operator !== '' && { constraintOperator: operator }),
    ...(told && rightValues.length > 0 && { constraintRightOperand: rightValues }),
  };
}

const plain = (text: string | undefined): readonly ReportValue[] => (text === undefined ? [] : [{ '@value': text }]);

function rightValue({ kind, value, datatype }: Value): readonly ReportValue[] {
  if (kind === 'blank') return [];
  return kind === 'iri' ? [{ '@id': value }] : [typed(value, datatype)];
}

/** A plain text is of the type that it was compared with. */
function givenValue(given: OperandValue, constraint: AtomicConstraint | undefined): ReportValue {
  if (typeof given === 'object') {
    return given.datatype === '@id' ? { '@id': String(given.value) } : typed(String(given.value), given.datatype);
  }
  if (typeof given === 'number') return typed(String(given), `${xsd}decimal`);
  if (typeof given === 'boolean') return typed(String(given), `${xsd}boolean`);
  const right = constraint?.rightOperands[0];
  if (right?.kind === 'iri') return { '@id': given };
  return typed(given, right?.kind === 'literal' ? (right.datatype ?? constraint?.dataType) : undefined);
}

function typed(value: string, datatype: string | undefined): ReportValue {
  return { '@value': value, ...(datatype !== undefined && datatype !== `${xsd}string` && { '@type': datatype }) };
}
