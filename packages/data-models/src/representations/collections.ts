import { escapePointer } from '@ds4sscc/findings';
import type { Reporter } from '../checks/reporter.js';
import { isObject, type Members } from '../json-object.js';
import { featureMemberLost } from '../rules/convert-rules.js';
import { sameJson } from '../same-json.js';
import type { TargetRepresentation } from './representations.js';

/** Several records in one, each with its pointer. */
export interface Collection {
  readonly records: readonly (readonly [unknown, string])[];
}

/** The records of a list or of a FeatureCollection; `undefined` where the value is a record itself. */
export function readCollection(value: unknown, lose: Reporter): Collection | undefined {
  if (Array.isArray(value)) return { records: value.map((record, index) => [record, `/${index}`] as const) };
  if (!isObject(value) || value['type'] !== 'FeatureCollection' || !Array.isArray(value['features'])) return undefined;
  for (const member of Object.keys(value))
    if (member !== 'type' && member !== 'features' && member !== '@context')
      lose(featureMemberLost, `/${escapePointer(member)}`, { member });
  const context = value['@context'];
  return {
    records: (value['features'] as unknown[]).map(
      (feature, index) => [inContext(feature, context), `/features/${index}`] as const,
    ),
  };
}

/** The context of a collection holds for its features (ETSI GS CIM 009, clause 4.5.16.3). */
function inContext(feature: unknown, context: unknown): unknown {
  if (context === undefined || !isObject(feature) || Object.hasOwn(feature, '@context')) return feature;
  return { ...feature, '@context': context };
}

/** Features become a FeatureCollection, anything else a list. */
export function writeCollection(records: readonly Members[], to: TargetRepresentation): unknown {
  if (!to.startsWith('geojson')) return records;
  const [first] = records;
  const context = first?.['@context'];
  if (context === undefined || !records.every((record) => sameJson(record['@context'], context)))
    return { type: 'FeatureCollection', features: records };
  const features = records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== '@context')),
  );
  return { type: 'FeatureCollection', features, '@context': context };
}
