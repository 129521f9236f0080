import { escapePointer } from '@ds4sscc/findings';
import type { Attribute } from '../attribute.js';
import type { Reporter } from '../checks/reporter.js';
import { isUri } from '../checks/uri.js';
import type { Members } from '../json-object.js';
import type { ModelIndex } from '../model-index.js';
import { attributeForm, isAttributeName } from '../representation.js';
import { kindsAssumed } from '../rules/convert-rules.js';
import type { Instance, Reading } from './instance.js';
import { nameList } from './name-list.js';
import { readAttribute } from './read-attribute.js';
import { recoverKind } from './recover-kind.js';

/** An entity, whatever representation it was read from. */
export interface EntityContent {
  readonly id: unknown;
  readonly type: unknown;
  readonly context: unknown;
  /** Members that are not attributes, such as `scope` and `createdAt`. */
  readonly members: ReadonlyMap<string, unknown>;
  readonly attributes: ReadonlyMap<string, readonly Instance[]>;
  /** What the model of its type says of an attribute. */
  readonly described: (name: string) => Attribute | undefined;
  /** Where the entity stands in the record. */
  readonly pointer: string;
}

/** Reads the members of an entity. */
export function readEntity(
  entity: Members,
  reading: Reading,
  pointer: string,
  models: ModelIndex,
  lose: Reporter,
): EntityContent {
  const members = new Map<string, unknown>();
  const attributes = new Map<string, readonly Instance[]>();
  const type = entity['type'] ?? entity['@type'];
  const described = attributesOf(type, models);
  const assumed: string[] = [];
  for (const name of Object.keys(entity)) {
    if (identifying.has(name)) continue;
    const value = entity[name];
    const place = `${pointer}/${escapePointer(name)}`;
    if (!isAttributeName(name) && !isWrittenAsAttribute(value) && !isNgsiV2(reading)) members.set(name, value);
    else {
      const attribute = described(name);
      const read = readAttribute(name, value, place, reading, lose);
      const instances = attribute ? read.map((instance) => recoverKind(instance, attribute)) : read;
      attributes.set(name, instances);
      if (!attribute && instances.some(looksLikeLink)) assumed.push(name);
    }
  }
  if (assumed.length > 0) lose(kindsAssumed, pointer, { attributes: nameList(assumed) });
  return {
    id: entity['id'] ?? entity['@id'],
    type,
    context: entity['@context'],
    members,
    attributes,
    described,
    pointer,
  };
}

const identifying: ReadonlySet<string> = new Set(['id', '@id', 'type', '@type', '@context']);

/** The scope of an entity over time is written as a Property (clause 4.5.6); some write `createdAt` as one, wrongly. */
function isWrittenAsAttribute(value: unknown): boolean {
  return attributeForm(value) !== 'plain';
}

function isNgsiV2(reading: Reading): boolean {
  return reading === 'ngsi-v2' || reading === 'ngsi-v2-key-values';
}

function attributesOf(type: unknown, models: ModelIndex): (name: string) => Attribute | undefined {
  if (models.size === 0) return () => undefined;
  const described = (Array.isArray(type) ? type : [type]).flatMap((one) =>
    typeof one === 'string' ? (models.get(one) ?? []) : [],
  );
  return (name) => {
    for (const { attributes } of described) {
      const attribute = attributes.get(name);
      if (attribute) return attribute;
    }
    return undefined;
  };
}

/** A plain text that is a URI may be a text or the target of a relationship. Nothing in the record tells. */
function looksLikeLink({ kind, value, reading }: Instance): boolean {
  if (kind !== 'Property' || (reading !== 'key-values' && reading !== 'ngsi-v2-key-values')) return false;
  const values = Array.isArray(value) ? value : [value];
  return values.length > 0 && values.every((one) => typeof one === 'string' && isUri(one));
}
