import type { Reporter } from '../checks/reporter.js';
import { setMember } from '../json-object.js';
import type { EntityContent } from './read-entity.js';
import { type AttributeStyle, writeAttributeObjects } from './write-attribute-objects.js';
import { writeKeyValues } from './write-key-values.js';

/** Writes an attribute in one representation; `undefined` where nothing of it can be written. */
export type AttributeWriter = (name: string, content: EntityContent, lose: Reporter) => unknown;

/** How the attributes of an entity are written in each representation of NGSI-LD for one instant. */
export const attributeWriters: Readonly<Record<'normalized' | 'concise' | 'key-values' | 'temporal', AttributeWriter>> =
  {
    normalized: inStyle({ concise: false, listed: false }),
    concise: inStyle({ concise: true, listed: false }),
    'key-values': writeKeyValues,
    temporal: inStyle({ concise: false, listed: true }),
  };

function inStyle(style: AttributeStyle): AttributeWriter {
  return (name, { attributes }, lose) => writeAttributeObjects(attributes.get(name) ?? [], style, lose);
}

/** Writes an entity of NGSI-LD (ETSI GS CIM 009, clause 4.5.1). */
export function writeEntity(content: EntityContent, write: AttributeWriter, lose: Reporter): Record<string, unknown> {
  const entity: Record<string, unknown> = {};
  if (content.id !== undefined) entity['id'] = content.id;
  putProperties(entity, content, write, lose);
  if (content.context !== undefined) entity['@context'] = content.context;
  return entity;
}

/** Everything but the identifier and the context: what the properties of a feature hold (clause 4.5.16.2). */
export function writeProperties(
  content: EntityContent,
  write: AttributeWriter,
  lose: Reporter,
): Record<string, unknown> {
  const properties: Record<string, unknown> = {};
  putProperties(properties, content, write, lose);
  return properties;
}

function putProperties(
  into: Record<string, unknown>,
  content: EntityContent,
  write: AttributeWriter,
  lose: Reporter,
): void {
  if (content.type !== undefined) into['type'] = content.type;
  for (const [name, value] of content.members) setMember(into, name, value);
  for (const name of content.attributes.keys()) {
    const written = write(name, content, lose);
    if (written !== undefined) setMember(into, name, written);
  }
}
