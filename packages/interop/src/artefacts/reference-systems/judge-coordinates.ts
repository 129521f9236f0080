import type { Bounds, ReferenceSystem } from './find-reference-system.js';

/** How coordinates go with the reference system that is stated for them. */
export type CoordinateFit =
  | 'plausible'
  /** They fit with east and north exchanged, and not as they are. */
  | 'swapped'
  /** They are of degrees, and the system has lengths; or the other way round. */
  | 'wrong-unit'
  | 'outside'
  /** They fit as they are, but exchanged they would lie in Europe, and as they are they do not. */
  | 'order-doubtful'
  /** The area of use is not known here, or there are no coordinates. */
  | 'not-compared';

/** Data may reach a little over the area of use of its system. */
const margin = 0.05;
const europe: Bounds = [-32, 27, 45, 82];
/** The same in metres of Web Mercator, which is used all over the world, too. */
const europeInMercator: Bounds = [-3_562_000, 3_123_000, 5_010_000, 17_200_000];
const globe: Bounds = [-180, -90, 180, 90];

/** Holds the extent of some data against the area of use of a reference system: plausible is what lies within. */
export function judgeCoordinates(
  extent: Bounds | undefined,
  { bounds, degrees, registered }: ReferenceSystem,
): CoordinateFit {
  if (extent === undefined || !registered || bounds === undefined) return 'not-compared';
  const [west, south, east, north] = extent;
  const exchanged: Bounds = [south, west, north, east];
  if (lies(extent, bounds, degrees === true && isGlobe(bounds) ? 0 : margin)) {
    const home = degrees ? europe : bounds[2] > 20_000_000 ? europeInMercator : undefined;
    return home && !meets(extent, home) && lies(exchanged, home, 0) ? 'order-doubtful' : 'plausible';
  }
  if (degrees && (Math.max(Math.abs(west), Math.abs(east)) > 360 || Math.max(Math.abs(south), Math.abs(north)) > 360))
    return 'wrong-unit';
  if (!degrees && lies(extent, globe, 0)) return 'wrong-unit';
  return lies(exchanged, bounds, margin) ? 'swapped' : 'outside';
}

function isGlobe([west, , east]: Bounds): boolean {
  return east - west >= 360;
}

function lies(extent: Bounds, within: Bounds, slack: number): boolean {
  const [x, y] = [(within[2] - within[0]) * slack, (within[3] - within[1]) * slack];
  return (
    extent[0] >= within[0] - x && extent[1] >= within[1] - y && extent[2] <= within[2] + x && extent[3] <= within[3] + y
  );
}

function meets(extent: Bounds, other: Bounds): boolean {
  return extent[0] <= other[2] && extent[2] >= other[0] && extent[1] <= other[3] && extent[3] >= other[1];
}
