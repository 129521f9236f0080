import type { Belongs } from '../../world.js';

/** More sets than this are not all tried. */
const mostSets = 256;

/** Everything that some things belong to, themselves included. */
export function closed(things: readonly string[], belongs: Belongs): ReadonlySet<string> {
  const all = new Set(things);
  for (const one of all) {
    for (const whole of belongs(one) ?? []) all.add(whole);
  }
  return all;
}

/**
 * The sets of wholes that one thing may belong to at once: with each, all that it belongs to, and no two that have nothing
 * in common. `undefined` where there are too many.
 */
export function closedSets(
  thing: string,
  wholes: readonly string[],
  belongs: Belongs,
  disjoint: readonly (readonly [string, string])[],
): readonly (readonly string[])[] | undefined {
  let found: (readonly string[])[] = [[]];
  for (const whole of wholes) {
    if (whole === thing) continue;
    found = found.flatMap((set) => [set, [...set, whole]]);
    found = found.filter((set) => {
      const all = closed([thing, ...set], belongs);
      return !disjoint.some(([one, other]) => all.has(one) && all.has(other));
    });
    if (found.length > mostSets) return undefined;
  }
  return found;
}
