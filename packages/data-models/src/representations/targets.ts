import type { AttributeKind } from '../attribute.js';
import { isObject } from '../json-object.js';
import type { Instance, ValuePlace } from './instance.js';

/**
 * The targets of a ListRelationship as a list of URIs, where they stand as `{"object": ...}` (ETSI GS CIM 009,
 * clause 4.5.22): concise has either, normalized the objects.
 */
export function targetsOf(kind: AttributeKind, value: unknown): unknown {
  return areTargetObjects(kind, value) ? value.map(({ object }) => object) : value;
}

/** Where the value stands, and its targets. */
export function placeOf(kind: AttributeKind, value: unknown, pointer: string): ValuePlace {
  return areTargetObjects(kind, value) ? { pointer, item: 'object' } : { pointer };
}

function areTargetObjects(kind: AttributeKind, value: unknown): value is readonly { readonly object: string }[] {
  return (
    kind === 'ListRelationship' &&
    Array.isArray(value) &&
    value.every((one) => isObject(one) && typeof one['object'] === 'string' && Object.keys(one).length === 1)
  );
}

/** The value of an instance as normalized has it. */
export function targetObjects({ kind, value }: Instance): unknown {
  if (kind !== 'ListRelationship' || !Array.isArray(value)) return value;
  return value.every((one) => typeof one === 'string') ? value.map((object) => ({ object })) : value;
}
