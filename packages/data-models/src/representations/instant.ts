import { isDateTime } from '../checks/date-time.js';
import { millisecondsOf } from '../checks/milliseconds-of.js';
import type { Instance } from './instance.js';

/** Members that tell when an instance was so, in the order of what they say about the world (clauses 4.5.7 and 4.8). */
const instantMembers: readonly string[] = ['observedAt', 'modifiedAt', 'createdAt', 'deletedAt'];

/** The member with the instant of an instance, and the instant. */
export function instantOf({ details }: Instance): readonly [string, string] | undefined {
  for (const member of instantMembers) {
    const value = details.get(member);
    if (typeof value === 'string' && isDateTime(value)) return [member, value];
  }
  return undefined;
}

/** Orders instants. What is finer than a millisecond decides where the milliseconds are the same. */
export function compareInstants(a: string, b: string): number {
  return millisecondsOf(wholeSeconds(a)) - millisecondsOf(wholeSeconds(b)) || fractionOf(a) - fractionOf(b);
}

/** A leap second has no milliseconds since 1970, and what is finer than one is compared apart. */
function wholeSeconds(instant: string): string {
  return instant
    .toUpperCase()
    .replace(/\.\d+/, '')
    .replace(/:60(?=Z|[+-])/, ':59');
}

function fractionOf(instant: string): number {
  const leap = /:60[.Z+-]/i.test(instant) ? 1 : 0;
  return leap + Number(`0${/\.\d+/.exec(instant)?.[0] ?? ''}`);
}
