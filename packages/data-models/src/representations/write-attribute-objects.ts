import { escapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { isObject, setMember } from '../json-object.js';
import { attributeForm } from '../representation.js';
import { inferredKind, isGeometry, valueMemberOf } from './attribute-members.js';
import { type Instance, isBare } from './instance.js';
import { readAttribute } from './read-attribute.js';
import { targetObjects } from './targets.js';

/** `listed`: a list even of one instance, as histories are written. */
export interface AttributeStyle {
  readonly concise: boolean;
  readonly listed: boolean;
}

interface Waiting {
  readonly instance: Instance;
  readonly object: Record<string, unknown>;
}

/**
 * Writes an attribute as NGSI-LD has it in full: normalized, or concise, which leaves out what follows from the rest.
 * A list in place of calls: how deep attributes nest is up to the data.
 */
export function writeAttributeObjects(instances: readonly Instance[], style: AttributeStyle, lose: Reporter): unknown {
  const waiting: Waiting[] = [];
  const written = writeInstances(instances, style, waiting);
  const below = { ...style, listed: false };
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { instance, object } = next;
    for (const [name, value] of instance.subAttributes) {
      const place = `${instance.subPointer}/${escapePointer(name)}`;
      setMember(
        object,
        name,
        writeInstances(readAttribute(name, value, place, instance.reading, lose), below, waiting),
      );
    }
  }
  return written;
}

function writeInstances(instances: readonly Instance[], style: AttributeStyle, waiting: Waiting[]): unknown {
  const [only] = instances;
  if (instances.length !== 1 || only === undefined || style.listed)
    return instances.map((instance) => writeInstance(instance, style.concise, waiting));
  if (style.concise && isBare(only) && isClearAlone(only)) return only.value;
  return writeInstance(only, style.concise, waiting);
}

function writeInstance(instance: Instance, concise: boolean, waiting: Waiting[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const member = valueMemberOf[instance.kind];
  if (instance.value !== undefined) object[member] = concise ? instance.value : targetObjects(instance);
  for (const [name, value] of instance.details) setMember(object, name, value);
  const withType = { type: instance.kind, ...object };
  const result: Record<string, unknown> =
    concise && instance.value !== undefined && inferredKind(object) === instance.kind ? object : withType;
  if (instance.datasetId !== undefined) result['datasetId'] = instance.datasetId;
  if (instance.subAttributes.size > 0) waiting.push({ instance, object: result });
  return result;
}

/** Whether a bare value is read as what it is (clause 4.5.2.3). */
function isClearAlone({ kind, value }: Instance): boolean {
  if (kind === 'GeoProperty') return isGeometry(value);
  if (kind !== 'Property' || value === undefined) return false;
  if (Array.isArray(value)) return value.every((one) => !isObject(one) || isClearObject(one));
  return !isObject(value) || isClearObject(value);
}

/** An object with a "type" is read as a normalized attribute, one with a member such as "value" as a concise one. */
function isClearObject(value: object): boolean {
  return attributeForm(value) === 'plain' && !Object.hasOwn(value, 'type') && !Object.hasOwn(value, 'dataset');
}
