/**
 * Which way a closed ring of longitudes and latitudes runs, by its signed area; `undefined` where it has no area, or where
 * it jumps across the antimeridian, so that longitudes do not tell.
 */
export function ringDirection(ring: readonly (readonly number[])[]): 'clockwise' | 'counterclockwise' | undefined {
  const [[x0 = 0, y0 = 0] = []] = ring;
  let area = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [ax = 0, ay = 0] = ring[index - 1] as readonly number[];
    const [bx = 0, by = 0] = ring[index] as readonly number[];
    if (Math.abs(bx - ax) > 180) return undefined;
    // Relative to the first position: small rings far from the origin would lose all their digits otherwise.
    area += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return area === 0 ? undefined : area > 0 ? 'counterclockwise' : 'clockwise';
}
