import type { Reporter } from '../checks/reporter.js';
import { geometryMissing, geometryNotShown } from '../rules/convert-rules.js';
import { isGeometry } from './attribute-members.js';
import type { EntityContent } from './read-entity.js';
import { type AttributeWriter, writeProperties } from './write-entity.js';

/** Writes an entity as a GeoJSON feature (ETSI GS CIM 009, clauses 4.5.16.2 and 4.5.17.1). */
export function writeFeature(
  content: EntityContent,
  geometryProperty: string,
  write: AttributeWriter,
  lose: Reporter,
): Record<string, unknown> {
  const geometry = geometryOf(content, geometryProperty);
  if (geometry === undefined) lose(geometryMissing, content.pointer, { property: geometryProperty });
  for (const [name, instances] of content.attributes)
    for (const { kind, datasetId, pointer } of instances)
      if (kind === 'GeoProperty' && (name !== geometryProperty || datasetId !== undefined))
        lose(geometryNotShown, pointer, { attribute: name, shown: geometryProperty });
  return {
    ...(content.id !== undefined && { id: content.id }),
    type: 'Feature',
    geometry: geometry ?? null,
    properties: writeProperties(content, write, lose),
    ...(content.context !== undefined && { '@context': content.context }),
  };
}

/** The geometry of the default instance; a feature has null where there is none (clause 4.5.16.1). */
function geometryOf({ attributes }: EntityContent, property: string): unknown {
  const instances = attributes.get(property) ?? [];
  const shown = instances.find(({ datasetId }) => datasetId === undefined);
  return shown && isGeometry(shown.value) ? shown.value : undefined;
}
