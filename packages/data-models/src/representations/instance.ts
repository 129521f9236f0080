import type { AttributeKind } from '../attribute.js';

/** How the attributes of a record are read; it does not change within an attribute. */
export type Reading = 'ngsi-ld' | 'key-values' | 'ngsi-v2' | 'ngsi-v2-key-values';

/** Where a value stands in the record. */
export interface ValuePlace {
  readonly pointer: string;
  /** A step below each element of the value, as `object` is in `{"objectList": [{"object": "urn:a:b"}]}`. */
  readonly item?: string;
  /** The value was made of a text, so that what lies within it has no place of its own. */
  readonly whole?: boolean;
}

/** One instance of an attribute, whatever representation it was read from. Its own attributes are read when needed. */
export interface Instance {
  readonly kind: AttributeKind;
  /** `undefined` where the attribute object carries none: JSON has no such value. */
  readonly value: unknown;
  readonly valueAt: ValuePlace;
  readonly datasetId?: string;
  /** Other members that are not attributes, such as `unitCode`, in the order of the record. */
  readonly details: ReadonlyMap<string, unknown>;
  /** Attributes of the attribute, as they stand in the record. */
  readonly subAttributes: ReadonlyMap<string, unknown>;
  readonly reading: Reading;
  /** Where the instance stands in the record. */
  readonly pointer: string;
  /** Where its attributes stand. */
  readonly subPointer: string;
}

/** An instance that is nothing but a value. */
export function plainInstance(kind: AttributeKind, value: unknown, reading: Reading, pointer: string): Instance {
  return {
    kind,
    value,
    valueAt: { pointer },
    details: none,
    subAttributes: none,
    reading,
    pointer,
    subPointer: pointer,
  };
}

const none: ReadonlyMap<string, unknown> = new Map();

/** Whether an instance says nothing beyond its value. */
export function isBare(instance: Instance): boolean {
  return instance.datasetId === undefined && instance.details.size === 0 && instance.subAttributes.size === 0;
}
