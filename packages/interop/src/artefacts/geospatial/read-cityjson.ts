import { escapePointer, type Finding, type JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { IdentifiedThing } from '../../identifiers/judge-identifiers.js';
import type { ArtefactReading } from '../artefact-reader.js';
import { checkCityGeometry } from './check-city-geometry.js';
import { cityObjectKinds, isExtensionKind } from './city-object-kinds.js';
import { Extent } from './extent.js';
import { fingerprint } from './fingerprint.js';
import type { GeospatialFacts } from './geospatial-facts.js';
import { cityjsonInvalid } from './geospatial-rules.js';
import { judgeLayer } from './judge-layer.js';

const mostFindings = 100;
const versions: ReadonlySet<unknown> = new Set(['1.1', '2.0']);

/** Reads CityJSON 1.1 and 2.0: members, city objects with their relations, geometries down to the vertices, and the system. */
export function readCityjson(document: JsonDocument): ArtefactReading & { readonly artefact: GeospatialFacts } {
  const { source } = document;
  const root = asObject(document.value) ?? {};
  const findings: Finding[] = [...document.findings];
  let errors = document.findings.filter(({ level }) => level === 'error').length;
  const wrong = (pointer: string, problem: string): void => {
    errors += 1;
    if (findings.length < mostFindings) findings.push(document.finding(cityjsonInvalid, pointer, { problem }));
  };
  if (!versions.has(root['version'])) wrong('/version', 'the version is neither 1.1 nor 2.0');
  const vertices = verticesOf(root, wrong);
  const objects = asObject(root['CityObjects']);
  if (!objects) wrong('/CityObjects', 'there is no object "CityObjects"');
  const entries = Object.entries(objects ?? {});
  const byId = new Map(entries.map(([id, one]) => [id, asObject(one)]));
  const things = entries.map(([id, one]): IdentifiedThing => {
    const pointer = `/CityObjects/${escapePointer(id)}`;
    checkCityObject(id, asObject(one), pointer, byId, vertices.length, wrong);
    const geometry = asObject(one)?.['geometry'];
    return { id, ...(Array.isArray(geometry) && geometry.length > 0 && { fingerprint: shapeOf(geometry, vertices) }) };
  });
  const extent = new Extent();
  for (const [x, y] of vertices) extent.add(x, y);
  const stated = asObject(root['metadata'])?.['referenceSystem'];
  if (stated !== undefined && !(typeof stated === 'string' && /^https?:\/\/www\.opengis\.net\/def\/crs\//.test(stated)))
    wrong('/metadata/referenceSystem', 'the reference system is no URI of the OGC register');
  const { layer, findings: found } = judgeLayer({
    name: source,
    document,
    location: document.locate('/metadata/referenceSystem'),
    system: typeof stated === 'string' ? stated : undefined,
    extent: extent.bounds,
    features: entries.length,
    things,
    placeOf: (index) => document.locate(`/CityObjects/${escapePointer(String(things[index]?.id))}`),
  });
  const all = [...findings, ...found];
  return {
    artefact: {
      kind: 'geospatial',
      source,
      encoding: 'CityJSON',
      ...(typeof root['version'] === 'string' && { version: root['version'] }),
      checked: 'structure',
      valid: errors === 0 && all.every(({ level }) => level !== 'error'),
      layers: [layer],
    },
    findings: all,
  };
}

type Wrong = (pointer: string, problem: string) => void;
type Vertex = readonly [x: number, y: number, z: number];

/** The vertices in coordinates of the reference system: they are written as whole numbers, to be scaled and moved. */
function verticesOf(root: Readonly<Record<string, unknown>>, wrong: Wrong): readonly Vertex[] {
  const transform = asObject(root['transform']);
  const [scale, translate] = [transform?.['scale'], transform?.['translate']];
  if (!isVertex(scale) || !isVertex(translate))
    wrong('/transform', '"transform" has "scale" and "translate", three numbers each');
  const given = root['vertices'];
  if (!Array.isArray(given)) {
    wrong('/vertices', 'there is no list "vertices"');
    return [];
  }
  return given.map((vertex, index): Vertex => {
    if (!isVertex(vertex) || !vertex.every(Number.isInteger)) {
      wrong(`/vertices/${index}`, 'a vertex is a list of three whole numbers');
      return [0, 0, 0];
    }
    if (!isVertex(scale) || !isVertex(translate)) return vertex;
    return [0, 1, 2].map(
      (axis) => (vertex[axis] as number) * (scale[axis] as number) + (translate[axis] as number),
    ) as unknown as Vertex;
  });
}

function isVertex(value: unknown): value is Vertex {
  return Array.isArray(value) && value.length === 3 && value.every((one) => typeof one === 'number');
}

function checkCityObject(
  id: string,
  one: Readonly<Record<string, unknown>> | undefined,
  pointer: string,
  byId: ReadonlyMap<string, Readonly<Record<string, unknown>> | undefined>,
  vertexCount: number,
  wrong: Wrong,
): void {
  const type = one?.['type'];
  const kind = cityObjectKinds.get(String(type));
  if (!one || (!kind && !isExtensionKind(type))) {
    wrong(`${pointer}/type`, `"${String(type).slice(0, 40)}" is no type of city object`);
    return;
  }
  if (kind === 'second' && !Array.isArray(one['parents']))
    wrong(`${pointer}/parents`, `a ${type} is part of another city object and names it in "parents"`);
  for (const [relation, inverse] of [
    ['parents', 'children'],
    ['children', 'parents'],
  ] as const) {
    const others = one[relation];
    if (others === undefined) continue;
    for (const [index, other] of (Array.isArray(others) ? others : [others]).entries()) {
      const back = byId.get(String(other))?.[inverse];
      const isMutual = kind === undefined || (Array.isArray(back) && back.includes(id));
      if (!byId.has(String(other))) wrong(`${pointer}/${relation}/${index}`, 'there is no such city object');
      // A group names its members as children, which do not name it as parent in 1.1.
      else if (!isMutual && type !== 'CityObjectGroup' && byId.get(String(other))?.['type'] !== 'CityObjectGroup')
        wrong(`${pointer}/${relation}/${index}`, 'parent and child do not name each other');
    }
  }
  const geometry = one['geometry'];
  if (geometry === undefined) return;
  if (!Array.isArray(geometry)) wrong(`${pointer}/geometry`, '"geometry" is a list');
  else
    for (const [index, each] of geometry.entries())
      checkCityGeometry(asObject(each), `${pointer}/geometry/${index}`, vertexCount, wrong);
}

/** Vertices are numbered per file: what lasts is where they are. */
function shapeOf(geometry: readonly unknown[], vertices: readonly Vertex[]): string {
  const numbers: string[] = [];
  const open: unknown[] = geometry.map((one) => asObject(one)?.['boundaries']);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) for (const inner of next) open.push(inner);
    else numbers.push((vertices[Number(next)] ?? []).map((value) => value.toFixed(3)).join(','));
  }
  return fingerprint(numbers.sort().join(' '));
}
