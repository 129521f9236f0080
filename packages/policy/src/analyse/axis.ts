import type { OperandValue } from '../decision.js';
import type { Truth } from '../truth.js';
import { type Bits, bitsWhere, bothBits, firstBit, meet } from './bits.js';

/** One kind of value that a request can give: every value of the kind is answered alike. */
export interface Cell {
  /** A value of the kind; nothing where the request gives none. */
  readonly given?: OperandValue;
  /** Whether a witness may use it: it is sensible, and rests on nothing that is not known. */
  readonly usable: boolean;
}

/** One way for an atom to have a truth value: which cells all given values are in, and which some are in. */
export interface Way {
  readonly state: Truth;
  readonly all: Bits;
  readonly some: readonly Bits[];
}

/** Everything that one left operand can be, and how each atom about it stands then. */
export interface Axis {
  readonly cells: readonly Cell[];
  readonly atoms: readonly (readonly Way[])[];
}

/** What was decided about the values on an axis so far. */
export interface Position {
  readonly allowed: Bits;
  readonly some: readonly Bits[];
}

/** Nothing decided yet. */
export function start({ cells }: Axis): Position {
  return { allowed: bitsWhere(cells.length, () => true), some: [] };
}

/** The position with one more thing decided; `undefined` where no values are left that agree. */
export function take({ allowed, some }: Position, way: Way): Position | undefined {
  if (!agrees({ allowed, some }, way)) return undefined;
  return { allowed: bothBits(allowed, way.all), some: [...some, ...way.some] };
}

/** Whether some values agree with what was decided and with the way. */
export function agrees({ allowed, some }: Position, way: Way): boolean {
  return (
    meet(allowed, way.all) &&
    some.every((one) => meet(allowed, way.all, one)) &&
    way.some.every((one) => meet(allowed, way.all, one))
  );
}

/** Cells whose values agree with the position: one where one is enough. */
export function pick({ allowed, some }: Position): readonly number[] {
  const one = firstBit(some.reduce(bothBits, allowed));
  if (one !== undefined) return [one];
  const each = some.map((wanted) => firstBit(bothBits(allowed, wanted)) as number);
  return each.length > 0 ? [...new Set(each)] : [firstBit(allowed) as number];
}
