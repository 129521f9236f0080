import { compareInstants } from '../date-time.js';
import type { Request } from '../decision.js';
import { readMoment } from './moments.js';
import type { Change, Step, Suggestion } from './suggestion.js';

/** The request as the steps leave it. */
export function applied(steps: readonly Step[], request: Request): Request {
  return steps.reduce((changed, { apply }) => apply(changed), request);
}

/** Whether two changes are about the same thing, so that the second would undo the first. */
export function changesSame(a: Change, b: Change): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'operand' && b.kind === 'operand') return a.operand === b.operand && a.thing === b.thing;
  if (a.kind === 'membership' && b.kind === 'membership') return a.thing === b.thing && a.collection === b.collection;
  return a.kind !== 'duty' || JSON.stringify(a) === JSON.stringify(b);
}

/** Whether two suggestions ask for the same. */
export function sameChanges(a: readonly Change[], b: readonly Change[]): boolean {
  return a.length === b.length && isPartOf(a, b);
}

/** Whether one suggestion asks for nothing that the other does not ask for. */
export function isPartOf(part: readonly Change[], whole: readonly Change[]): boolean {
  const known = new Set(whole.map((change) => JSON.stringify(change)));
  return part.length <= whole.length && part.every((change) => known.has(JSON.stringify(change)));
}

/** What the asker can do alone comes before what takes another person. */
const costs: Readonly<Record<Change['kind'], number>> = {
  operand: 0,
  time: 1,
  membership: 2,
  duty: 3,
  action: 4,
  assignee: 5,
};
/** One change more weighs more than any kinds of the few changes that a suggestion has. */
const costOfChange = 100;

/** Fewest changes first, then the easiest. */
export function weight({ changes }: Suggestion): number {
  return changes.reduce((sum, { kind }) => sum + costOfChange + costs[kind], 0);
}

/** Whether a suggestion is another one at a later moment of the same stretch of time. */
export function isLater(one: Suggestion, other: Suggestion): boolean {
  const [a, b] = [timeOf(one), timeOf(other)];
  const [moment, earlier] = [readMoment(a?.dateTime), readMoment(b?.dateTime)];
  if (moment === undefined || earlier === undefined || compareInstants(moment, earlier) <= 0) return false;
  const end = readMoment(b?.until);
  if (end !== undefined && compareInstants(moment, end) >= 0) return false;
  const others = ({ changes }: Suggestion): readonly Change[] => changes.filter(({ kind }) => kind !== 'time');
  return sameChanges(others(one), others(other));
}

function timeOf({ changes }: Suggestion): Extract<Change, { kind: 'time' }> | undefined {
  return changes.find((change) => change.kind === 'time');
}
