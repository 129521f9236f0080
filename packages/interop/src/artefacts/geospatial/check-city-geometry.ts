type Wrong = (pointer: string, problem: string) => void;

/** How deep the lists of boundaries go, by type of geometry (CityJSON 2.0.1, section 3). */
const depths: ReadonlyMap<unknown, number> = new Map([
  ['MultiPoint', 1],
  ['MultiLineString', 2],
  ['MultiSurface', 3],
  ['CompositeSurface', 3],
  ['Solid', 4],
  ['MultiSolid', 5],
  ['CompositeSolid', 5],
  ['GeometryInstance', 1],
]);

/** Checks the type, the level of detail and the boundaries of a geometry, whose numbers are those of vertices. */
export function checkCityGeometry(
  geometry: Readonly<Record<string, unknown>> | undefined,
  pointer: string,
  vertexCount: number,
  wrong: Wrong,
): void {
  const type = geometry?.['type'];
  const depth = depths.get(type);
  if (!geometry || depth === undefined) {
    wrong(`${pointer}/type`, `"${String(type).slice(0, 40)}" is no type of geometry`);
    return;
  }
  const lod = geometry['lod'];
  if (type !== 'GeometryInstance' && !(typeof lod === 'string' && /^[0-3](?:\.[0-3])?$/.test(lod)))
    wrong(`${pointer}/lod`, 'the level of detail is a text such as "2.2"');
  checkBoundaries(geometry['boundaries'], `${pointer}/boundaries`, depth, vertexCount, wrong);
}

/** The depth is at most five, by the type. */
function checkBoundaries(value: unknown, pointer: string, depth: number, vertexCount: number, wrong: Wrong): void {
  if (depth === 0) {
    if (!Number.isInteger(value) || (value as number) < 0 || (value as number) >= vertexCount)
      wrong(pointer, 'there is no vertex of this number');
    return;
  }
  if (!Array.isArray(value)) {
    wrong(pointer, 'the boundaries are not nested as the type of geometry demands');
    return;
  }
  for (const [index, one] of value.entries())
    checkBoundaries(one, `${pointer}/${index}`, depth - 1, vertexCount, wrong);
}
