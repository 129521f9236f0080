import { type Finding, finding, type Location } from '@ds4sscc/findings';
import { checkEntity } from './checks/check-entity.js';
import { checkFeature } from './checks/check-feature.js';
import type { Model } from './define-model.js';
import { indexModels } from './model-index.js';
import { models as ownModels } from './models/models.js';

/** How to check one entity. */
export interface ValidateOptions {
  /** Models to check against; this package's own where left out. */
  readonly models?: readonly Model[];
  /** The name that findings give as their source. */
  readonly source: string;
  /** Number of the record within the source. */
  readonly record?: number;
  /** Line and column of a JSON pointer, such as the `locate` of a `JsonDocument`. */
  readonly locate?: (pointer: string) => Pick<Location, 'line' | 'column'>;
}

/**
 * Checks one entity (or GeoJSON feature) that is JSON data already, against NGSI-LD and the model of its type.
 *
 * @example
 * ```ts
 * import { validateEntity } from '@ds4sscc/data-models';
 *
 * const entity = { id: 'urn:ngsi-ld:TrafficFlowObserved:a8', type: 'TrafficFlowObserved', dateObserved: '2026-03-01T08:00:00Z', occupancy: 40 };
 * const [found] = validateEntity(entity, { source: 'traffic.json' });
 * found?.rule; // => 'data/number-out-of-range'
 * found?.location.pointer; // => '/occupancy'
 * ```
 */
export function validateEntity(entity: unknown, options: ValidateOptions): readonly Finding[] {
  const findings: Finding[] = [];
  const { source, record, locate } = options;
  const check = isFeature(entity) ? checkFeature : checkEntity;
  check(entity, indexModels(options.models ?? ownModels), (rule, pointer, args, detail) => {
    const { line, column } = locate?.(pointer) ?? {};
    const place: Location = {
      source,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
      pointer,
      ...(record !== undefined && { record }),
    };
    findings.push(finding(rule, place, args, detail));
  });
  return findings;
}

/** Whether a record calls itself a GeoJSON feature. */
export function isFeature(record: unknown): boolean {
  return typeof record === 'object' && record !== null && (record as { type?: unknown }).type === 'Feature';
}
