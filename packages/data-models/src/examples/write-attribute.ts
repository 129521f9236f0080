import type { Attribute } from '../attribute.js';
import type { SchemaRepresentation } from '../json-schema/entity-schema.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { attributeForm, valueMembers } from '../representation.js';
import type { Random } from './random.js';

/** Writes a value as one representation has it: what its value member holds, or the attribute object around it. */
export function writeAttribute(
  { kind, units, unit }: Attribute,
  value: unknown,
  representation: SchemaRepresentation,
  random: Random,
  instant: string,
): unknown {
  const member = valueMembers.get(kind) as string;
  const plain = keptMembers.has(kind) ? { [member]: value } : value;
  if (representation === 'key-values') return plain;
  const about: Record<string, string> = {};
  if (units && (unit === 'stated' || random.chance(0.5))) about['unitCode'] = units[0] as string;
  if (kind === 'Property' && random.chance(0.3)) about['observedAt'] = instant;
  // A value that looks like an attribute object is told from one by the object around it.
  if (
    representation === 'concise' &&
    Object.keys(about).length === 0 &&
    attributeForm(value) === 'plain' &&
    random.chance(0.5)
  )
    return plain;
  const content =
    kind === 'ListRelationship' && Array.isArray(value) ? value.map((object: unknown) => ({ object })) : value;
  return { ...(representation === 'normalized' && { type: kind }), [member]: content, ...about };
}
