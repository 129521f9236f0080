import type { Attribute } from '../attribute.js';
import { isObject, type Members } from '../json-object.js';
import { nullUri } from '../ngsi-ld/attribute-members.js';
import { keptMembers } from '../ngsi-ld/kept-members.js';
import { type Representation, valueMembers } from '../representation.js';
import { isUtcInstant } from './date-time.js';
import { isSoundGeometry } from './is-sound-geometry.js';
import { schemaTest } from './schema-test.js';
import { isIri } from './uri.js';

/**
 * Whether an attribute that a model describes is written in a plain way and nothing is wrong with it: `checkAttribute` would
 * report nothing. Almost all attributes of almost all entities are so; about any other, and of updates, this says nothing.
 */
export function isSoundAttribute(
  name: string,
  value: unknown,
  attribute: Attribute,
  representation: Representation,
): boolean {
  if (representation === 'key-values') return isSoundPlain(value, attribute);
  if (representation === 'ngsi-v2' || name === 'ngsildproof') return false;
  if (isObject(value)) return isSoundObject(value, attribute, representation);
  return representation === 'concise' && isSoundPlain(value, attribute);
}

/** A value alone. */
function isSoundPlain(value: unknown, attribute: Attribute): boolean {
  if (attribute.kind === 'GeoProperty') return isSoundGeometry(value);
  return !keptMembers.has(attribute.kind) && isPlainValue(value, 0) && schemaTest(attribute.schema)(value);
}

/** A value with its kind, its unit and its instant, and nothing besides. */
function isSoundObject(members: Members, attribute: Attribute, representation: Representation): boolean {
  const { kind, units } = attribute;
  const own = valueMembers.get(kind);
  let hasKind = false;
  let hasValue = false;
  let hasUnit = false;
  for (const member in members) {
    const content = members[member];
    if (member === own) {
      if (!isSoundContent(content, attribute)) return false;
      hasValue = true;
    } else if (member === 'type') {
      if (content !== kind) return false;
      hasKind = true;
    } else if (member === 'unitCode') {
      if (kind === 'Relationship' || typeof content !== 'string' || content === '') return false;
      if (units && !units.includes(content)) return false;
      hasUnit = true;
    } else if (member !== 'observedAt' || !isUtcInstant(content)) return false;
  }
  return hasValue && (hasKind || representation === 'concise') && (hasUnit || attribute.unit !== 'stated');
}

function isSoundContent(content: unknown, attribute: Attribute): boolean {
  switch (attribute.kind) {
    case 'Property':
      return isPlainValue(content, 0) && schemaTest(attribute.schema)(content);
    case 'GeoProperty':
      return isSoundGeometry(content);
    case 'Relationship':
      return typeof content === 'string' && content !== nullUri && isIri(content);
    default:
      return false;
  }
}

const deepest = 8;

/**
 * Whether a value holds neither null nor the mark of deletion, and is no object that means something else in NGSI-LD: an
 * attribute object, or a typed value of JSON-LD.
 */
function isPlainValue(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value !== nullUri;
  if (typeof value !== 'object') return true;
  if (value === null || depth > deepest) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) if (!isPlainValue(value[index], depth + 1)) return false;
    return true;
  }
  for (const name in value) {
    if (name === 'type' || name === '@value') return false;
    if (!isPlainValue((value as Members)[name], depth + 1)) return false;
  }
  return true;
}
