import { valueMembers } from '../../representation.js';
import { attributeMembers, attributeNames, carrierOfKind } from '../attribute-keys.js';
import { classBits } from '../scan/byte-classes.js';
import type { CoreMemory } from './core-memory.js';
import { writeKeys } from './write-keys.js';

/** Why a member of a plain value may make it something else (`assembly/watched-members.ts`). */
const watched = { value: 1, link: 2, typed: 4, dataset: 8 } as const;

const watchedMembers: ReadonlyMap<string, number> = new Map([
  ...[...valueMembers.values()].map((member) => [member, watched.value] as const),
  ['object', watched.value | watched.link],
  ['unitCode', watched.link],
  ['observedAt', watched.link],
  ['datasetId', watched.link],
  ['@value', watched.typed],
  ['dataset', watched.dataset],
  ['type', 0],
]);

/** Whether a member is watched for anywhere. */
export function isWatched(name: string): boolean {
  return watchedMembers.has(name);
}

/** The kinds of attributes, by name. */
export const kindNames: readonly string[] = [...valueMembers.keys()];

/** Geometries, in the order of `assembly/accept-geometry.ts`. */
const geometryTypes = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'];

/** Members whose place in `entityLinks` or in the look of an attribute is another one. */
const geometryRefused = [...new Set(valueMembers.values()), 'unitCode', 'observedAt', 'datasetId', '@value'];

/** Spans of a list at first. */
const fewSpans = 64;
/** The size of `Span` in `assembly/structs.ts`. */
export const spanBytes = 24;

/** Writes the words of NGSI-LD and GeoJSON, and what bytes may stand in. `at`: where the code looks for them. */
export function writeWords(memory: CoreMemory, at: number, classes: number, subAttribute: number): void {
  memory.bytes.set(classBits, classes);
  const names = [...watchedMembers.keys()];
  const spans = (): number => memory.list([memory.take(fewSpans * spanBytes), fewSpans]);
  memory.fields(at, [
    writeKeys(memory, attributeNames),
    memory.text(attributeMembers),
    memory.text(carrierOfKind),
    writeKeys(memory, kindNames),
    writeKeys(memory, names),
    memory.text([...watchedMembers.values()]),
    names.indexOf('type'),
    kindNames.indexOf('Property'),
    kindNames.indexOf('GeoProperty'),
    writeKeys(memory, geometryTypes),
    writeKeys(memory, ['type', 'coordinates']),
    writeKeys(memory, geometryRefused),
    writeKeys(memory, ['@type', '@value']),
    subAttribute,
    spans(),
    spans(),
  ]);
}
