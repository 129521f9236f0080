import type { Finding, JsonDocument } from '@ds4sscc/findings';
import { asObject } from '../../api/json-object.js';
import type { IdentifiedThing } from '../../identifiers/judge-identifiers.js';
import type { ArtefactReading } from '../artefact-reader.js';
import { checkGeometry } from './check-geometry.js';
import { Extent } from './extent.js';
import { fingerprint } from './fingerprint.js';
import type { GeospatialFacts } from './geospatial-facts.js';
import { geojsonForeignSystem, geojsonInvalid, geojsonSystemRedundant } from './geospatial-rules.js';
import { judgeLayer } from './judge-layer.js';

const mostFindings = 100;

/** Reads GeoJSON of RFC 7946: every feature, its geometry and identifier, and whether the coordinates are where they can be. */
export function readGeojson(document: JsonDocument): ArtefactReading & { readonly artefact: GeospatialFacts } {
  const { source, value } = document;
  const root = asObject(value) ?? {};
  const findings: Finding[] = [...document.findings];
  let errors = document.findings.filter(({ level }) => level === 'error').length;
  const wrong = (pointer: string, problem: string): void => {
    errors += 1;
    if (findings.length < mostFindings) findings.push(document.finding(geojsonInvalid, pointer, { problem }));
  };
  const extent = new Extent();
  const listed = root['type'] === 'FeatureCollection' ? root['features'] : undefined;
  if (root['type'] === 'FeatureCollection' && !Array.isArray(listed))
    wrong('/features', 'a FeatureCollection has a list of features');
  const features: readonly unknown[] = Array.isArray(listed) ? listed : root['type'] === 'Feature' ? [root] : [];
  const pointerOf = (index: number): string => (Array.isArray(listed) ? `/features/${index}` : '');
  const things = features.map((feature, index): IdentifiedThing => {
    const pointer = pointerOf(index);
    const one = asObject(feature);
    if (one?.['type'] !== 'Feature') {
      wrong(pointer, 'a member of "features" is no Feature');
      return {};
    }
    return readFeature(one, pointer, extent, wrong);
  });
  if (features.length === 0 && listed === undefined) checkGeometry(root, '', extent, wrong);
  const system = systemOf(document, root, findings);
  if (system !== undefined && isForeign(system)) errors += 1;
  const { layer, findings: found } = judgeLayer({
    name: source,
    document,
    location: document.locate(system === undefined ? '' : '/crs'),
    system: system ?? 'OGC:CRS84',
    extent: extent.bounds,
    features: features.length,
    things,
    placeOf: (index) => document.locate(`${pointerOf(index)}/id`),
  });
  const all = [...findings, ...found];
  return {
    artefact: {
      kind: 'geospatial',
      source,
      encoding: 'GeoJSON',
      checked: 'structure',
      valid: errors === 0 && all.every(({ level }) => level !== 'error'),
      layers: [layer],
    },
    findings: all,
  };
}

type Wrong = (pointer: string, problem: string) => void;

function readFeature(
  feature: Readonly<Record<string, unknown>>,
  pointer: string,
  extent: Extent,
  wrong: Wrong,
): IdentifiedThing {
  const { id, geometry, properties } = feature;
  if (typeof properties !== 'object' || properties === undefined || Array.isArray(properties))
    wrong(`${pointer}/properties`, 'a feature has "properties", an object or null');
  if (geometry === undefined) wrong(`${pointer}/geometry`, 'a feature has "geometry", null where it has no place');
  else if (geometry !== null) checkGeometry(geometry, `${pointer}/geometry`, extent, wrong);
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') {
    wrong(`${pointer}/id`, 'an identifier is a string or a number');
    return {};
  }
  const mark = geometry === null || geometry === undefined ? undefined : fingerprint(JSON.stringify(geometry));
  return { ...(id !== undefined && { id }), ...(mark !== undefined && { fingerprint: mark }) };
}

/** The system that the outdated member names; what it is of GeoJSON itself where there is no such member. */
function systemOf(
  document: JsonDocument,
  root: Readonly<Record<string, unknown>>,
  findings: Finding[],
): string | undefined {
  if (!Object.hasOwn(root, 'crs')) return undefined;
  const name = asObject(asObject(root['crs'])?.['properties'])?.['name'];
  const system = typeof name === 'string' ? name : 'a system without a name';
  findings.push(
    isForeign(system)
      ? document.finding(geojsonForeignSystem, '/crs', { system }, { value: system })
      : document.finding(geojsonSystemRedundant, '/crs', {}),
  );
  return system;
}

/** The draft took coordinates longitude first for the URN of EPSG 4326, too. */
function isForeign(system: string): boolean {
  return !/(?:crs84|epsg:{1,2}4326)$/i.test(system);
}
