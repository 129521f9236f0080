import { escapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { type Members, membersOf } from '../json-object.js';
import { featureMemberLost, geometryLost } from '../rules/convert-rules.js';
import { sameJson } from '../same-json.js';
import { isGeometry } from './attribute-members.js';
import { type Instance, plainInstance } from './instance.js';
import type { EntityContent } from './read-entity.js';

/** Adds to the entity in the properties of a feature what stands beside them. */
export function readFeature(
  feature: Members,
  entity: EntityContent,
  geometryProperty: string,
  pointer: string,
  lose: Reporter,
): EntityContent {
  for (const member of Object.keys(feature))
    if (!known.has(member)) lose(featureMemberLost, `${pointer}/${escapePointer(member)}`, { member });
  return {
    ...entity,
    id: feature['id'] ?? entity.id,
    context: feature['@context'] ?? entity.context,
    attributes: withGeometry(feature['geometry'], entity, geometryProperty, `${pointer}/geometry`, lose),
  };
}

const known: ReadonlySet<string> = new Set(['type', 'id', 'geometry', 'properties', '@context']);

/** The geometry repeats one of the attributes; where none has it, it becomes one. */
function withGeometry(
  written: unknown,
  { attributes }: EntityContent,
  property: string,
  pointer: string,
  lose: Reporter,
): ReadonlyMap<string, readonly Instance[]> {
  // Smart Data Models publishes features whose geometry is a GeoProperty.
  const geometry = membersOf(written)['type'] === 'GeoProperty' ? membersOf(written)['value'] : written;
  if (!isGeometry(geometry)) return attributes;
  for (const instances of attributes.values())
    for (const { value } of instances) if (sameJson(value, geometry)) return attributes;
  if (attributes.has(property)) {
    lose(geometryLost, pointer, { attribute: property });
    return attributes;
  }
  return new Map([...attributes, [property, [plainInstance('GeoProperty', geometry, 'ngsi-ld', pointer)]]]);
}
