import type { AttributeKind } from '../attribute.js';

/** How the attributes of a record are read; it does not change within an attribute. */
export type Reading = 'ngsi-ld' | 'key-values' | 'ngsi-v2' | 'ngsi-v2-key-values';

/** One instance of an attribute, whatever representation it was read from. Its own attributes are read when needed. */
export interface Instance {
  readonly kind: AttributeKind;
  /** `undefined` where the attribute object carries none: JSON has no such value. */
  readonly value: unknown;
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
  return { kind, value, details: none, subAttributes: none, reading, pointer, subPointer: pointer };
}

const none: ReadonlyMap<string, unknown> = new Map();

/** Whether an instance says nothing beyond its value. */
export function isBare(instance: Instance): boolean {
  return instance.datasetId === undefined && instance.details.size === 0 && instance.subAttributes.size === 0;
}
