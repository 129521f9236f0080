import type { Reporter } from '../checks/reporter.js';
import { instantMissing } from '../rules/convert-rules.js';
import { instantOf } from './instant.js';
import type { EntityContent } from './read-entity.js';
import type { TargetRepresentation } from './representations.js';
import { attributeWriters, writeEntity } from './write-entity.js';
import { writeFeature } from './write-feature.js';
import { writeNgsiV2 } from './write-ngsi-v2.js';
import { writeTemporalValues } from './write-temporal-values.js';

type RecordWriter = (content: EntityContent, geometryProperty: string, lose: Reporter) => Record<string, unknown>;

/** How an entity is written in each representation. */
export const recordWriters: Readonly<Record<TargetRepresentation, RecordWriter>> = {
  normalized: (content, _, lose) => writeEntity(content, attributeWriters.normalized, lose),
  concise: (content, _, lose) => writeEntity(content, attributeWriters.concise, lose),
  'key-values': (content, _, lose) => writeEntity(content, attributeWriters['key-values'], lose),
  temporal: (content, _, lose) => {
    reportMissingInstants(content, lose);
    return writeEntity(content, attributeWriters.temporal, lose);
  },
  'temporal-values': (content, _, lose) => writeEntity(content, writeTemporalValues, lose),
  geojson: (content, property, lose) => writeFeature(content, property, attributeWriters.normalized, lose),
  'geojson-concise': (content, property, lose) => writeFeature(content, property, attributeWriters.concise, lose),
  'geojson-key-values': (content, property, lose) =>
    writeFeature(content, property, attributeWriters['key-values'], lose),
  'ngsi-v2': (content, _, lose) => writeNgsiV2(content, false, lose),
  'ngsi-v2-key-values': (content, _, lose) => writeNgsiV2(content, true, lose),
};

function reportMissingInstants({ attributes }: EntityContent, lose: Reporter): void {
  for (const [attribute, instances] of attributes)
    for (const instance of instances)
      if (!instantOf(instance)) lose(instantMissing, instance.pointer, { attribute, kept: true });
}
