import { type Finding, finding, type JsonDocument, type Location, type Rule } from '@ds4sscc/findings';
import type { IdentifiedThing } from '../../identifiers/judge-identifiers.js';
import { type Bounds, findReferenceSystem, type ReferenceSystem } from '../reference-systems/find-reference-system.js';
import { type CoordinateFit, judgeCoordinates } from '../reference-systems/judge-coordinates.js';
import type { GeospatialLayer } from './geospatial-facts.js';
import {
  coordinatesDoubtful,
  coordinatesImplausible,
  featureIdDuplicate,
  featureIdMissing,
  referenceSystemMissing,
  referenceSystemUnregistered,
} from './geospatial-rules.js';

/** What a reader knows of a layer. */
export interface LayerParts {
  readonly name: string;
  /** Where the reference system is stated, or would be. */
  readonly location: Location;
  /** As it is written; nothing where it is not stated. */
  readonly system: string | undefined;
  readonly extent?: Bounds | undefined;
  readonly features?: number;
  readonly things?: readonly IdentifiedThing[];
  /** The document that it is read from, where it is one: for excerpts. */
  readonly document?: JsonDocument;
  /** Where the feature with this number stands; the layer where that has no place of its own. */
  readonly placeOf?: (index: number) => Location;
}

/** Makes a layer of its parts, with what is wrong about reference system, coordinates and identifiers. */
export function judgeLayer(parts: LayerParts): {
  readonly layer: GeospatialLayer;
  readonly findings: readonly Finding[];
} {
  const { name, location, system, extent, features, things } = parts;
  const referenceSystem = system === undefined ? undefined : findReferenceSystem(system);
  const coordinates = referenceSystem ? judgeCoordinates(extent, referenceSystem) : 'not-compared';
  return {
    layer: {
      name,
      location,
      ...(referenceSystem && { referenceSystem }),
      coordinates,
      ...(features !== undefined && { features }),
      ...(things && { things }),
    },
    findings: [...ofSystem(parts, referenceSystem, coordinates), ...ofIdentifiers(parts)],
  };
}

const reasons: Readonly<Partial<Record<CoordinateFit, string>>> = {
  swapped: 'with the two coordinates exchanged they would fit',
  'wrong-unit': 'they are of another unit',
  outside: 'they lie outside the area where it is used',
};

function ofSystem(parts: LayerParts, system: ReferenceSystem | undefined, fit: CoordinateFit): readonly Finding[] {
  const { name, location } = parts;
  if (!system) return [findingAt(parts, referenceSystemMissing, location, { layer: name })];
  const { stated } = system;
  if (!system.registered)
    return [findingAt(parts, referenceSystemUnregistered, location, { system: stated }, { value: stated })];
  if (fit === 'order-doubtful') return [findingAt(parts, coordinatesDoubtful, location, { system: stated })];
  const why = reasons[fit];
  return why === undefined ? [] : [findingAt(parts, coordinatesImplausible, location, { system: stated, why })];
}

/** One finding each, at the first place: a file without identifiers has as many faults as features. */
function ofIdentifiers(parts: LayerParts): readonly Finding[] {
  const { things = [], placeOf, location } = parts;
  const seen = new Set<string>();
  const missing: number[] = [];
  const repeated: number[] = [];
  for (const [index, { id }] of things.entries()) {
    const text = id === undefined || id === null ? '' : String(id).trim();
    if (text === '') missing.push(index);
    else if (seen.has(text)) repeated.push(index);
    else seen.add(text);
  }
  const at = (index: number): Location => placeOf?.(index) ?? location;
  return [
    ...(missing[0] === undefined
      ? []
      : [findingAt(parts, featureIdMissing, at(missing[0]), { count: missing.length })]),
    ...(repeated[0] === undefined
      ? []
      : [findingAt(parts, featureIdDuplicate, at(repeated[0]), { count: repeated.length })]),
  ];
}

function findingAt<Args>(
  { document }: LayerParts,
  rule: Rule<Args>,
  location: Location,
  args: Args,
  detail: { readonly value?: string } = {},
): Finding {
  return document && location.pointer !== undefined
    ? document.finding(rule, location.pointer, args, detail)
    : finding(rule, location, args, detail);
}
