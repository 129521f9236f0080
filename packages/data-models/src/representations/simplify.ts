import type { Attribute } from '../attribute.js';
import type { Reporter } from '../checks/reporter.js';
import { membersOf } from '../json-object.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { kindLost, valueTypeLost } from '../rules/convert-rules.js';
import type { Instance } from './instance.js';
import { readAttribute } from './read-attribute.js';
import { recoverKind } from './recover-kind.js';
import { showScalar } from './show-scalar.js';

/**
 * The value of an instance as the simplified representation has it (ETSI GS CIM 009, clause 4.5.4). Reports what of it
 * cannot be read back: its kind, or the type of a typed value.
 */
export function simplify(
  name: string,
  instance: Instance,
  reading: 'key-values' | 'ngsi-v2-key-values',
  attribute: Attribute | undefined,
  lose: Reporter,
): unknown {
  const value = bareValue(name, instance, lose);
  const kept = keptMembers.get(instance.kind);
  const simplified = reading === 'key-values' && kept !== undefined ? { [kept]: value } : value;
  const [back, ...more] = readAttribute(name, simplified, instance.pointer, reading, lose);
  const read = back && attribute ? recoverKind(back, attribute) : back;
  const known = read && more.length === 0 && read.kind === instance.kind && read.datasetId === undefined;
  // A value that is read back as another one, such as {"json": 1} of a Property, is read back as another kind.
  if (!known) lose(kindLost, instance.pointer, { attribute: name, kind: instance.kind });
  return simplified;
}

/** The value alone: a typed value of JSON-LD, such as a date and time (clause 4.6.3), as its text. */
export function bareValue(name: string, { kind, value, pointer }: Instance, lose: Reporter): unknown {
  const { '@type': type, '@value': bare, ...more } = membersOf(value);
  const scalar = typeof bare === 'string' || typeof bare === 'number' || typeof bare === 'boolean';
  if (kind !== 'Property' || typeof type !== 'string' || !scalar || Object.keys(more).length > 0) return value;
  lose(valueTypeLost, `${pointer}/value`, { attribute: name, type: showScalar(type) });
  return bare;
}
