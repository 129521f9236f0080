import type { AttributeKind } from '../attribute.js';
import { isUtcInstant } from '../checks/date-time.js';
import type { Reporter } from '../checks/reporter.js';
import { type Members, membersOf } from '../json-object.js';
import { attributeTypeLost, detailLost } from '../rules/convert-rules.js';
import { isGeometry, valueMemberOf } from './attribute-members.js';
import type { Instance } from './instance.js';
import { showScalar } from './show-scalar.js';

/** Metadata of NGSIv2 that NGSI-LD has members for. */
export const metadataMembers: ReadonlyMap<string, string> = new Map([
  ['unitCode', 'unitCode'],
  ['TimeInstant', 'observedAt'],
  ['timestamp', 'observedAt'],
  ['dateCreated', 'createdAt'],
  ['dateModified', 'modifiedAt'],
]);

/** The member of NGSI-LD that metadata of NGSIv2 stands for. Its value decides: anything else stays an attribute. */
export function memberOfMetadata(name: string, value: unknown): string | undefined {
  const member = metadataMembers.get(name);
  return (member === 'unitCode' ? typeof value === 'string' : isUtcInstant(value)) ? member : undefined;
}

/** The type that NGSIv2 gives a value whose attribute states none. */
export function defaultTypeOf(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return 'Text';
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'StructuredValue';
}

/** Types of NGSIv2 attributes that say what is more than a type of value in NGSI-LD. */
const kinds: ReadonlyMap<string, AttributeKind> = new Map<string, AttributeKind>([
  ['geo:json', 'GeoProperty'],
  ...(Object.keys(valueMemberOf) as AttributeKind[])
    .filter((kind) => kind !== 'Property' && kind !== 'GeoProperty')
    .map((kind) => [kind, kind] as const),
]);

/** Reads an attribute of NGSIv2, or one of its metadata. */
export function readNgsiV2(name: string, members: Members, pointer: string, lose: Reporter): Instance {
  const details = new Map<string, unknown>();
  const subAttributes = new Map<string, unknown>();
  const metadata = membersOf(members['metadata']);
  for (const key of Object.keys(metadata)) {
    const content = membersOf(metadata[key])['value'];
    const member = memberOfMetadata(key, content);
    if (member !== undefined && !details.has(member)) details.set(member, content);
    else subAttributes.set(key, metadata[key]);
  }
  for (const key of Object.keys(members))
    if (key !== 'type' && key !== 'value' && key !== 'metadata')
      lose(detailLost, pointer, { attribute: name, member: key });
  return {
    ...readTyped(name, members, pointer, lose),
    details,
    subAttributes,
    reading: 'ngsi-v2',
    pointer,
    subPointer: `${pointer}/metadata`,
  };
}

/** Kind and value of an attribute whose type is one of NGSIv2, or one that somebody made up. */
export function readTyped(
  name: string,
  { type, value }: Members,
  pointer: string,
  lose: Reporter,
): Pick<Instance, 'kind' | 'value' | 'valueAt'> {
  const valueAt = { pointer: `${pointer}/value` };
  const kind = typeof type === 'string' ? kinds.get(type) : undefined;
  if (kind !== undefined && (kind !== 'GeoProperty' || isGeometry(value))) return { kind, value, valueAt };
  if (type === 'DateTime' && typeof value === 'string')
    return { kind: 'Property', value: { '@type': 'DateTime', '@value': value }, valueAt: { ...valueAt, whole: true } };
  const place = type === 'geo:point' ? pointOf(value) : undefined;
  if (place) return { kind: 'GeoProperty', value: place, valueAt: { ...valueAt, whole: true } };
  if (type === undefined || type === defaultTypeOf(value)) return { kind: 'Property', value, valueAt };
  lose(attributeTypeLost, `${pointer}/type`, { attribute: name, type: showScalar(type) });
  return { kind: isGeometry(value) ? 'GeoProperty' : 'Property', value, valueAt };
}

/** A `geo:point` is a text of latitude and longitude, in this order. */
function pointOf(value: unknown): Members | undefined {
  if (typeof value !== 'string' || value.length > 100) return undefined;
  const parts = value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const [latitude, longitude] = parts;
  if (parts.length !== 2 || !parts.every(Number.isFinite)) return undefined;
  return { type: 'Point', coordinates: [longitude, latitude] };
}
