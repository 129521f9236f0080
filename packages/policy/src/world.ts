import type { OperandValue, Premise, RequestContext } from './decision.js';
import type { Constraint } from './policy.js';
import type { Profile } from './profile.js';
import { leftOperands, odrl } from './vocabulary.js';

/** What constraints are evaluated against: the values of left operands, and how things contain each other. */
export interface World {
  /** The values given for a left operand, by its IRI; `undefined` where none are. */
  values(operand: string): readonly OperandValue[] | undefined;
  /** Where none are given: the values it may have by the log, one of which is the true one. */
  possible?(operand: string): readonly OperandValue[] | undefined;
  /** Whether ODRL or a profile has the left operand. */
  knows(operand: string): boolean;
  readonly partOf: Belongs;
  readonly isA: Belongs;
  /** Premises of constraints that were evaluated already; rules may share them. */
  readonly memo: Map<Constraint, Premise>;
}

/** What a thing belongs to, completely; `undefined` where nobody says. */
export type Belongs = (thing: string) => readonly string[] | undefined;

/** What each thing belongs to, completely for those that are listed. */
export type Hierarchy = Readonly<Record<string, readonly string[]>>;

/** A world seen through another: what the first does not say, the second does. */
export function layered(first: World, second: World): World {
  return {
    ...second,
    values: (operand) => first.values(operand) ?? second.values(operand),
    memo: new Map(),
  };
}

type Given = Readonly<Record<string, OperandValue | readonly OperandValue[]>>;

/** The world of a request: what constraints and the refinements of actions are about. */
export function requestWorld(context: RequestContext = {}, profiles: readonly Profile[] = []): World {
  return world(context.operands, context, profiles, context.dateTime);
}

/** The world of one asset or party: what its refinements are about. */
export function worldOf(
  thing: string | undefined,
  context: RequestContext = {},
  profiles: readonly Profile[] = [],
): World {
  const { properties } = context;
  const given = thing !== undefined && properties && Object.hasOwn(properties, thing) ? properties[thing] : undefined;
  return world(given, context, profiles);
}

const nothing: Hierarchy = {};

function world(
  given: Given = nothing,
  { partOf = nothing, isA = nothing }: RequestContext,
  profiles: readonly Profile[],
  dateTime?: string,
): World {
  return {
    values(operand) {
      if (dateTime !== undefined && operand === dateTimeIri) return [dateTime];
      const name = Object.hasOwn(given, operand) || !operand.startsWith(odrl) ? operand : operand.slice(odrl.length);
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      return value === undefined ? undefined : Array.isArray(value) ? value : [value as OperandValue];
    },
    knows: (operand) => knowsOperand(operand, profiles),
    partOf: listedIn(partOf),
    isA: withConcepts(isA, profiles),
    memo: new Map(),
  };
}

/** What lists say something belongs to. */
export function listedIn(lists: Hierarchy): Belongs {
  return (thing) => (Object.hasOwn(lists, thing) ? lists[thing] : undefined);
}

/** What the request says is wider, and beside it what the profiles say. */
function withConcepts(lists: Hierarchy, profiles: readonly Profile[]): Belongs {
  const listed = listedIn(lists);
  if (profiles.every(({ concepts }) => concepts === undefined)) return listed;
  return (thing) => {
    let wider = listed(thing);
    for (const { concepts = nothing } of profiles) {
      if (Object.hasOwn(concepts, thing)) wider = [...(wider ?? []), ...(concepts[thing] ?? [])];
    }
    return wider;
  };
}

const dateTimeIri = `${odrl}dateTime`;
const operandIris: ReadonlySet<string> = new Set(leftOperands.map((name) => odrl + name));

/** Whether ODRL or a profile has a left operand. */
export function knowsOperand(operand: string, profiles: readonly Profile[]): boolean {
  return operandIris.has(operand) || profiles.some(({ leftOperands: own = [] }) => own.includes(operand));
}
