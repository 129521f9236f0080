import { requirements } from '@ds4sscc/interop';
import { frameworks } from '@ds4sscc/interop/frameworks';

/**
 * The requirements of MIMs Plus 9.0 that an aim means: a mechanism all of its own, a demand of another list those that decide
 * it. `undefined` for an aim that nobody knows.
 */
export function aimedAt(aim: string): readonly string[] | undefined {
  const own = requirements.filter(({ mim, id }) => mim === aim || id === aim).map(({ id }) => id);
  if (own.length > 0) return own;
  return frameworks.flatMap((framework) => framework.requirements).find(({ id }) => id === aim)?.decidedBy;
}

/** Everything that may be aimed at, for showing what was most likely meant. */
export function knownAims(): readonly string[] {
  const own = requirements.flatMap(({ mim, id }) => [mim, id]);
  return [...new Set([...own, ...frameworks.flatMap((framework) => framework.requirements.map(({ id }) => id))])];
}
